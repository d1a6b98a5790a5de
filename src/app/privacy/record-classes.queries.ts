import { sql } from 'kysely'
import type { Reader } from '#platform/database/types.ts'

/** A record whose time has come: what it is called, and the day since which it counts. */
export type Due = { id: string; name: string; since: string }

export const mostDue = 200

const inTouch = sql`greatest(
  (p.added_at at time zone 'Europe/London')::date,
  (select max(l.happened_on) from contributors.contact_log l where l.person_id = p.id),
  (select max((c.recorded_at at time zone 'Europe/London')::date) from contributors.consent c where c.person_id = p.id),
  (select max((e.at at time zone 'Europe/London')::date) from platform.event e where e.actor = p.id),
  (select max((r.made_at at time zone 'Europe/London')::date) from contributions.receipt r where r.contact_email = p.email and r.confirmed_at is not null)
)`

/** Contributors who were last in touch on a day or before it: those who have been away longest first. At most 200. */
export async function contributorsSince(db: Reader, day: string): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select * from (
      select p.id, p.name, ${inTouch}::text as since from people.person p where p.kind = 'contributor' and p.erased_at is null
    ) t
    where since <= ${day} order by since, name limit ${mostDue}`.execute(db)
  return rows
}

/** When one contributor was last in touch; undefined when there is no such contributor. */
export async function contributorInTouch(db: Reader, id: string): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select p.id, p.name, ${inTouch}::text as since from people.person p
    where p.id = ${id}::uuid and p.kind = 'contributor' and p.erased_at is null`.execute(db)
  return rows[0]
}

/** Projects that were closed on a day or before it, the oldest first, each with the name in its address. At most 200. */
export async function projectsClosedSince(db: Reader, day: string): Promise<(Due & { slug: string })[]> {
  const { rows } = await sql<Due & { slug: string }>`
    select p.id, p.title as name, p.slug, (c.closed_at at time zone 'Europe/London')::date::text as since
    from projects.project p join projects.closure c on c.project_id = p.id
    where (c.closed_at at time zone 'Europe/London')::date <= ${day}::date
    order by c.closed_at, p.id limit ${mostDue}`.execute(db)
  return rows
}
