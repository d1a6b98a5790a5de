import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { LoopCounts, LoopFacts } from './loop.ts'

/**
 * The steps of every contribution of a project: `loopState` of loop.ts once more, in SQL, for a hundred thousand at a time.
 * Contributions under the same themes have the same answers, so those are worked out once for each set of themes.
 */
const steps = (projectId: string, which: RawBuilder<unknown> = sql`true`) => sql`
  answered as materialized (
    select a.theme_id, max(r.released_at) as released_at
    from insights.answer a join insights.release r on r.id = a.release_id
    where r.project_id = ${projectId} group by a.theme_id
  ),
  grouped as materialized (
    select g.theme_ids, bool_and(a.theme_id is not null) as answered, max(a.released_at) as released_at
    from (select distinct s.theme_ids from insights.sorting s where s.project_id = ${projectId} and s.state = 'themed' and ${which}) g
    cross join lateral unnest(g.theme_ids) as t (id)
    left join answered a on a.theme_id = t.id
    group by g.theme_ids
  ),
  told as materialized (
    select f.receipt_id, max(f.made_at) as at
    from insights.feedback f join insights.release r on r.id = f.release_id
    where r.project_id = ${projectId} and f.told_at is not null group by f.receipt_id
  ),
  replied as materialized (
    select distinct on (y.contribution_id) y.contribution_id, y.kind
    from insights.reply y join insights.sorting s on s.contribution_id = y.contribution_id
    where s.project_id = ${projectId}
    order by y.contribution_id, y.replied_at desc, y.id desc
  ),
  fact as (
    select s.receipt_id, s.said_on, s.state, s.state in ('set-aside', 'withdrawn') as set_aside, s.state = 'themed' as themed,
      s.state in ('set-aside', 'withdrawn') or coalesce(g.answered, false) as answered, y.kind,
      case
        when s.state = 'withdrawn' then true
        when first.released_at is null then false
        when l.channel = 'none' or l.stopped_at is not null then true
        else coalesce(greatest(told.at, l.looked_up_at) >= greatest(s.sorted_at, case when s.state = 'themed' then g.released_at else first.released_at end), false)
      end as heard
    from insights.sorting s
    cross join (select min(r.released_at) as released_at from insights.release r where r.project_id = ${projectId}) first
    join insights.listener l on l.receipt_id = s.receipt_id and l.project_id = ${projectId}
    left join grouped g on g.theme_ids = s.theme_ids and s.state = 'themed'
    left join told on told.receipt_id = s.receipt_id
    left join replied y on y.contribution_id = s.contribution_id
    where s.project_id = ${projectId} and ${which}
  ),
  step as (select fact.*, fact.answered and fact.heard as fed_back from fact)`

/** How far a project's contributions have come. Rehearsals never count. One statement. */
export async function loopCounts(db: Reader, projectId: string): Promise<LoopCounts> {
  const { rows } = await sql<LoopCounts>`
    with ${steps(projectId)}
    select count(*) as received,
      count(*) filter (where set_aside) as set_aside,
      count(*) filter (where themed) as themed,
      count(*) filter (where answered) as answered,
      count(*) filter (where fed_back) as fed_back,
      count(*) filter (where fed_back and kind = 'makes-sense') as acknowledged,
      count(*) filter (where fed_back and kind <> 'makes-sense') as disputed
    from step`.execute(db)
  return rows[0]!
}

/** What was said in one theme: by how many people, between which days, and how many of the contributions were fed back. */
export type ThemeLoop = { contributions: number; people: number; fedBack: number; firstSaidOn: string | null; lastSaidOn: string | null }

export async function loopOfTheme(db: Reader, projectId: string, themeId: string): Promise<ThemeLoop> {
  const { rows } = await sql<ThemeLoop>`
    with ${steps(projectId, sql`${themeId} = any(s.theme_ids)`)}
    select count(*) as contributions, count(distinct receipt_id) as people, count(*) filter (where fed_back) as fed_back,
      min(said_on) as first_said_on, max(said_on) as last_said_on
    from step where themed`.execute(db)
  return rows[0]!
}

/** How many contributions each theme of a project has; themes without any are left out. */
export async function countsByTheme(db: Reader, projectId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ themeId: string; contributions: number }>`
    select t.id as theme_id, count(*) as contributions
    from insights.sorting s cross join lateral unnest(s.theme_ids) as t (id)
    where s.project_id = ${projectId} and s.state = 'themed' group by t.id`.execute(db)
  return new Map(rows.map((row) => [row.themeId, row.contributions]))
}

type FactsRow = Omit<LoopFacts, 'setAside' | 'themes'> & { asideAt: Date | null; withdrawn: boolean }

/** What the rules need to know of one contribution. Undefined when there is none, or it was a rehearsal. */
export async function loopFactsOf(db: Reader, contributionId: string): Promise<LoopFacts | undefined> {
  const { rows } = await sql<FactsRow>`
    select a.set_at as aside_at, coalesce(a.reason = 'withdrawn', false) as withdrawn,
      (select min(r.released_at) from insights.release r where r.project_id = c.project_id) as first_release_at,
      l.channel <> 'none' and l.stopped_at is null as wants_to_hear,
      (select max(f.made_at) from insights.feedback f where f.receipt_id = c.receipt_id and f.release_id is not null and f.told_at is not null) as told_at,
      l.looked_up_at,
      (select y.kind from insights.reply y where y.contribution_id = c.contribution_id order by y.replied_at desc, y.id desc limit 1) as newest_reply
    from insights.said c
    join insights.listener l on l.receipt_id = c.receipt_id
    left join insights.set_aside a on a.contribution_id = c.contribution_id
    where c.contribution_id = ${contributionId}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { asideAt, withdrawn, ...facts } = row
  const themes = await db
    .selectFrom('insights.placement as p')
    .leftJoin('insights.standing_answer as a', 'a.themeId', 'p.themeId')
    .select(['p.placedAt', 'a.releasedAt'])
    .where('p.contributionId', '=', contributionId)
    .limit(200)
    .execute()
  return { ...facts, themes, setAside: asideAt && { at: asideAt, withdrawn } }
}
