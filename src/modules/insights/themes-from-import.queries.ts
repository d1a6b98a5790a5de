import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { hold } from './workspace.queries.ts'

export type Labelled = { contributionId: string; themes: readonly string[] }

/** The project of a contribution. */
export async function projectOfContribution(db: Reader, contributionId: string): Promise<string | undefined> {
  return (await db.selectFrom('insights.sorting').select('projectId').where('contributionId', '=', contributionId).executeTakeFirst())?.projectId
}

/** Which of these names no theme of the project has yet, in whatever capitals; and how many themes there are. */
export async function newNames(db: Reader, projectId: string, names: readonly string[]): Promise<{ missing: string[]; there: number }> {
  const { rows } = await sql<{ missing: string[]; there: number }>`
    with live as (select lower(t.name) as name from insights.theme t where t.project_id = ${projectId} and t.merged_into is null)
    select array(select n.name from unnest(${[...names]}::text[]) with ordinality as n (name, place)
      where not exists (select from live where live.name = lower(n.name)) order by n.place) as missing,
      (select count(*) from live) as there`.execute(db)
  return rows[0]!
}

type Making = { projectId: string; madeBy: string | null; madeAt: Date }

/** Makes a theme of each name that none has yet. */
export async function insertThemesNamed(db: Writer, names: readonly string[], row: Making): Promise<void> {
  if (names.length === 0) return
  const rows = names.map((name) => ({ ...row, name, about: '', id: newId() }))
  await db
    .insertInto('insights.theme')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Puts each contribution under the themes of its labels, in one statement. What was set aside or taken back meanwhile stays so. */
export async function placeLabelled(
  db: Writer,
  labels: readonly { contributionId: string; name: string }[],
  by: string | null,
  at: Date,
): Promise<number> {
  await hold(db, sql`s.contribution_id = any(${labels.map((one) => one.contributionId)}::uuid[])`)
  const { rows } = await sql<{ placed: number }>`
    with placed as (
      insert into insights.placement (theme_id, contribution_id, placed_by, placed_at)
      select distinct t.id, s.contribution_id, ${by}::uuid, ${at}::timestamptz
      from unnest(${labels.map((one) => one.contributionId)}::uuid[], ${labels.map((one) => one.name)}::text[]) as l (contribution_id, name)
      join insights.sorting s on s.contribution_id = l.contribution_id and s.state in ('unsorted', 'themed')
      join insights.theme t on t.project_id = s.project_id and t.merged_into is null and lower(t.name) = lower(l.name)
      on conflict do nothing returning contribution_id
    )
    select count(distinct contribution_id) as placed from placed`.execute(db)
  return rows[0]?.placed ?? 0
}
