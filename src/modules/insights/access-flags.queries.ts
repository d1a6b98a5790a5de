import { type AccessNeeds, accessNeedsOf, type ContactPreference, emailSuits, preferenceOf } from '#modules/contributors/index.ts'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** Somebody whose needs whoever reaches them must see. */
export type Flagged = { person: string; needs: AccessNeeds }

/** The access needs of those who hold some receipts, by receipt: of contributors, known by an address that they confirmed (R52). */
export async function accessFlagsOf(
  db: Reader,
  receiptIds: readonly string[],
  viewer: { id: string; today: string },
): Promise<ReadonlyMap<string, Flagged>> {
  const known = await contributorsOf(db, receiptIds)
  const people = known.map(({ person }) => person)
  const needs = people.length === 0 ? new Map<string, AccessNeeds>() : await accessNeedsOf(db, people, viewer)
  const flags = new Map<string, Flagged>()
  for (const { receipt, person } of known) {
    const own = needs.get(person)
    if (own) flags.set(receipt, { person, needs: own })
  }
  return flags
}

/** A form that somebody asked for, with the words for it: "They asked for braille". */
export type AskedForm = { format: ContactPreference['format']; says: string }

/** In which form those who hold some receipts asked to hear, where it is not the usual one: of contributors, as above. */
export async function formsAskedFor(db: Reader, receiptIds: readonly string[]): Promise<ReadonlyMap<string, AskedForm>> {
  const asked = new Map<string, AskedForm>()
  for (const { receipt, person, address } of await contributorsOf(db, receiptIds)) {
    const { format } = await preferenceOf(db, person)
    if (format === 'standard') continue
    const suits = await emailSuits(db, address)
    asked.set(receipt, { format, says: suits.ok ? '' : suits.because })
  }
  return asked
}

async function contributorsOf(db: Reader, receiptIds: readonly string[]) {
  if (receiptIds.length === 0) return []
  return db
    .selectFrom('insights.proved_address as a')
    .innerJoin(everybody(db).as('p'), 'p.email', 'a.email')
    .select(({ ref }) => [ref('a.receiptId').$notNull().as('receipt'), 'p.id as person', ref('a.email').$notNull().as('address')])
    .where('a.receiptId', 'in', [...new Set(receiptIds)])
    .where('p.kind', '=', 'contributor')
    .execute()
}
