import { everybody } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** Named contacts of people whose account is still active, by person. */
export async function namedContactsOf(db: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributors.named_contact as n')
    .innerJoin(everybody(db).as('s'), 's.id', 'n.staffId')
    .select(['n.personId', 's.id', 's.name'])
    .where('n.personId', 'in', [...personIds])
    .where('n.endedAt', 'is', null)
    .where('s.deactivatedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ personId, ...staff }) => [personId, staff]))
}

/**
 * Contributors whom nobody among staff looks after: they never had a named contact, or the account of theirs has ended. Who has waited longest
 * comes first. An account that ends counts at once, because the account itself is asked.
 */
export const withoutContact = (db: Reader, { limit, offset }: { limit: number; offset: number }) =>
  lonely(db)
    .select(['p.id', 'p.name', 'last.name as lastContact'])
    .select(({ fn, ref }) => fn.coalesce(ref('last.since'), ref('p.addedAt')).as('since'))
    .orderBy('since')
    .orderBy('p.id')
    .limit(limit)
    .offset(offset)
    .execute()

export async function countWithoutContact(db: Reader): Promise<number> {
  const { people } = await lonely(db)
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** The last named contact of each person, and since when they are it no more; null for those who are it now. */
const lastContacts = (db: Reader) =>
  db
    .selectFrom('contributors.named_contact as n')
    .leftJoin(everybody(db).as('s'), 's.id', 'n.staffId')
    .distinctOn('n.personId')
    .select(['n.personId', 's.name'])
    .select(({ fn, ref }) => fn.coalesce(ref('n.endedAt'), ref('s.deactivatedAt')).as('since'))
    .orderBy('n.personId')
    .orderBy('n.since', 'desc')
    .orderBy('n.id', 'desc')

const lonely = (db: Reader) =>
  db
    .selectFrom(everybody(db).as('p'))
    .leftJoin(lastContacts(db).as('last'), 'last.personId', 'p.id')
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .where(({ eb, or }) => or([eb('last.personId', 'is', null), eb('last.since', 'is not', null)]))

/** Of these ids, those of active contributors. */
export async function activeContributorIds(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom(everybody(db).as('p'))
    .select('p.id')
    .where('p.id', 'in', [...ids])
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

export async function setNamedContact(
  db: Writer,
  { personId, staffId, by, now }: { personId: string; staffId: string; by: string; now: Date },
): Promise<boolean> {
  await db
    .updateTable('contributors.named_contact')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('staffId', '<>', staffId)
    .execute()
  const set = await db
    .insertInto('contributors.named_contact')
    .values({ id: newId(), personId, staffId, givenBy: by, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (set.numInsertedOrUpdatedRows ?? 0n) > 0n
}
