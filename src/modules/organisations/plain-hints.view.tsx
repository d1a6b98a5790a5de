import { findings, type Term } from '#lib/plain-language/index.ts'
import { countInWords, shorten } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Details } from '#ui/nhs/details.tsx'

/** So many hints are enough for one sitting. */
const most = 20

type Props = {
  /** The texts that the page shows, each with its name there. */
  texts: readonly { name: string; text: string }[]
  terms: readonly Term[]
}

/** Under texts that the public will read, for those who write them: what could be plainer. It stops nobody, and goes when it is ignored (R54). */
export function PlainHints({ texts, terms }: Props) {
  const hints = texts.flatMap(({ name, text }) =>
    findings(text, { glossary: terms }).map(({ start, end, suggestion }) => ({ name, suggestion, words: text.slice(start, end) })),
  )
  if (hints.length === 0) return null
  return (
    <Details summary={`Could be plainer: ${countInWords(hints.length, 'place', 'places')}`}>
      <p>These are hints, and nothing has to change. Exact words and names have their place. Best of all, ask somebody who would read it.</p>
      <ul>
        {hints.slice(0, most).map(({ name, words, suggestion }) => (
          <li>
            {name}: “{shorten(words, 80)}”. {suggestion}.
          </li>
        ))}
      </ul>
      {hints.length > most && <p>There are {hints.length - most} more.</p>}
      <p>
        <a href={href('/glossary')}>The words that we explain</a>
      </p>
    </Details>
  )
}
