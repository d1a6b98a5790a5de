import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'
import type { Channel } from './say.ts'

export type Owed = { receiptId: string; channel: Channel }

/**
 * Receipts of a project whose holder left a contact and has something to hear that no feedback was made for: a theme of theirs
 * was answered, or their words were put under an answered theme or set aside, since their last feedback. At most 200,000.
 *
 * @param answering themes whose answers are about to be released: everybody in them is owed
 */
export async function owed(db: Reader, projectId: string, answering: readonly string[] = []): Promise<Owed[]> {
  const { rows } = await sql<Owed>`
    select l.receipt_id, l.channel
    from insights.listener l
    cross join lateral (
      select coalesce(max(f.made_at), '-infinity') as until from insights.feedback f where f.receipt_id = l.receipt_id and f.release_id is not null
    ) told
    where l.project_id = ${projectId} and l.channel <> 'none' and l.stopped_at is null
      and exists (
        select from insights.said c
        where c.receipt_id = l.receipt_id and c.withdrawn_at is null and (
          exists (
            select from insights.placement p
            join insights.theme t on t.id = p.theme_id and t.merged_into is null
            left join insights.standing_answer s on s.theme_id = p.theme_id
            where p.contribution_id = c.contribution_id
              and (p.theme_id = any(${[...answering]}::uuid[]) or (s.answer_id is not null and greatest(p.placed_at, s.released_at) > told.until))
          ) or exists (
            select from insights.set_aside a
            where a.contribution_id = c.contribution_id and a.reason <> 'withdrawn' and a.set_at > told.until
          )
        )
      )
    order by l.receipt_id
    limit 200000`.execute(db)
  return rows
}

/** How many people spoke in some themes and left no contact, or asked us to stop: they read it with their receipt, or in public. */
export async function silentIn(db: Reader, themeIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct c.receipt_id) as people
    from insights.placement p
    join insights.said c on c.contribution_id = p.contribution_id and c.withdrawn_at is null
    join insights.listener l on l.receipt_id = c.receipt_id
    where p.theme_id = any(${[...themeIds]}::uuid[]) and (l.channel = 'none' or l.stopped_at is not null)`.execute(db)
  return rows[0]?.people ?? 0
}
