import { sql } from 'kysely'
import { addDays } from '#lib/dates.ts'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { agreedTo, pausedOn } from './directory-conditions.queries.ts'

/** The last day on which they heard from us; the day they were added where they never have. A message that is still held was not heard. */
const lastHeard = sql<string>`
  coalesce((
    select max(l.happened_on) from contributors.contact_log l where l.person_id = p.id and l.kind <> 'note' and l.channel <> 'none'),
    (p.added_at at time zone 'Europe/London')::date)`

const everHeard = sql<boolean>`
  exists (select 1 from contributors.contact_log l where l.person_id = p.id and l.kind <> 'note' and l.channel <> 'none')`

export type GapAsked = { today: string; days: number }

/** Active contributors who agreed to be contacted, are not away, and have heard nothing for at least so many days (R15). */
const quiet = (db: Reader, { today, days }: GapAsked) =>
  db
    .selectFrom(everybody(db).as('p'))
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .where(sql<boolean>`${lastHeard} <= ${addDays(today, -days)}::date`)
    .where(agreedTo('contact'))
    .where(sql<boolean>`not ${pausedOn(today)}`)

/** Who has heard nothing for longest comes first. */
export const quietPeople = (db: Reader, asked: GapAsked, { limit, offset }: { limit: number; offset: number }) =>
  quiet(db, asked)
    .select(['p.id', 'p.name'])
    .select([lastHeard.as('lastHeard'), everHeard.as('everHeard')])
    .orderBy('lastHeard')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute()

export async function countQuiet(db: Reader, asked: GapAsked): Promise<number> {
  const { people } = await quiet(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}
