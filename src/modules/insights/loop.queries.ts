import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { LoopCounts, LoopFacts } from './loop.ts'

/**
 * The steps of a project's contributions: `loopState` of loop.ts once more, in SQL, for a hundred thousand at a time.
 * Contributions under the same themes are a pile: as far as the answer, the piles are all that is counted. Beyond it only those
 * are looked at one by one whose receipt has a contact: for the others, the public answer tells.
 */
const steps = (projectId: string, which: RawBuilder<unknown> = sql`true`) => sql`
  answered as materialized (
    select a.theme_id, max(r.released_at) as released_at
    from insights.answer a join insights.release r on r.id = a.release_id
    where r.project_id = ${projectId} group by a.theme_id
  ),
  first as materialized (select min(r.released_at) as released_at from insights.release r where r.project_id = ${projectId}),
  counted as materialized (
    select s.state, s.theme_ids, count(*) as many from insights.sorting s where s.project_id = ${projectId} and ${which} group by s.state, s.theme_ids
  ),
  pile as materialized (
    select c.theme_ids, c.many, bool_and(a.theme_id is not null) as answered, max(a.released_at) as released_at
    from counted c
    cross join lateral unnest(c.theme_ids) as t (id)
    left join answered a on a.theme_id = t.id
    where c.state = 'themed'
    group by c.theme_ids, c.many
  ),
  total as materialized (
    select coalesce(sum(many), 0) as received,
      coalesce(sum(many) filter (where state in ('set-aside', 'withdrawn')), 0) as set_aside,
      coalesce(sum(many) filter (where state = 'withdrawn'), 0) as withdrawn,
      coalesce(sum(many) filter (where state = 'themed'), 0) as themed,
      coalesce((select sum(many) from pile where answered), 0) as themes_answered
    from counted
  ),
  told as materialized (
    select f.receipt_id, max(f.made_at) as at
    from insights.feedback f join insights.release r on r.id = f.release_id
    where r.project_id = ${projectId} and f.told_at is not null group by f.receipt_id
  ),
  untold as materialized (
    select s.contribution_id
    from insights.sorting s
    cross join first
    left join pile p on p.theme_ids = s.theme_ids and s.state = 'themed'
    join insights.listener l on l.receipt_id = s.receipt_id
    left join told on told.receipt_id = s.receipt_id
    where s.project_id = ${projectId} and ${which} and (s.state = 'set-aside' or (s.state = 'themed' and p.answered))
      and l.channel <> 'none' and l.stopped_at is null
      and not coalesce(greatest(told.at, l.looked_up_at) >= greatest(s.sorted_at, case when s.state = 'themed' then p.released_at else first.released_at end), false)
  ),
  fed_back as (
    select case when first.released_at is null then total.withdrawn else total.set_aside + total.themes_answered - (select count(*) from untold) end as many
    from total cross join first
  )`

/** The newest reply to each contribution that was fed back. */
const replied = (projectId: string) => sql`
  select y.kind
  from (
    select distinct on (y.contribution_id) y.contribution_id, y.kind from insights.reply y order by y.contribution_id, y.replied_at desc, y.id desc
  ) y
  join insights.sorting s on s.contribution_id = y.contribution_id
  cross join first
  left join pile p on p.theme_ids = s.theme_ids and s.state = 'themed'
  where s.project_id = ${projectId}
    and (s.state = 'withdrawn' or (first.released_at is not null and (s.state = 'set-aside' or (s.state = 'themed' and p.answered))))
    and not exists (select from untold u where u.contribution_id = y.contribution_id)`

/** How far a project's contributions have come. Rehearsals never count. One statement. */
export async function loopCounts(db: Reader, projectId: string): Promise<LoopCounts> {
  const { rows } = await sql<LoopCounts>`
    with ${steps(projectId)}, replied as (${replied(projectId)})
    select t.received, t.set_aside, t.themed, t.set_aside + t.themes_answered as answered, fed_back.many as fed_back,
      (select count(*) from replied where kind = 'makes-sense') as acknowledged,
      (select count(*) from replied where kind <> 'makes-sense') as disputed
    from total t cross join fed_back`.execute(db)
  return rows[0]!
}

/** What was said in one theme: by how many people, between which days, and how many of the contributions were fed back. */
export type ThemeLoop = { contributions: number; people: number; fedBack: number; firstSaidOn: string | null; lastSaidOn: string | null }

export async function loopOfTheme(db: Reader, projectId: string, themeId: string): Promise<ThemeLoop> {
  const inTheme = sql`s.state = 'themed' and ${themeId} = any(s.theme_ids)`
  const { rows } = await sql<ThemeLoop>`
    with ${steps(projectId, inTheme)}
    select count(*) as contributions, count(distinct s.receipt_id) as people, (select many from fed_back) as fed_back,
      min(s.said_on) as first_said_on, max(s.said_on) as last_said_on
    from insights.sorting s where s.project_id = ${projectId} and ${inTheme}`.execute(db)
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
