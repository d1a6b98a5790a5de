import type { Term } from '#lib/plain-language/index.ts'
import { listInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Details } from '#ui/nhs/details.tsx'
import { termInWords } from './glossary.ts'

type Props = { text: string; terms: readonly Term[]; lede?: boolean }

/**
 * A text of the organisation's own, with what its terms mean under it, to be opened by touch, key or voice: a hint that shows on hovering
 * reaches neither a phone nor everyone who listens. `terms`: those that this text is the first on the page to use (`firstUses`).
 */
export const Explained = ({ text, terms, lede = false }: Props) => (
  <>
    <p class={lede ? 'nhsuk-lede-text heard-words' : 'nhsuk-body heard-words'}>{text}</p>
    {terms.length > 0 && (
      <Details summary={`What we mean by ${listInWords(terms.map(({ term, acronym }) => `“${acronym || term}”`))}`}>
        {terms.map((term) => (
          <p>
            <strong>{termInWords(term)}</strong>: {term.meaning}
          </p>
        ))}
        <p>
          <a href={href('/glossary')}>All the words that we explain</a>
        </p>
      </Details>
    )}
  </>
)
