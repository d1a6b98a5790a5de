import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { ImportCounts } from './import-progress.ts'
import type { GoodRow, ReadRow } from './import-row.ts'

/** Keeps rows for the dry run: one statement, however many there are. At most about 1,000, so that it stays short. */
export async function stageRows(db: Writer, importId: string, rows: readonly ReadRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into contributions.import_row (
      import_id, row, outcome, reason, warning, external_key, words, question, service, score, said_on, said_on_text, themes, contribution_id, receipt_id)
    select ${importId}::uuid, r.row, r.outcome, r.reason, r.warning, r.external_key, r.words, r.question, r.service, r.score, r.said_on, r.said_on_text,
      coalesce(r.themes, '{}'), r.contribution_id, r.receipt_id
    from json_to_recordset(${JSON.stringify(rows.map(staged))}::json) as r (
      row integer, outcome text, reason text, warning text, external_key text, words text, question text, service text, score text,
      said_on date, said_on_text text, themes text[], contribution_id uuid, receipt_id uuid)`.execute(db)
}

const staged = (row: ReadRow) => (row.outcome === 'good' ? stagedGood(row) : row)

const stagedGood = ({ externalKey, saidOn, saidOnText, ...row }: GoodRow) => ({
  ...row,
  external_key: externalKey,
  said_on: saidOn,
  said_on_text: saidOnText,
  contribution_id: newId(),
  receipt_id: newId(),
})

/** Takes away up to `most` staged rows of an import. The number that went; fewer than `most`: there are no more. */
export async function unstage(db: Writer, importId: string, most: number): Promise<number> {
  const { rows } = await sql`
    delete from contributions.import_row where import_id = ${importId}::uuid and row in (
      select row from contributions.import_row where import_id = ${importId}::uuid order by row limit ${most})
    returning row`.execute(db)
  return rows.length
}

/** Good rows whose contribution the project does not have yet. */
const isNew = sql`
  r.outcome = 'good' and not exists (
    select 1 from contributions.contribution c where c.project_id = i.project_id and c.external_key = r.external_key)`

/** What the staged rows come to. `imported` counts those that are not there yet. */
export async function countStaged(db: Reader, importId: string): Promise<ImportCounts> {
  const { rows } = await sql<ImportCounts>`
    select count(*) as rows,
      count(*) filter (where ${isNew}) as imported,
      count(*) filter (where r.outcome = 'good') - count(*) filter (where ${isNew}) as already_there,
      count(*) filter (where r.outcome = 'left-out') as left_out,
      count(*) filter (where r.outcome = 'bad') as bad,
      count(*) filter (where r.warning is not null) as warnings
    from contributions.import i join contributions.import_row r on r.import_id = i.id
    where i.id = ${importId}::uuid`.execute(db)
  return rows[0]!
}

/** One import of a project at a time: the second waits here until the first has committed, and then finds its rows there. */
export const takeTurn = (db: Writer, projectId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`contributions.import ${projectId}`}, 0))`.execute(db)

/** Where the next rows to deal with end, at most so many of them after a row; undefined: there are none left. */
export async function nextRows(db: Reader, importId: string, after: number, most: number): Promise<number | undefined> {
  const { rows } = await sql<{ upTo: number | null }>`
    select max(row) as up_to from (
      select row from contributions.import_row
      where import_id = ${importId}::uuid and row > ${after} and (outcome = 'left-out' or words is not null)
      order by row limit ${most}) as next`.execute(db)
  return rows[0]?.upTo ?? undefined
}

type Span = { importId: string; after: number; upTo: number }

const within = ({ importId, after, upTo }: Span) => sql`i.id = ${importId}::uuid and r.row > ${after} and r.row <= ${upTo} and r.words is not null`

/**
 * Moves the new rows of a span to where they belong: a receipt each, then the contributions. Receipts get no code until somebody
 * asks for one. The numbers that came in and that were there before.
 */
export async function moveRows(db: Writer, span: Span, now: Date): Promise<{ imported: number; alreadyThere: number }> {
  const { rows } = await sql<{ good: number }>`
    select count(*) as good from contributions.import i join contributions.import_row r on r.import_id = i.id where ${within(span)}`.execute(db)
  const receipts = await sql`
    insert into contributions.receipt (id, project_id, made_at)
    select r.receipt_id, i.project_id, ${now}
    from contributions.import i join contributions.import_row r on r.import_id = i.id
    where ${within(span)} and ${isNew}`.execute(db)
  await sql`
    insert into contributions.contribution (
      id, project_id, receipt_id, source, import_id, external_key, question, words, service, score, said_on, said_on_text, received_at)
    select r.contribution_id, i.project_id, r.receipt_id, 'import', i.id, r.external_key, r.question, r.words, r.service, r.score, r.said_on, r.said_on_text, ${now}
    from contributions.import i join contributions.import_row r on r.import_id = i.id
    where ${within(span)} and ${isNew}
    order by r.row`.execute(db)
  const imported = Number(receipts.numAffectedRows ?? 0n)
  return { imported, alreadyThere: (rows[0]?.good ?? 0) - imported }
}

/** Forgets the words of a span that was dealt with. Bad rows stay with their reason; the labels of new words stay until they are taken. */
export async function forgetRows(db: Writer, { importId, after, upTo }: Span): Promise<void> {
  const span = sql`import_id = ${importId}::uuid and row > ${after} and row <= ${upTo} and outcome <> 'bad'`
  const kept = sql`themes <> '{}' and exists (select 1 from contributions.contribution c where c.id = contribution_id)`
  await sql`delete from contributions.import_row where ${span} and not (${kept})`.execute(db)
  await sql`
    update contributions.import_row
    set words = null, question = null, service = null, score = null, said_on = null, said_on_text = null, external_key = null
    where ${span}`.execute(db)
}

/** Bad rows with their reasons, in the order of the file. */
export const badRows = (db: Reader, importId: string, { limit, offset = 0 }: { limit: number; offset?: number }) =>
  db
    .selectFrom('contributions.import_row')
    .select(['row', 'reason'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'bad')
    .orderBy('row')
    .limit(limit)
    .offset(offset)
    .execute()

/** The first rows as they will be. */
export const firstGoodRows = (db: Reader, importId: string, limit: number) =>
  db
    .selectFrom('contributions.import_row')
    .select(['row', 'words', 'question', 'service', 'score', 'saidOn', 'saidOnText', 'themes', 'warning'])
    .where('importId', '=', importId)
    .where('outcome', '=', 'good')
    .orderBy('row')
    .limit(limit)
    .execute()

export type GoodStagedRow = Awaited<ReturnType<typeof firstGoodRows>>[number]

/** Whether labels of words that came in wait to become themes. */
export async function hasImportedThemes(db: Reader, importId: string): Promise<boolean> {
  const row = await db
    .selectFrom('contributions.import_row')
    .select('row')
    .where('importId', '=', importId)
    .where('contributionId', 'is not', null)
    .where(sql<boolean>`themes <> '{}'`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
