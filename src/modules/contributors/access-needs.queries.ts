import type { Reader } from '#platform/database/types.ts'
import { type AccessNeeds, maySeePassport } from './access-needs.ts'
import { namedContactsOf } from './named-contact.queries.ts'
import { type Need, otherNeed, reviewDue } from './passport.ts'

/**
 * What the flag needs, for many people at once; nobody is in it who said nothing. At most 20,000 needs.
 *
 * @param viewer who looks: without one, what only a named contact may see stays hidden. With `today`, it is said when a year has passed
 */
export async function accessNeedsOf(
  db: Reader,
  personIds: readonly string[],
  viewer: { id?: string; today?: string } = {},
): Promise<ReadonlyMap<string, AccessNeeds>> {
  if (personIds.length === 0) return new Map()
  const needs = Map.groupBy(await needsOfPeople(db, personIds), ({ personId }) => personId)
  const contacts = await namedContactsOf(db, personIds)
  const found = new Map<string, AccessNeeds>()
  for (const { personId, seenBy, reviewedOn, ownWords } of await passportsOf(db, personIds)) {
    const own: Need[] = (needs.get(personId) ?? []).map(({ area, need, details }) => ({ area, need, details }))
    if (own.length === 0 && ownWords === '') continue
    const contact = contacts.get(personId)
    const isNamedContact = contact !== undefined && contact.id === viewer.id
    const due = viewer.today !== undefined && reviewDue(reviewedOn, viewer.today)
    const hidden = !maySeePassport(seenBy, { isNamedContact })
    found.set(personId, hidden ? { seen: 'ask', namedContact: contact?.name ?? '' } : { seen: 'needs', needs: own, reviewDue: due })
  }
  return found
}

const passportsOf = (db: Reader, personIds: readonly string[]) =>
  db
    .selectFrom('contributors.access_passport')
    .select(['personId', 'reviewedOn', 'ownWords', 'seenBy'])
    .where('personId', 'in', [...personIds])
    .execute()

const needsOfPeople = (db: Reader, personIds: readonly string[]) =>
  db
    .selectFrom('contributors.access_need')
    .select(['personId', 'area', 'need', 'details'])
    .where('personId', 'in', [...personIds])
    .orderBy(({ eb }) => eb('need', '=', otherNeed))
    .orderBy('addedAt')
    .orderBy('id')
    .limit(20_000)
    .execute()
