import type { Term } from '#lib/plain-language/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { termInWords } from '../glossary.ts'

type Kept = Term & { id: string }

/** The words as everyone reads them. */
export const PublicGlossary = ({ terms, mayChange }: { terms: readonly Kept[]; mayChange: boolean }) => (
  <>
    <Title>Words we use</Title>
    <p>You should not have to know these to take part. If a word on our pages is not here and should be, please tell us.</p>
    {terms.length === 0 && <p>No words are explained here yet.</p>}
    {terms.length > 0 && <SummaryList rows={terms.map((term) => ({ name: termInWords(term), value: term.meaning }))} />}
    {mayChange && (
      <p>
        <a href={href('/organisation/glossary')}>Change the glossary</a>
      </p>
    )}
  </>
)

export const Glossary = ({ name, terms, missing }: { name: string; terms: readonly Kept[]; missing: number }) => (
  <>
    <Title caption={name}>Glossary</Title>
    <p>
      These words are explained on <a href={href('/glossary')}>a public page</a>, and where a project’s page first uses them. Short forms that are not
      here show as a hint to whoever writes them.
    </p>
    <Button href={href('/organisation/glossary/new')}>Add a word</Button>
    {terms.length === 0 && <p>There are no words yet.</p>}
    {terms.length > 0 && (
      <SummaryList
        rows={terms.map((term) => ({
          name: termInWords(term),
          value: term.meaning,
          actions: [
            { href: href('/organisation/glossary/:term', { term: term.id }), children: 'Change', visuallyHiddenText: term.term },
            { href: href('/organisation/glossary/:term/removal', { term: term.id }), children: 'Remove', visuallyHiddenText: term.term },
          ],
        }))}
      />
    )}
    {missing > 0 && (
      <form method="post" action={href('/organisation/glossary')}>
        <Button variant="secondary">Add the usual words that are not here</Button>
      </form>
    )}
  </>
)
