import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { GivenPerson, ReadPerson } from './import-row.ts'

/** A person of a row with the id that they get when they are added. */
export type StagedPerson = GivenPerson & { id: string }

/** Keeps rows for the dry run: one statement, at most about 1,000 rows. Keys are kept as hashes: they can be an email address. */
export async function stageRows(db: Writer, importId: string, rows: readonly ReadPerson[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into contributors.import_row (import_id, row, outcome, reason, external_key, given)
    select ${importId}::uuid, r.row, r.outcome, r.reason,
      split_part(r.key, ':', 1) || ':' || encode(sha256(convert_to(r.key, 'UTF8')), 'hex'), coalesce(r.given, '{}')
    from json_to_recordset(${JSON.stringify(rows.map(staged))}::json) as r (row integer, outcome text, reason text, key text, given jsonb)`.execute(
    db,
  )
}

const staged = (row: ReadPerson) => (row.outcome === 'new' ? { ...row, given: { ...row.given, id: newId() } } : row)

export const unstage = (db: Writer, importId: string) => db.deleteFrom('contributors.import_row').where('importId', '=', importId).execute()

/** The same digits as `phoneDigits` gives. */
const digitsOf = (phone: string) => {
  const digits = sql`regexp_replace(${sql.ref(phone)}, '\\D', '', 'g')`
  return sql<string>`case when ${digits} ~ '^44.{9}' then '0' || substr(${digits}, 3) else ${digits} end`
}

/** Contributors who can be told by name and phone number, each pair once. */
const byPhone = (db: Reader) =>
  db
    .selectFrom(everybody(db).as('o'))
    .distinctOn([sql`lower(o.name)`, digitsOf('o.phone')])
    .select(['o.id'])
    .select([sql<string>`lower(o.name)`.as('lowerName'), digitsOf('o.phone').as('digits')])
    .where('o.kind', '=', 'contributor')
    .where('o.deactivatedAt', 'is', null)
    .where('o.phone', '<>', '')
    .orderBy(sql`lower(o.name)`)
    .orderBy(digitsOf('o.phone'))
    .orderBy('o.addedAt')
    .orderBy('o.id')

/**
 * Decides about every row that is not done: brought in before, somebody who may be here already, or new. An address of staff, or of somebody who
 * left, is bad: nobody comes back by a list.
 */
export async function classify(db: Writer, importId: string): Promise<void> {
  // A table that was filled a moment ago has no statistics: PostgreSQL takes it for a small one, and would look through it again for each row.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db)
  await sql`
    update contributors.import_row r set
      outcome = m.outcome, like_person_id = m.like_id,
      reason = case when m.outcome = 'bad' then 'The email address belongs to somebody who works here, or who has left' end,
      given = case when m.outcome = 'bad' then '{}' else r.given end
    from (${matches(db, importId)}) m
    where r.import_id = ${importId}::uuid and r.row = m.row
      and (r.outcome, r.like_person_id) is distinct from (m.outcome, m.like_id)`.execute(db)
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db)
}

/** What each row is that is not done, with whom it is like where that is for a person to decide. */
const matches = (db: Reader, importId: string) => sql`
  select row, outcome, case when outcome = 'duplicate' then like_id end as like_id
  from (
    select r.row, coalesce(e.id, n.id) as like_id,
      case
        when i.person_id is not null then 'already-there'
        when e.kind <> 'contributor' or e.deactivated_at is not null then 'bad'
        when e.id is not null or n.id is not null then 'duplicate'
        else 'new'
      end as outcome
    from contributors.import_row r
    left join contributors.imported i on i.external_key = r.external_key
    left join (${everybody(db)}) e on e.email = r.given->>'email'
    left join (${byPhone(db)}) n on n.digits = r.given->>'digits' and n.lower_name = lower(r.given->>'name')
    where r.import_id = ${importId}::uuid and r.outcome in ('new', 'already-there', 'duplicate')) found`

type Given = { row: number; given: StagedPerson }

/** The next rows that are new, in the order of the file. */
export async function nextNew(db: Reader, importId: string, after: number, most: number): Promise<Given[]> {
  const { rows } = await sql<Given>`
    select row, given from contributors.import_row
    where import_id = ${importId}::uuid and outcome = 'new' and row > ${after} order by row limit ${most}`.execute(db)
  return rows
}

/** New rows after one and up to another, but for a few. */
export type Span = { after: number; upTo: number; except: readonly number[] }

/** Says that the new rows of a span became the people whose ids they hold, and forgets what they gave. */
export async function setAdded(db: Writer, importId: string, { after, upTo, except }: Span): Promise<void> {
  const ofSpan = sql`import_id = ${importId}::uuid and row > ${after} and row <= ${upTo} and outcome = 'new' and not row = any(${except}::integer[])`
  await sql`
    insert into contributors.imported (external_key, person_id, import_id)
    select external_key, (given->>'id')::uuid, import_id from contributors.import_row where ${ofSpan}
    on conflict (organisation_id, external_key) do nothing`.execute(db)
  await sql`
    update contributors.import_row set outcome = 'added', person_id = (given->>'id')::uuid, given = '{}' where ${ofSpan}`.execute(db)
}

/** Says of one row who it became, and forgets what it gave. */
export async function setBecame(
  db: Writer,
  importId: string,
  { row, person, outcome }: { row: number; person: string; outcome: 'added' | 'merged' },
): Promise<void> {
  await sql`
    insert into contributors.imported (external_key, person_id, import_id)
    select external_key, ${person}::uuid, import_id from contributors.import_row where import_id = ${importId}::uuid and row = ${row}
    on conflict (organisation_id, external_key) do nothing`.execute(db)
  await db
    .updateTable('contributors.import_row')
    .set({ outcome, personId: person, given: '{}' })
    .where('importId', '=', importId)
    .where('row', '=', row)
    .execute()
}

/** Forgets what rows gave; those about which somebody is still to decide are kept. */
export const forgetGiven = (db: Writer, importId: string) =>
  db
    .updateTable('contributors.import_row')
    .set({ given: '{}' })
    .where('importId', '=', importId)
    .where('outcome', '<>', 'duplicate')
    .where(sql<boolean>`given <> '{}'`)
    .execute()

/** Leaves rows out about which somebody was to decide: one of them, or all. */
export async function leaveOut(db: Writer, importId: string, row?: number): Promise<void> {
  const update = db
    .updateTable('contributors.import_row')
    .set({ outcome: 'left-out', given: '{}', likePersonId: null })
    .where('importId', '=', importId)
    .where('outcome', '=', 'duplicate')
  await (row === undefined ? update : update.where('row', '=', row)).execute()
}

export type Counts = Record<'new' | 'alreadyThere' | 'duplicates' | 'bad' | 'leftOut' | 'added' | 'merged' | 'rows', number>

export async function countsOf(db: Reader, importId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) as rows,
      count(*) filter (where outcome = 'new') as new,
      count(*) filter (where outcome = 'already-there') as already_there,
      count(*) filter (where outcome = 'duplicate') as duplicates,
      count(*) filter (where outcome = 'bad') as bad,
      count(*) filter (where outcome = 'left-out') as left_out,
      count(*) filter (where outcome = 'added') as added,
      count(*) filter (where outcome = 'merged') as merged
    from contributors.import_row where import_id = ${importId}::uuid`.execute(db)
  return rows[0]!
}

/** Rows that cannot be used, with the reason, in the order of the file. */
export const badRows = (db: Reader, importId: string, { limit, offset }: { limit: number; offset: number }) =>
  db
    .selectFrom('contributors.import_row')
    .select(['row', 'reason'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'bad')
    .orderBy('row')
    .limit(limit)
    .offset(offset)
    .execute()

/** Rows about which a person decides, each with who it may be. */
export const duplicateRows = (db: Reader, importId: string, { limit, row }: { limit: number; row?: number }) => {
  const rows = db
    .selectFrom('contributors.import_row as r')
    .innerJoin(everybody(db).as('p'), 'p.id', 'r.likePersonId')
    .select(['r.row', 'p.id as personId', 'p.name', 'p.email', 'p.phone'])
    .select(sql<StagedPerson>`r.given`.as('given'))
    .where('r.importId', '=', importId)
    .where('r.outcome', '=', 'duplicate')
    .orderBy('r.row')
    .limit(limit)
  return (row === undefined ? rows : rows.where('r.row', '=', row)).execute()
}

export type Duplicate = Awaited<ReturnType<typeof duplicateRows>>[number]
