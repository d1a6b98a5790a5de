import { type AccessNeeds, accessNeedsOf, emailSuits, preferenceOf } from '#modules/contributors/index.ts'
import { everybody } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** Contributors among those who applied, known by their account or by an address that they proved: by application, the person and the address. */
export async function contributorsAmong(db: Reader, applicationIds: readonly string[]) {
  if (applicationIds.length === 0) return new Map<string, { person: string; address: string }>()
  const rows = await db
    .selectFrom('opportunities.applicant as a')
    .innerJoin(everybody(db).as('p'), 'p.email', 'a.provedAddress')
    .select(({ ref }) => [ref('a.applicationId').$notNull().as('application'), 'p.id as person', ref('a.provedAddress').$notNull().as('address')])
    .where('a.applicationId', 'in', [...applicationIds])
    .where('p.kind', '=', 'contributor')
    .execute()
  return new Map(rows.map(({ application, person, address }) => [application, { person, address }]))
}

/** Somebody whose needs whoever looks at them must see. */
export type Flagged = { person: string; needs: AccessNeeds }

/** The access needs of those who applied, by application (R52). */
export async function flagsOf(
  db: Reader,
  applicationIds: readonly string[],
  viewer: { id: string; today: string },
): Promise<ReadonlyMap<string, Flagged>> {
  const known = await contributorsAmong(db, applicationIds)
  const needs = await accessNeedsOf(db, [...new Set([...known.values()].map(({ person }) => person))], viewer)
  return new Map(
    [...known].flatMap(([application, { person }]) => (needs.has(person) ? [[application, { person, needs: needs.get(person)! }] as const] : [])),
  )
}

/** In which form those who applied asked to hear, where it is not the usual one, with the words for it: "They asked for braille". */
export async function formsAskedFor(db: Reader, applicationIds: readonly string[]) {
  const asked = new Map<string, { format: string; says: string }>()
  for (const [application, { person, address }] of await contributorsAmong(db, applicationIds)) {
    const { format } = await preferenceOf(db, person)
    if (format === 'standard') continue
    const suits = await emailSuits(db, address)
    asked.set(application, { format, says: suits.ok ? '' : suits.because })
  }
  return asked
}
