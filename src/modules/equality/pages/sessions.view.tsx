import { figureInWords } from '#lib/disclosure-control/index.ts'
import { countInWords } from '#lib/text.ts'
import { Table } from '#ui/nhs/table.tsx'
import { type InSessions, inSessions, type SessionTables } from '../session-counts.ts'
import type { SessionHeld } from '../sessions.queries.ts'
import type { ReachedBy } from '../surroundings.queries.ts'

/** What partners do for the totals: whom they reach, and the sessions that they hosted, with the tables of those that were counted. */
export type Partners = {
  /** The project that the page is about; none for the whole organisation. */
  projectId?: string
  reachedBy: readonly ReachedBy[]
  sessions: readonly SessionHeld[]
  tables: ReadonlyMap<string, SessionTables>
  mayAsk: boolean
}

export const shownInSessions = ({ sessions, tables }: Pick<Partners, 'sessions' | 'tables'>): InSessions =>
  inSessions(sessions.flatMap(({ id }) => tables.get(id) ?? []))

export const columnOfSessions = 'In sessions of partners'

/** How many came to sessions of partners, and how that counts; with tables of its own for the questions of which there are no totals beside it. */
export function SessionsOfPartners({ partners, beside }: { partners: Partners; beside: readonly string[] }) {
  const { sessions } = partners
  if (sessions.length === 0) return null
  const came = sessions.reduce((sum, session) => sum + session.came, 0)
  const alone = Object.entries(shownInSessions(partners)).filter(([title]) => !beside.includes(title))
  return (
    <section>
      <h2 class="nhsuk-heading-l">{columnOfSessions}</h2>
      <p>
        {countInWords(came, 'person', 'people')} came to {countInWords(sessions.length, 'session', 'sessions')} that community groups hosted.{' '}
        {countInWords(sessions.filter(({ id }) => partners.tables.has(id)).length, 'session was', 'sessions were')} counted by group.
      </p>
      <p>
        These numbers stand beside the answers and are never added to them: they were counted by hand, and somebody may be in both. They change no
        verdict. Where a group is missing among the answers and was heard in a session, “Who is missing” says so. A session of fewer than 20 people
        counts with its number of people only.
      </p>
      {alone.map(([title, figures]) => (
        <Table
          caption={{ children: `${title}, in sessions of partners`, size: 's' }}
          firstCellIsHeader
          columns={['Group', { children: 'People', format: 'numeric' }]}
          rows={Object.entries(figures).map(([label, figure]) => [label, figureInWords(figure)])}
        />
      ))}
    </section>
  )
}
