import { Paragraphs } from '#ui/paragraphs.tsx'
import type { Piece } from '../say.ts'

/** What somebody is told, piece by piece. `level`: of its headings. */
export function Pieces({ pieces, level: Heading = 'h2' }: { pieces: readonly Piece[]; level?: 'h2' | 'h3' | 'h4' }) {
  return (
    <>
      {pieces.map((piece) => {
        if (typeof piece === 'string') return <Paragraphs text={piece} />
        return 'heading' in piece ? (
          <Heading class="nhsuk-heading-s">{piece.heading}</Heading>
        ) : (
          <blockquote class="heard-quote">{piece.quote}</blockquote>
        )
      })}
    </>
  )
}
