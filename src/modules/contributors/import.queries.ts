import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { ImportMapping } from './import-mapping.ts'

const columns = ['id', 'fileName', 'headings', 'mapping', 'state', 'startedAt', 'finishedAt', 'startedBy'] as const

/** Lists that were brought in or begun, newest first, with how many rows wait for a decision. At most 50. */
export const importsSoFar = (db: Reader) =>
  db
    .selectFrom('contributors.import as i')
    .select(['i.id', 'i.fileName', 'i.state', 'i.startedAt', 'i.added'])
    .select(
      sql<number>`(select count(*) from contributors.import_row r where r.import_id = i.id and r.outcome = 'duplicate' and i.state <> 'given-up')`.as(
        'toDecide',
      ),
    )
    .orderBy('i.startedAt', 'desc')
    .orderBy('i.id', 'desc')
    .limit(50)
    .execute()

export const importById = (db: Reader, id: string) => db.selectFrom('contributors.import').select(columns).where('id', '=', id).executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof importById>>>

/** Keeps whoever else works on the same import waiting until this transaction is over; false where it is in another state. */
export async function holdImport(db: Writer, id: string, states: readonly Import['state'][]): Promise<boolean> {
  const row = await db.selectFrom('contributors.import').select('state').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined && states.includes(row.state)
}

export async function fileOfImport(db: Reader, id: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('contributors.import').select('fileBytes').where('id', '=', id).executeTakeFirst()
  return row?.fileBytes ?? undefined
}

export type NewImport = {
  id: string
  fileName: string
  fileHash: string
  fileBytes: Buffer | null
  headings: string[]
  startedBy: string | null
  startedAt: Date
}

export const insertImport = (db: Writer, started: NewImport) =>
  db
    .insertInto('contributors.import')
    .values({ ...started, state: 'uploaded' })
    .execute()

export const setChecked = (db: Writer, id: string, mapping: ImportMapping) =>
  db
    .updateTable('contributors.import')
    .set({ state: 'checked', mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()

/** Ends an import and forgets its file. */
export const setEnded = (db: Writer, id: string, state: 'done' | 'given-up', now: Date) =>
  db.updateTable('contributors.import').set({ state, finishedAt: now, fileBytes: null }).where('id', '=', id).execute()

/** Writes down with an import what its rows came to. */
export const setCounts = (db: Writer, id: string) =>
  sql`
    update contributors.import i set
      rows = c.rows, added = c.added, merged = c.merged, already_there = c.already_there, bad = c.bad, left_out = c.left_out
    from (
      select count(*) as rows,
        count(*) filter (where outcome = 'added') as added,
        count(*) filter (where outcome = 'merged') as merged,
        count(*) filter (where outcome = 'already-there') as already_there,
        count(*) filter (where outcome = 'bad') as bad,
        count(*) filter (where outcome = 'left-out') as left_out
      from contributors.import_row where import_id = ${id}::uuid) c
    where i.id = ${id}::uuid`.execute(db)

/** One import of an organisation at a time: the second finds whom the first brought in. */
export const takeTurnToImport = (db: Writer) =>
  sql`select pg_advisory_xact_lock(hashtextextended('contributors.import ' || current_setting('app.organisation'), 0))`.execute(db)

/** Imports that nobody has ended, or has decided everything about, since before a moment. At most 100. */
export const abandonedImports = (db: Reader, before: Date) =>
  db
    .selectFrom('contributors.import as i')
    .select(['i.id', 'i.state'])
    .where('i.startedAt', '<', before)
    .where(
      sql<boolean>`(i.state in ('uploaded', 'checked')
        or i.state = 'done' and exists (select 1 from contributors.import_row r where r.import_id = i.id and r.outcome = 'duplicate'))`,
    )
    .limit(100)
    .execute()
