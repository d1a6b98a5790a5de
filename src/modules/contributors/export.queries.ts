import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { agreedTo, asksUntil } from './directory-conditions.queries.ts'

/**
 * Contributors for a list that leaves the service: only those who agreed to be contacted, with how to reach them. Never what they need, and never
 * what they answered about equality. In the order of their ids, so many after one.
 */
export const exportedPeople = (db: Reader, { today, limit, after }: { today: string; limit: number; after: string }) =>
  db
    .selectFrom(everybody(db).as('p'))
    .leftJoin('contributors.contact_preference as c', 'c.personId', 'p.id')
    .select(['p.id', 'p.name', 'p.email', 'p.phone', 'c.channel', 'c.address', 'c.throughName', 'c.throughEmail', 'c.throughPhone'])
    .select([asksUntil(today).as('asks'), sql<string>`(p.added_at at time zone 'Europe/London')::date`.as('addedOn')])
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .where(agreedTo('contact'))
    .where('p.id', '>', after)
    .orderBy('p.id')
    .limit(limit)
    .execute()

/** What people agree to today, by person: the purposes whose last word is yes. */
export async function purposesInForce(db: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributors.consent')
    .distinctOn(['personId', 'purpose'])
    .select(['personId', 'purpose', 'given'])
    .where('personId', 'in', [...personIds])
    .orderBy('personId')
    .orderBy('purpose')
    .orderBy('saidOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const given = Map.groupBy(
    rows.filter((row) => row.given),
    ({ personId }) => personId,
  )
  return new Map([...given].map(([id, some]) => [id, some.map(({ purpose }) => purpose)]))
}
