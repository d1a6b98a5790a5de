import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { updateDetails } from './people.queries.ts'

/** Changes one's own name and phone number. */
export async function changeDetails({ db, person, now }: Work, details: { name: string; phone: string }): Promise<void> {
  await updateDetails(db, person.id, details)
  await record(db, { type: 'people.details-changed', actor: person.id, subject: person.id, at: now })
}
