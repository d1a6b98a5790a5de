import { Paragraphs } from '#ui/paragraphs.tsx'
import type { AnswerPiece } from '../answer.words.ts'

/** What somebody is told, piece by piece. `level`: of its headings. */
export const AnswerPieces = ({ pieces, level: Heading }: { pieces: readonly AnswerPiece[]; level: 'h2' | 'h3' | 'h4' }) => (
  <>
    {pieces.map((piece) => {
      if (typeof piece === 'string') return <Paragraphs text={piece} />
      if ('heading' in piece) return <Heading class="nhsuk-heading-s">{piece.heading}</Heading>
      return (
        <ul>
          {piece.list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )
    })}
  </>
)
