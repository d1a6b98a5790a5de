import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { Outcome } from './outcome.ts'
import type { AsideSaid } from './say.ts'

/** One thing that the person said, in one theme, with the answer that stood when the feedback was made. */
export type HeardRow = {
  themeId: string
  theme: string
  words: string
  others: number
  outcome: Outcome
  reason: string
  dueOn: string | null
  what: string | null
  decidedBy: string | null
  decidedOn: string | null
}

/**
 * What a person's feedback of a release has to say: every theme of theirs that was answered, or into which their words were put,
 * between the feedback before it and this one.
 */
export async function themesHeard(db: Reader, feedbackId: string): Promise<HeardRow[]> {
  const { rows } = await sql<HeardRow>`
    select t.id as theme_id, t.name as theme, c.words, s.outcome, s.reason, s.due_on, d.what, d.decided_by, d.decided_on,
      (select count(distinct x.receipt_id) from insights.placement y join insights.said x on x.contribution_id = y.contribution_id
        where y.theme_id = t.id and x.withdrawn_at is null and x.receipt_id <> f.receipt_id) as others
    from insights.feedback f
    cross join lateral (${before}) earlier
    join insights.said c on c.receipt_id = f.receipt_id and c.withdrawn_at is null
    join insights.placement p on p.contribution_id = c.contribution_id
    join insights.theme t on t.id = p.theme_id and t.merged_into is null
    join lateral (
      select a.outcome, a.reason, a.due_on, a.decision_id, r.released_at
      from insights.answer a join insights.release r on r.id = a.release_id
      where a.theme_id = t.id and r.released_at <= f.made_at
      order by r.released_at desc, a.id desc limit 1
    ) s on true
    left join insights.decision d on d.id = s.decision_id
    where f.id = ${feedbackId} and p.placed_at <= f.made_at and greatest(p.placed_at, s.released_at) > earlier.until
    order by lower(t.name), t.id, c.contribution_id
    limit 500`.execute(db)
  return rows
}

/** Words of the same person that were set aside in that time. Those that were taken back are not spoken of. */
export async function asideHeard(db: Reader, feedbackId: string): Promise<{ reason: AsideSaid['reason']; words: string }[]> {
  const { rows } = await sql<{ reason: AsideSaid['reason']; words: string }>`
    select a.reason, c.words
    from insights.feedback f
    cross join lateral (${before}) earlier
    join insights.said c on c.receipt_id = f.receipt_id and c.withdrawn_at is null
    join insights.set_aside a on a.contribution_id = c.contribution_id and a.reason <> 'withdrawn'
    where f.id = ${feedbackId} and a.set_at <= f.made_at and a.set_at > earlier.until
    order by a.reason, c.contribution_id
    limit 200`.execute(db)
  return rows
}

/** When the same person's feedback before this one was made: everything after it is new to them. */
const before = sql`
  select coalesce(max(g.made_at), '-infinity') as until from insights.feedback g
  where g.receipt_id = f.receipt_id and g.release_id is not null and g.covered_by is null and g.made_at < f.made_at`
