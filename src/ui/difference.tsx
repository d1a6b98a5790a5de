import { type DifferencePiece, difference } from '#lib/word-difference.ts'

/** What the marks mean: once on a page, over the first of its differences. */
export const DifferenceKey = () => (
  <p>
    <ins class="heard-added">Words that were added</ins> are underlined. <del class="heard-removed">Words that were taken out</del> are struck
    through.
  </p>
)

/** What was added to a text and taken out of it, paragraph by paragraph. The marks are lines as well as colours, and are said to those who listen. */
export function Difference({ before, after }: { before: string; after: string }) {
  return (
    <>
      {paragraphsOf(difference(before, after)).map((pieces) => (
        <p class="nhsuk-body heard-words">{pieces.map(Piece)}</p>
      ))}
    </>
  )
}

function Piece({ kind, text }: DifferencePiece) {
  switch (kind) {
    case 'same':
      return text
    case 'added':
      return (
        <ins class="heard-added">
          <Said>[added: </Said>
          {text}
          <Said>]</Said>
        </ins>
      )
    case 'removed':
      return (
        <del class="heard-removed">
          <Said>[taken out: </Said>
          {text}
          <Said>]</Said>
        </del>
      )
  }
}

const Said = ({ children }: { children: string }) => <span class="nhsuk-u-visually-hidden">{children}</span>

/** A blank line ends a paragraph, whether it stayed, came or went. */
function paragraphsOf(pieces: readonly DifferencePiece[]): DifferencePiece[][] {
  const paragraphs: DifferencePiece[][] = [[]]
  for (const { kind, text } of pieces)
    for (const [place, part] of text.split(/\n[^\S\n]*\n\s*/).entries()) {
      if (place > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part })
    }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
