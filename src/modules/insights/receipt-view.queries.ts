import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { Outcome } from './outcome.ts'

/** One theme of something that was said, with the answer that stands, if there is one. */
type ThemeOfSaid = {
  contributionId: string
  themeId: string
  theme: string
  others: number
  answerId: string | null
  outcome: Outcome | null
  reason: string | null
  dueOn: string | null
  releasedAt: Date | null
  what: string | null
  decidedBy: string | null
  decidedOn: string | null
  difference: string | null
}

/** The themes of everything that was said under one receipt, each with its answer, its decision and what difference it made. */
export async function themesOfReceipt(db: Reader, receiptId: string): Promise<ThemeOfSaid[]> {
  const { rows } = await sql<ThemeOfSaid>`
    select c.contribution_id, t.id as theme_id, t.name as theme, s.answer_id, s.outcome, s.reason, s.due_on, s.released_at, d.what, d.decided_by, d.decided_on,
      (select f.words from insights.difference f where f.answer_id = s.answer_id order by f.noted_at desc limit 1) as difference,
      (select count(distinct x.receipt_id) from insights.placement y join insights.said x on x.contribution_id = y.contribution_id
        where y.theme_id = t.id and x.withdrawn_at is null and x.receipt_id <> ${receiptId}) as others
    from insights.said c
    join insights.placement p on p.contribution_id = c.contribution_id
    join insights.theme t on t.id = p.theme_id and t.merged_into is null
    left join insights.standing_answer s on s.theme_id = t.id
    left join insights.decision d on d.id = s.decision_id
    where c.receipt_id = ${receiptId} and c.withdrawn_at is null
    order by c.contribution_id, lower(t.name)
    limit 1000`.execute(db)
  return rows
}

/** What of a receipt was set aside, and whether a release has come since: until then it may still be sorted another way. */
export async function asideOfReceipt(
  db: Reader,
  receiptId: string,
): Promise<{ contributionId: string; reason: 'blank' | 'thank-you' | 'not-about-this' | 'withdrawn'; released: boolean }[]> {
  const { rows } = await sql<{ contributionId: string; reason: 'blank' | 'thank-you' | 'not-about-this' | 'withdrawn'; released: boolean }>`
    select c.contribution_id, a.reason,
      exists (select from insights.release r where r.project_id = c.project_id and r.released_at >= a.set_at) as released
    from insights.said c
    join insights.set_aside a on a.contribution_id = c.contribution_id
    where c.receipt_id = ${receiptId}
    limit 1000`.execute(db)
  return rows
}
