import { changeOwnDetails } from '#modules/people/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type ContactPreference, preferenceKept } from './contact-preference.ts'
import { savePreference } from './preference.queries.ts'
import type { Told } from './told.ts'

/** Keeps how somebody wants to hear from us. `phone` is theirs, where the channel needs it. */
export async function setPreference(
  { db, person, now }: Work,
  personId: string,
  { preference, phone, told }: { preference: ContactPreference; phone: string | undefined; told: Told },
): Promise<void> {
  const kept = preferenceKept(preference)
  await savePreference(db, personId, kept, { by: person.id, now })
  if (phone !== undefined) await changeOwnDetails(db, personId, { phone })
  const details = { channel: kept.channel, format: kept.format, how: told.how, on: told.saidOn }
  await record(db, { type: 'contributors.preference-set', actor: person.id, subject: personId, at: now, details })
}
