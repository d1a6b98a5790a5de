import type { Reader, Writer } from '#platform/database/types.ts'
import type { Mapping } from './import-mapping.ts'
import type { ImportCounts, ImportState } from './import-progress.ts'

const columns = [
  'i.id',
  'i.projectId',
  'i.fileName',
  'i.fileHash',
  'i.headings',
  'i.mapping',
  'i.run',
  'i.state',
  'i.rows',
  'i.rowsRead',
  'i.imported',
  'i.alreadyThere',
  'i.leftOut',
  'i.bad',
  'i.warnings',
  'i.failure',
  'i.startedBy',
  'i.startedAt',
  'i.finishedAt',
] as const

const imports = (db: Reader) => db.selectFrom('contributions.import as i').select(columns)

/** Imports of a project, newest first. At most 100. */
export const importsOf = (db: Reader, projectId: string) =>
  imports(db).where('i.projectId', '=', projectId).orderBy('i.startedAt', 'desc').orderBy('i.id', 'desc').limit(100).execute()

export const importOfProject = (db: Reader, projectId: string, id: string) =>
  imports(db).where('i.projectId', '=', projectId).where('i.id', '=', id).executeTakeFirst()

export const importById = (db: Reader, id: string) => imports(db).where('i.id', '=', id).executeTakeFirst()

export type Import = NonNullable<Awaited<ReturnType<typeof importById>>>

export async function fileOfImport(db: Reader, id: string): Promise<Buffer | null> {
  const row = await db.selectFrom('contributions.import').select('fileBytes').where('id', '=', id).executeTakeFirst()
  return row?.fileBytes ?? null
}

export type NewImport = {
  id: string
  projectId: string
  fileName: string
  fileHash: string
  fileBytes: Buffer | null
  headings: string[]
  startedBy: string | null
  startedAt: Date
  /** Where the columns are known from the start. */
  begun?: { run: string; mapping: Mapping }
}

/** A file whose columns are to be chosen, or one that is being read already. */
export const insertImport = (db: Writer, { begun, ...row }: NewImport) =>
  db
    .insertInto('contributions.import')
    .values(begun ? { ...row, state: 'checking', run: begun.run, mapping: JSON.stringify(begun.mapping) } : { ...row, state: 'uploaded' })
    .execute()

const nothingYet = { rows: 0, rowsRead: 0, imported: 0, alreadyThere: 0, leftOut: 0, bad: 0, warnings: 0, failure: null }

export const setHeadings = (db: Writer, id: string, headings: string[]) =>
  db.updateTable('contributions.import').set({ headings }).where('id', '=', id).where('state', '=', 'uploaded').execute()

/** Begins a reading of the file. Whoever reads it under an older run stops. */
export const beginRun = (db: Writer, id: string, run: string, mapping: Mapping) =>
  db
    .updateTable('contributions.import')
    .set({ ...nothingYet, state: 'checking', run, mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .where('state', 'in', ['uploaded', 'checking', 'checked', 'failed'])
    .where('fileBytes', 'is not', null)
    .execute()

/** Says how many rows are read. False when another run has taken over. */
export async function reportRead(db: Writer, id: string, run: string, rowsRead: number): Promise<boolean> {
  const set = await db
    .updateTable('contributions.import')
    .set({ rowsRead })
    .where('id', '=', id)
    .where('run', '=', run)
    .where('state', '=', 'checking')
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

type NewState = Partial<ImportCounts> & { state: ImportState; failure?: string; finishedAt?: Date; fileBytes?: null }

/** Moves an import on from a state, in its current run. False when somebody else already did. */
export async function moveOn(db: Writer, id: string, run: string, from: ImportState, to: NewState): Promise<boolean> {
  const set = await db
    .updateTable('contributions.import')
    .set(to)
    .where('id', '=', id)
    .where('run', '=', run)
    .where('state', '=', from)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Adds what one span of rows came to. */
export const addMoved = (db: Writer, id: string, { imported, alreadyThere }: { imported: number; alreadyThere: number }) =>
  db
    .updateTable('contributions.import')
    .set((row) => ({ imported: row('imported', '+', imported), alreadyThere: row('alreadyThere', '+', alreadyThere) }))
    .where('id', '=', id)
    .execute()

/** Says that the bad rows of a checked import are to be left out. */
export const setMapping = (db: Writer, id: string, mapping: Mapping) =>
  db
    .updateTable('contributions.import')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()

export const deleteImport = (db: Writer, id: string) => db.deleteFrom('contributions.import').where('id', '=', id).execute()

/** Imports that were begun before a moment and never brought in. At most 100. */
export const abandonedImports = (db: Reader, before: Date) =>
  imports(db)
    .where('i.startedAt', '<', before)
    .where('i.state', 'in', ['uploaded', 'checking', 'checked', 'failed'])
    .where('i.finishedAt', 'is', null)
    .limit(100)
    .execute()

/** Ends an import whose rows will not come in, and forgets its file. */
export const endUnread = (db: Writer, id: string, { failure, now }: { failure: string; now: Date }) =>
  db.updateTable('contributions.import').set({ state: 'failed', failure, finishedAt: now, fileBytes: null }).where('id', '=', id).execute()
