import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'

const columns = [
  ...(['id', 'projectId', 'slug', 'title', 'why', 'privacy', 'atRisk', 'policy'] as const),
  ...(['mayAdd', 'resultsWait', 'opensAt', 'closesAt', 'publishedAt', 'version'] as const),
]

/** A map by the name in its address, published or not. */
export const mapBySlug = (db: Reader, slug: string) =>
  db.selectFrom('activities.opinion_map').select(columns).where('slug', '=', slug).executeTakeFirst()

export type OpinionMapRow = NonNullable<Awaited<ReturnType<typeof mapBySlug>>>

/** The map that an address of staff names, inside its project; or the standard "not found" page. */
export async function mapFor(db: Reader, projectId: string, slug: string): Promise<OpinionMapRow> {
  const map = await mapBySlug(db, slug)
  return found(map?.projectId === projectId ? map : undefined, 'opinion map')
}

/** Maps of a project, newest first, with how many people answered and how many statements wait to be read. At most 200. */
export const mapsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('activities.opinion_map as m')
    .select(['m.id', 'm.slug', 'm.title', 'm.opensAt', 'm.closesAt', 'm.publishedAt'])
    .select(({ selectFrom }) => [
      selectFrom('activities.voter as v')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('v.mapId', '=', 'm.id')
        .where('v.rehearsal', '=', false)
        .as('people'),
      selectFrom('activities.worded_statement as w')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('w.mapId', '=', 'm.id')
        .where('w.state', '=', 'waiting')
        .where('w.rehearsal', '=', false)
        .as('waiting'),
    ])
    .where('m.projectId', '=', projectId)
    .orderBy('m.madeAt', 'desc')
    .limit(200)
    .execute()

/** Names that are taken by maps of the organisation and begin in the same way. */
export async function mapSlugsLike(db: Reader, slug: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('activities.opinion_map').select('slug').where('slug', 'like', `${slug}%`).limit(10_000).execute()
  return rows.map((row) => row.slug)
}

export type NewMap = {
  projectId: string
  slug: string
  title: string
  privacy: string
  policy: string
  madeBy: string
  madeAt: Date
}

export async function insertMap(db: Writer, row: NewMap): Promise<string> {
  const id = newId()
  await db
    .insertInto('activities.opinion_map')
    .values({ ...row, id })
    .execute()
  return id
}

export type AboutMap = Pick<OpinionMapRow, 'title' | 'why' | 'privacy' | 'atRisk' | 'policy' | 'mayAdd' | 'resultsWait' | 'opensAt' | 'closesAt'>

/** Saves what a map says of itself, if nobody has since the version that was read. False: somebody got there first. */
export async function updateMap(db: Writer, id: string, version: number, about: AboutMap): Promise<boolean> {
  const saved = await db
    .updateTable('activities.opinion_map')
    .set({ ...about, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

/** False: it was published before. */
export async function markMapPublished(db: Writer, id: string, now: Date): Promise<boolean> {
  const marked = await db
    .updateTable('activities.opinion_map')
    .set({ publishedAt: now })
    .where('id', '=', id)
    .where('publishedAt', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** Closes at a moment. An opening that lies after it goes: the map never opens. */
export const setMapClosing = (db: Writer, map: OpinionMapRow, closesAt: Date) =>
  db
    .updateTable('activities.opinion_map')
    .set({ closesAt, opensAt: map.opensAt !== null && map.opensAt >= closesAt ? null : map.opensAt, version: map.version + 1 })
    .where('id', '=', map.id)
    .execute()

/** Holds a map for the rest of the transaction, so that two statements do not take one number. */
export const holdMap = (db: Writer, id: string) => db.selectFrom('activities.opinion_map').select('id').where('id', '=', id).forUpdate().execute()
