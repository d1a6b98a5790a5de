import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Aim, Aims } from './aims.ts'

/** What the project said last of the groups that it aims to reach; undefined where nobody has said. */
export async function aimsOf(db: Reader, projectId: string): Promise<Aims | undefined> {
  const rows = await db
    .selectFrom('projects.current_aim')
    .select(['kind', 'plusGroupId', 'name', 'because'])
    .where('projectId', '=', projectId)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  if (rows.length === 0) return undefined
  const aims = rows.flatMap(({ kind, plusGroupId, name }): Aim[] =>
    kind === 'core20' || kind === 'plus' ? [{ kind, plusGroupId, name: name ?? '' }] : [],
  )
  return { aims, because: rows[0]?.because ?? '' }
}

/** Adds a saying: from then on it is what holds. */
export async function insertAims(db: Writer, projectId: string, { aims, because }: Aims, { by, now }: { by: string; now: Date }): Promise<void> {
  const said = { projectId, saying: newId(), saidBy: by, saidAt: now }
  if (aims.length === 0) {
    await db
      .insertInto('projects.no_aim')
      .values({ ...said, because })
      .execute()
    return
  }
  await db
    .insertInto('projects.aim')
    .values(aims.map((aim) => ({ ...aim, ...said, id: newId() })))
    .execute()
}
