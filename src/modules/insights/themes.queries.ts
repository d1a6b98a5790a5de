import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { ThemeDraft } from './theme.ts'
import type { Merging } from './theme-merge.ts'
import { hold } from './workspace.queries.ts'

/** Themes of a project by name, without those that were merged into another. At most 500. */
export const themesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.theme')
    .select(['id', 'name', 'about', 'madeBy', 'madeAt'])
    .where('projectId', '=', projectId)
    .where('mergedInto', 'is', null)
    .orderBy(sql`lower(name)`)
    .limit(500)
    .execute()

/** The same, each with how far its answer is: the one that stands, and the draft of the next. */
export const themesWithProgress = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.theme as t')
    .leftJoin('insights.standing_answer as a', 'a.themeId', 't.id')
    .leftJoin('insights.answer as d', (join) => join.onRef('d.themeId', '=', 't.id').on('d.releaseId', 'is', null))
    .leftJoin('insights.answer_check as c', 'c.answerId', 'd.id')
    .select(['t.id', 't.name', 't.about', 'a.outcome', 'a.dueOn', 'a.releasedAt', 'd.id as draftId', 'c.checkedAt'])
    .select(sql<boolean>`exists (select from insights.difference f where f.answer_id = a.answer_id)`.as('differenceNoted'))
    .where('t.projectId', '=', projectId)
    .where('t.mergedInto', 'is', null)
    .orderBy(sql`lower(t.name)`)
    .limit(500)
    .execute()

/** One theme of the project, merged away or not. */
export const themeOfProject = (db: Reader, projectId: string, themeId: string) =>
  db
    .selectFrom('insights.theme')
    .select(['id', 'name', 'about', 'madeBy', 'madeAt', 'mergedInto'])
    .where('projectId', '=', projectId)
    .where('id', '=', themeId)
    .executeTakeFirst()

/** What merging must know of two themes of a project, held until the transaction ends. */
export async function themesToMerge(db: Writer, projectId: string, ids: readonly [string, string]): Promise<Map<string, Merging>> {
  const { rows } = await sql<Merging>`
    select t.id, t.merged_into,
      exists (select from insights.answer a where a.theme_id = t.id and a.release_id is null) as drafted,
      exists (select from insights.answer a where a.theme_id = t.id and a.release_id is not null) as released
    from insights.theme t
    where t.project_id = ${projectId} and t.id = any(${[...ids]}::uuid[])
    order by t.id for update of t`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Saves a new theme. Undefined when somebody made one of this name at the same moment. */
export async function insertTheme(
  db: Writer,
  row: ThemeDraft & { projectId: string; madeBy: string | null; madeAt: Date },
): Promise<string | undefined> {
  const id = newId()
  const saved = await db
    .insertInto('insights.theme')
    .values({ ...row, id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n ? id : undefined
}

/** Saves a theme's new name and description. False when another took the name at the same moment. */
export async function updateTheme(db: Writer, id: string, { name, about }: ThemeDraft): Promise<boolean> {
  const { rows } = await sql`
    update insights.theme t set name = ${name}, about = ${about}
    where t.id = ${id} and t.merged_into is null and not exists (
      select from insights.theme o where o.project_id = t.project_id and o.id <> t.id and o.merged_into is null and lower(o.name) = lower(${name})
    )
    returning t.id`.execute(db)
  return rows.length === 1
}

/**
 * Moves all that is under one theme to another, and makes the first a pointer to it. From now on their answer is the other one's,
 * so the placements are new ones; who had made the old is kept beside. Gives how many contributions moved.
 */
export async function mergeThemes(db: Writer, { away, into, by, at }: { away: string; into: string; by: string; at: Date }): Promise<number> {
  await hold(db, sql`s.contribution_id in (select p.contribution_id from insights.placement p where p.theme_id = ${away})`)
  const { rows } = await sql<{ moved: number }>`
    with gone as (delete from insights.placement where theme_id = ${away} returning *),
    kept as (
      insert into insights.taken_back (contribution_id, theme_id, sorted_by, sorted_at, taken_by, taken_at)
      select contribution_id, theme_id, placed_by, placed_at, ${by}::uuid, ${at}::timestamptz from gone
    ),
    moved as (
      insert into insights.placement (theme_id, contribution_id, placed_at)
      select ${into}::uuid, contribution_id, ${at}::timestamptz from gone on conflict do nothing returning contribution_id
    )
    select count(*) as moved from gone`.execute(db)
  await db.updateTable('insights.theme').set({ mergedInto: into }).where('id', '=', away).execute()
  return rows[0]?.moved ?? 0
}

/** Themes that were merged into this one, by name. At most 100. */
export const mergedInto = (db: Reader, themeId: string) =>
  db.selectFrom('insights.theme').select(['id', 'name']).where('mergedInto', '=', themeId).orderBy('name').limit(100).execute()
