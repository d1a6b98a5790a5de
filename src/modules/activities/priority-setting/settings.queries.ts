import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import type { Kind, Written } from './setting.ts'

const columns = [
  'id',
  'projectId',
  'slug',
  'kind',
  'title',
  'why',
  'privacy',
  'atRisk',
  'closesAt',
  'budget',
  'decidedBy',
  'shortlistSize',
  'topSize',
  'version',
] as const

const settings = (db: Reader) => db.selectFrom('activities.priority_setting').select(columns)

/** A priority setting by the name in its address, public or not. */
export const settingBySlug = (db: Reader, slug: string) => settings(db).where('slug', '=', slug).executeTakeFirst()

export type Setting = NonNullable<Awaited<ReturnType<typeof settingBySlug>>>

/** The one that an address of staff names, inside its project; or the standard "not found" page. */
export async function settingFor(db: Reader, projectId: string, slug: string): Promise<Setting> {
  const setting = await settingBySlug(db, slug)
  return found(setting?.projectId === projectId ? setting : undefined, 'priorities')
}

/** Those of a project, newest first. At most 100. */
export const settingsOfProject = (db: Reader, projectId: string) =>
  settings(db).where('projectId', '=', projectId).orderBy('madeAt', 'desc').limit(100).execute()

/** Names that are taken in the organisation and begin in the same way. */
export async function slugsTaken(db: Reader, slug: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('activities.priority_setting').select('slug').where('slug', 'like', `${slug}%`).limit(10_000).execute()
  return new Set(rows.map((row) => row.slug))
}

export type NewSetting = { projectId: string; slug: string; kind: Kind; title: string; atRisk: string; madeBy: string; madeAt: Date }

export async function insertSetting(db: Writer, row: NewSetting): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.priority_setting')
    .values({ ...row, id })
    .execute()
  return id
}

export type Change = Omit<Written, 'kind'> & { title: string; atRisk: string }

/** Saves what it says and by what it is decided, if nobody has since the version that was read. False: somebody got there first. */
export async function updateSetting(db: Writer, id: string, version: number, change: Partial<Change>): Promise<boolean> {
  const saved = await db
    .updateTable('activities.priority_setting')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** Holds it for the rest of the transaction, so that no two people change its options or its stage at once. Waits until votes that are being sent are kept. */
export const holdSetting = (db: Writer, id: string) =>
  db.selectFrom('activities.priority_setting').select('id').where('id', '=', id).forUpdate().execute()

/** The same for somebody who votes: many may at once, but not while somebody counts. */
export const holdForVote = (db: Writer, id: string) =>
  db.selectFrom('activities.priority_setting').select('id').where('id', '=', id).forShare().execute()

/** People who vote apart, in the order in which they were named. */
export const constituenciesOf = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_constituency')
    .select(['id', 'number', 'name'])
    .where('prioritySettingId', '=', settingId)
    .orderBy('number')
    .execute()

export type Constituency = Awaited<ReturnType<typeof constituenciesOf>>[number]

/** Names those who vote apart anew, in place of the names before. */
export async function replaceConstituencies(db: Writer, settingId: string, names: readonly string[]): Promise<void> {
  await db.deleteFrom('activities.priority_constituency').where('prioritySettingId', '=', settingId).execute()
  if (names.length === 0) return
  const rows = names.map((name, at) => ({ id: newId(), prioritySettingId: settingId, number: at + 1, name }))
  await db.insertInto('activities.priority_constituency').values(rows).execute()
}
