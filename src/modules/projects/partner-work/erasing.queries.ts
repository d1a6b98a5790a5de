import { type SqlBool, sql } from 'kysely'
import { dayInWords } from '#lib/dates.ts'
import { takeOut } from '#lib/take-out.ts'
import { mentions } from '#platform/database/mentions.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Gathered, gathered, type Known, type Subject } from '#platform/personal-data.ts'

const columns = ['words', 'they_get', 'unpaid_because', 'correction'] as const

/** What is on record with partners in words that name somebody's address. At most 5,000. */
export async function gatherPartnerWork(db: Reader, { email }: Subject): Promise<readonly Gathered[]> {
  if (email === null) return []
  const rows = await db
    .selectFrom('projects.partner_work')
    .select(['happenedOn', 'words', 'theyGet', 'unpaidBecause'])
    .where((row) => row.or(columns.map((column) => mentions(column, { email, phone: '' }))))
    .orderBy('happenedOn')
    .limit(5000)
    .execute()
  return [
    gathered(
      'What is written down about work with community organisations, where it names you',
      rows.map((row) => ({ Day: dayInWords(row.happenedOn), What: row.words, 'They get': row.theyGet, 'Why it is not paid': row.unpaidBecause })),
    ),
  ]
}

/** Takes somebody out of what is written down about work with partners. The records stay. */
export async function eraseFromPartnerWork(db: Writer, known: Known): Promise<void> {
  // A name of one word may be anybody's: `takeOut` leaves it, so nothing is looked for.
  const name = /\s/.test(known.name.trim()) ? known.name.trim() : ''
  const named = (column: string) => (name === '' ? sql<SqlBool>`false` : sql<SqlBool>`position(lower(${name}) in lower(${sql.ref(column)})) > 0`)
  const rows = await db
    .selectFrom('projects.partner_work')
    .select(['id', 'words', 'theyGet', 'unpaidBecause', 'correction'])
    .where((row) => row.or(columns.flatMap((column) => [mentions(column, known), named(column)])))
    .execute()
  const out = (text: string) => takeOut(text, known, { theirs: false })
  for (const { id, words, theyGet, unpaidBecause, correction } of rows)
    await db
      .updateTable('projects.partner_work')
      .set({ words: out(words), theyGet: out(theyGet), unpaidBecause: unpaidBecause && out(unpaidBecause), correction: out(correction) })
      .where('id', '=', id)
      .execute()
}
