import { Paragraphs } from '#ui/paragraphs.tsx'
import type { AnswerPiece } from './answer.words.ts'

/** The email that takes an answer to somebody who applied. `stop`: where they say that they want to hear no more; none for people with an account. */
export const AnswerMessage = ({
  name,
  pieces,
  organisation,
  stop,
}: {
  name: string
  pieces: readonly AnswerPiece[]
  organisation: string
  stop?: string
}) => (
  <>
    <p>{name ? `Hello ${name},` : 'Hello,'}</p>
    {pieces.map((piece) => {
      if (typeof piece === 'string') return <Paragraphs text={piece} />
      if ('heading' in piece) return <h2>{piece.heading}</h2>
      return (
        <ul>
          {piece.list.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )
    })}
    <p>{organisation}</p>
    {stop && (
      <p>
        <a href={stop}>Stop telling me</a>
      </p>
    )}
  </>
)
