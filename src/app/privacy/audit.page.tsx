import { type AuditEvent, type AuditFilter, eventsInOrder, eventTypes, newestEvents } from '#platform/database/audit.ts'
import type { Reader } from '#platform/database/types.ts'
import { file, page, view } from '#platform/http/page.ts'
import { isId } from '#platform/http/permission.ts'
import { type Cell, writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { calledBy, peopleNamed } from './audit.queries.ts'
import { Audit, auditTitle, detailsInWords } from './audit.view.tsx'
import { type AuditAsked, askedOf, momentsOf } from './audit-filter.ts'
import { eventInWords } from './event.words.ts'

const onPage = 50
const mostInFile = 100_000
const reads = 'organisations.audit'

const filterOf = async (db: Reader, asked: AuditAsked): Promise<AuditFilter> => ({
  ...momentsOf(asked),
  ...(asked.type !== '' && { type: asked.type }),
  ...(asked.person !== '' && { people: await peopleNamed(db, asked.person) }),
})

const idsOf = (events: readonly AuditEvent[]): string[] => events.flatMap(({ actor, subject }) => [actor, subject].filter((id) => id !== null))

/** The record of events, newest first. That somebody looked is on record too. */
export const auditPage = page({
  path: '/audit',
  allow: 'organisations.audit',
  reads,

  async get({ db, answers }) {
    const { asked, problems } = askedOf(answers)
    const after = answers.get('after') ?? ''
    const events = await newestEvents(db, await filterOf(db, asked), { most: onPage + 1, ...(isId(after) && { after }) })
    const shown = events.slice(0, onPage)
    return view(
      auditTitle,
      <Audit
        asked={asked}
        answers={answers}
        problems={problems}
        types={await eventTypes(db)}
        events={shown}
        called={await calledBy(db, idsOf(shown))}
        more={events.length > onPage}
      />,
      { width: 'full' },
    )
  },
})

/** The same as a spreadsheet, oldest first. At most 100,000 rows; cells that a program would take for a formula are guarded. */
export const auditFilePage = page({
  path: '/audit.csv',
  allow: 'organisations.audit',
  reads,

  async get({ db, answers }) {
    const events: AuditEvent[] = []
    for await (const event of eventsInOrder(db, await filterOf(db, askedOf(answers).asked), mostInFile)) events.push(event)
    const heads = ['When', 'Type', 'What', 'Who (code)', 'Who', 'About (code)', 'About', 'More']
    const called = await calledBy(db, idsOf(events))
    return file('audit.csv', 'text/csv; charset=utf-8', writeCsv([heads, ...events.map((event) => rowOf(event, called))]))
  },
})

const rowOf = ({ at, type, actor, subject, details }: AuditEvent, called: ReadonlyMap<string, string>): Cell[] => [
  at.toISOString(),
  type,
  eventInWords(type),
  actor,
  called.get(actor ?? ''),
  subject,
  called.get(subject ?? ''),
  detailsInWords(details),
]
