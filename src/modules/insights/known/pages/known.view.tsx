import type { Term } from '#lib/plain-language/index.ts'
import { countInWords } from '#lib/text.ts'
import type { Project } from '#modules/projects/index.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { Input } from '#ui/nhs/input.tsx'
import { Pagination } from '#ui/nhs/pagination.tsx'
import { knownAddresses } from '../addresses.ts'
import type { AskedFor } from '../asked-for.ts'
import { onPage, type Readable } from '../finding.ts'
import type { KnownNote } from '../notes.queries.ts'
import type { Findings } from '../search.queries.ts'
import { FoundOne } from './found-one.view.tsx'
import { KnownNotes } from './known-notes.view.tsx'

export const title = 'What we know already'

/** What a project adds: the words of its plan, and what it says of what was found. */
export type OfProject = { project: Project; words: string; notes: readonly KnownNote[]; terms: readonly Term[]; mayNote: boolean }

type Props = { found: Findings; asked: AskedFor; readable: Readable; of?: OfProject }

export function Known({ found, asked, readable, of }: Props) {
  const notes = new Map(of?.notes.map((note) => [note.findingId, note]))
  const at = (query: Record<string, string | number>) => addressOf(of?.project, query)
  return (
    <>
      <Title caption={of?.project.title}>{title}</Title>
      <p>Before you ask, read what people told you, or told a colleague. Nobody should have to tell the same story twice.</p>
      {of && <KnownNotes {...of} />}
      <form method="get" action={toFound(at({}))} novalidate>
        <Input
          name="words"
          label="Look for"
          hint="A topic, a community or a place. OR between words finds any of them. Quotation marks keep a phrase together"
          value={asked.words}
          type="search"
        />
        <Button variant="secondary">Search</Button>
      </form>
      {of && of.words !== '' && of.words === asked.words && <p>These are words of your plan. Change them to look for something else.</p>}
      <h2 class="nhsuk-heading-m" id="found" tabindex={-1}>
        {howMany(found, asked)}
      </h2>
      {asked.words !== '' && (
        <p>
          <a href={toFound(at({ words: none }))}>Show the newest instead</a>
        </p>
      )}
      <ul class="nhsuk-list heard-rows">
        {found.findings.map((finding) => (
          <FoundOne finding={finding} mayRead={readable === 'all' || readable.includes(finding.projectId)} of={of} note={notes.get(finding.id)} />
        ))}
      </ul>
      <Pages found={found} page={asked.page} at={(page) => toFound(at({ words: asked.words || none, page }))} />
    </>
  )
}

const addressOf = (project: Project | undefined, query: Record<string, string | number>): string =>
  project ? href(knownAddresses.project, { project: project.slug }, query) : href(knownAddresses.everywhere, {}, query)

/** Without words at all a project looks for those of its plan, so the newest are asked for by a space. */
const none = ' '

/** Leads to the heading that says how many there are, so that it is what is read out first. */
const toFound = (address: string): string => `${address}#found`

function howMany({ total, more }: Findings, { words }: AskedFor): string {
  if (total === 0) return words === '' ? 'Nothing is known yet' : 'Nothing was found with these words'
  if (more) return `More than ${countInWords(total, 'finding', 'findings')}. More words find fewer`
  return words === ''
    ? `${countInWords(total, 'finding', 'findings')}, newest first`
    : `${countInWords(total, 'finding', 'findings')}, best match first`
}

function Pages({ found, page, at }: { found: Findings; page: number; at: (page: number) => string }) {
  const pages = Math.max(1, Math.ceil(found.total / onPage))
  if (pages === 1 && page === 1) return null
  const end = (number: number) => ({ href: at(number), label: `${number} of ${pages}` })
  return <Pagination previous={page > 1 ? end(Math.min(page - 1, pages)) : undefined} next={page < pages ? end(page + 1) : undefined} />
}
