import { type RawBuilder, sql } from 'kysely'
import type { Writer } from '#platform/database/types.ts'
import type { AsideReason } from './set-aside.ts'
import { type Chosen, chosenOnes, hold } from './workspace.queries.ts'

/** Who sorts, and at which moment: together they name what one action did, so that it can be undone. */
export type By = { by: string; at: Date }

const changed = async (db: Writer, statement: RawBuilder<{ changed: number }>): Promise<number> => (await statement.execute(db)).rows[0]?.changed ?? 0

const chosenFrom = (projectId: string, chosen: Chosen) =>
  sql`chosen as materialized (select s.contribution_id from insights.sorting s where ${chosenOnes(projectId, chosen)})`

/** What was taken back, written down with who had sorted it before. */
const keptFrom = (gone: RawBuilder<unknown>, { by, at }: By) => sql`
  insert into insights.taken_back (contribution_id, theme_id, reason, sorted_by, sorted_at, taken_by, taken_at)
  select g.contribution_id, g.theme_id, g.reason, g.sorted_by, g.sorted_at, ${by}::uuid, ${at}::timestamptz from (${gone}) g`

const asPlacements = sql`select contribution_id, theme_id, null::text as reason, placed_by as sorted_by, placed_at as sorted_at`
const asAsides = sql`select contribution_id, null::uuid as theme_id, reason, set_by as sorted_by, set_at as sorted_at`

/** Puts all that is chosen under every one of the themes, in one statement. What was set aside is so no more. Gives how many changed. */
export const place = (db: Writer, projectId: string, chosen: Chosen, themeIds: readonly string[], { by, at }: By) =>
  changed(
    db,
    sql`with ${chosenFrom(projectId, chosen)},
    back as (delete from insights.set_aside a using chosen c where a.contribution_id = c.contribution_id returning a.*),
    kept as (${keptFrom(sql`${asAsides} from back`, { by, at })}),
    placed as (
      insert into insights.placement (theme_id, contribution_id, placed_by, placed_at)
      select t.id, c.contribution_id, ${by}::uuid, ${at}::timestamptz from chosen c cross join unnest(${[...themeIds]}::uuid[]) as t (id)
      on conflict do nothing returning contribution_id
    )
    select count(distinct contribution_id) as changed from placed`,
  )

/** Takes all that is chosen out of the themes, in one statement. */
export const takeOut = (db: Writer, projectId: string, chosen: Chosen, themeIds: readonly string[], by: By) =>
  changed(
    db,
    sql`with ${chosenFrom(projectId, chosen)},
    gone as (
      delete from insights.placement p using chosen c
      where p.contribution_id = c.contribution_id and p.theme_id = any(${[...themeIds]}::uuid[]) returning p.*
    ),
    kept as (${keptFrom(sql`${asPlacements} from gone`, by)})
    select count(distinct contribution_id) as changed from gone`,
  )

/** Sets all that is chosen aside, in one statement: out of every theme, and with this reason in place of another. */
export const putAside = (db: Writer, projectId: string, chosen: Chosen, reason: AsideReason, { by, at }: By) =>
  changed(
    db,
    sql`with ${chosenFrom(projectId, chosen)},
    gone as (delete from insights.placement p using chosen c where p.contribution_id = c.contribution_id returning p.*),
    other as (select a.* from insights.set_aside a join chosen c on c.contribution_id = a.contribution_id where a.reason <> ${reason}),
    kept as (${keptFrom(sql`${asPlacements} from gone union all ${asAsides} from other`, { by, at })}),
    aside as (
      insert into insights.set_aside (contribution_id, reason, set_by, set_at)
      select c.contribution_id, ${reason}, ${by}::uuid, ${at}::timestamptz from chosen c
      on conflict (contribution_id) do update set reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
      where set_aside.reason <> excluded.reason returning contribution_id
    )
    select count(*) as changed from aside`,
  )

/** Takes away the setting aside of all that is chosen, in one statement: they wait to be sorted again. */
export const putBack = (db: Writer, projectId: string, chosen: Chosen, by: By) =>
  changed(
    db,
    sql`with ${chosenFrom(projectId, chosen)},
    gone as (delete from insights.set_aside a using chosen c where a.contribution_id = c.contribution_id returning a.*),
    kept as (${keptFrom(sql`${asAsides} from gone`, by)})
    select count(*) as changed from gone`,
  )

/**
 * Undoes what one person did at one moment in a project: what was added goes, what was taken comes back as it was, unless
 * somebody has sorted it since or its theme is gone. Gives how many contributions changed; zero when it was undone before.
 */
export async function undo(db: Writer, projectId: string, { by, at }: By): Promise<number> {
  await hold(
    db,
    sql`s.project_id = ${projectId} and s.contribution_id in (
      select x.contribution_id from insights.placement x where x.placed_by = ${by} and x.placed_at = ${at}
      union select x.contribution_id from insights.set_aside x where x.set_by = ${by} and x.set_at = ${at}
      union select x.contribution_id from insights.taken_back x where x.taken_by = ${by} and x.taken_at = ${at}
    )`,
  )
  const here = sql`exists (select from insights.sorting s where s.contribution_id = x.contribution_id and s.project_id = ${projectId})`
  const { rows: gone } = await sql<{ id: string }>`
    with placed as (delete from insights.placement x where x.placed_by = ${by} and x.placed_at = ${at} and ${here} returning contribution_id),
    aside as (delete from insights.set_aside x where x.set_by = ${by} and x.set_at = ${at} and ${here} returning contribution_id)
    select contribution_id as id from placed union select contribution_id from aside`.execute(db)
  const { rows: back } = await sql<{ id: string }>`
    with taken as (
      delete from insights.taken_back x where x.taken_by = ${by} and x.taken_at = ${at} and ${here}
        and (x.theme_id is null or exists (select from insights.theme t where t.id = x.theme_id and t.merged_into is null)) returning x.*
    ),
    placed as (
      insert into insights.placement (theme_id, contribution_id, placed_by, placed_at)
      select t.theme_id, t.contribution_id, t.sorted_by, t.sorted_at from taken t
      where t.theme_id is not null and not exists (select from insights.set_aside a where a.contribution_id = t.contribution_id)
      on conflict do nothing returning contribution_id
    ),
    aside as (
      insert into insights.set_aside (contribution_id, reason, set_by, set_at)
      select t.contribution_id, t.reason, t.sorted_by, t.sorted_at from taken t
      where t.reason is not null and not exists (select from insights.placement p where p.contribution_id = t.contribution_id)
      on conflict do nothing returning contribution_id
    )
    select contribution_id as id from placed union select contribution_id from aside`.execute(db)
  return new Set([...gone, ...back].map((row) => row.id)).size
}
