import { sql } from 'kysely'
import { dayOf } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import type { DeskItem } from './desk.ts'

/**
 * What needs somebody, in every project of the organisation or in one: for each kind and project how many, and since when the
 * oldest waits. What is urgent comes first, then the oldest. At most 1,000. Which of it a person may do, `deskPermission` says.
 */
export async function deskItems(db: Reader, now: Date, projectId?: string): Promise<DeskItem[]> {
  const { rows } = await sql<DeskItem>`
    select waiting.*, case when kind = 'applicants' then (
        select min(w.hear_by)::text from insights.applicant_waiting w where w.project_id = waiting.project_id and w.closed_at <= ${now}
      ) end as promised_by
    from (
      select 'urgent' as kind, u.project_id, count(*) as count, min(u.flagged_at) as since from insights.urgent u group by u.project_id
      union all
      select 'applicants', w.project_id, count(*), min(w.since) from insights.applicant_waiting w where w.closed_at <= ${now} group by w.project_id
      union all
      select 'statements', w.project_id, count(*), min(w.added_at) from insights.statement_waiting w group by w.project_id
      union all
      select 'place-free', f.project_id, sum(f.places)::bigint, min(f.since) from insights.place_free f group by f.project_id
      union all
      select 'unthemed', s.project_id, count(*), min(s.received_at)
      from insights.sorting s where s.state = 'unsorted' group by s.project_id
      union all
      select 'unanswered', t.project_id, count(*), min(t.made_at)
      from insights.theme t
      where t.merged_into is null and exists (select from insights.placement p where p.theme_id = t.id)
        and not exists (select from insights.answer a where a.theme_id = t.id)
      group by t.project_id
      union all
      select case when c.answer_id is null then 'to-check' else 'to-release' end, t.project_id, count(*), min(coalesce(c.checked_at, a.written_at))
      from insights.answer a
      join insights.theme t on t.id = a.theme_id and t.merged_into is null
      left join insights.answer_check c on c.answer_id = a.id
      where a.release_id is null
      group by 1, t.project_id
      union all
      select 'due-back', t.project_id, count(*), min(s.due_on::timestamp at time zone 'Europe/London')
      from insights.standing_answer s
      join insights.theme t on t.id = s.theme_id and t.merged_into is null
      where s.due_on <= ${dayOf(now)}::date and not exists (select from insights.difference d where d.answer_id = s.answer_id)
        and not exists (select from insights.answer a where a.theme_id = s.theme_id and a.release_id is null)
      group by t.project_id
      union all
      select 'not-told', f.project_id, count(*), min(f.made_at)
      from insights.telling f where f.state in ('not-reached', 'to-post', 'to-call') group by f.project_id
      union all
      select 'reply', s.project_id, count(*), min(r.replied_at)
      from insights.reply r join insights.sorting s on s.contribution_id = r.contribution_id
      where r.kind <> 'makes-sense' and r.resolved_at is null
      group by s.project_id
    ) waiting
    where ${projectId ?? null}::uuid is null or project_id = ${projectId ?? null}::uuid
    order by kind <> 'urgent', since, kind, project_id
    limit 1000`.execute(db)
  return rows
}
