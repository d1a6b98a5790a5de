import { ok, refused } from '#lib/result.ts'
import { activeStaff } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { activeContributorIds, setNamedContact } from './named-contact.queries.ts'

export type NamedContactRefusal = 'nobody-chosen' | 'not-staff'

/** Gives contributors a member of staff whom they can turn to. Ids of anybody else are passed over. */
export async function giveNamedContact({ db, person, now }: Work, personIds: readonly string[], staffId: string) {
  if (!(await activeStaff(db)).some(({ id }) => id === staffId)) return refused('not-staff')
  const people = await activeContributorIds(db, personIds)
  if (people.length === 0) return refused('nobody-chosen')
  for (const personId of people) {
    if (!(await setNamedContact(db, { personId, staffId, by: person.id, now }))) continue
    await record(db, { type: 'contributors.named-contact-given', actor: person.id, subject: personId, at: now, details: { staff: staffId } })
  }
  return ok(people.length)
}
