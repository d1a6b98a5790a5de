import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** What ways in lead to: one thing of a module, and the page of ours where the public meets it. */
export type Destination = { leadsTo: 'opportunity' | 'survey'; thing: string; path: string }

const ways = (db: Reader) =>
  db
    .selectFrom('partners.way_in as w')
    .leftJoin('partners.partner as p', 'p.id', 'w.partnerId')
    .leftJoin('partners.arrivals as a', 'a.wayInId', 'w.id')
    .select(['w.id', 'w.code', 'w.channel', 'w.path', 'w.leadsTo', 'w.thing', 'w.partnerId', 'w.madeAt', 'p.name as partner'])
    .select(sql<number>`coalesce(a.people, 0)`.as('people'))

/** Ways in to a thing, the first first, each with how many people came by it. At most 200. */
export const waysInTo = (db: Reader, thing: string) => ways(db).where('w.thing', '=', thing).orderBy('w.madeAt').orderBy('w.id').limit(200).execute()

export type WayIn = Awaited<ReturnType<typeof waysInTo>>[number]

/** Ways in that were made with a partner, the newest first. At most 200. */
export const waysInWith = (db: Reader, partnerId: string) =>
  ways(db).where('w.partnerId', '=', partnerId).orderBy('w.madeAt', 'desc').orderBy('w.id').limit(200).execute()

export const wayInByCode = (db: Reader, code: string) => ways(db).where('w.code', '=', code).executeTakeFirst()

/** Undefined where there is one like it, or where another has the code. */
export async function insertWayIn(
  db: Writer,
  row: Destination & { code: string; channel: string; partnerId: string | null; madeBy: string; madeAt: Date },
): Promise<string | undefined> {
  const inserted = await db
    .insertInto('partners.way_in')
    .values({ ...row, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** Counts one more person who came by a way in and said something. The number stands alone: nothing leads from it to what they said. */
export const countArrival = (db: Writer, wayInId: string) =>
  db
    .insertInto('partners.arrivals')
    .values({ wayInId, people: 1 })
    .onConflict((conflict) => conflict.column('wayInId').doUpdateSet({ people: sql`arrivals.people + 1` }))
    .execute()
