import type { Reader, Writer } from '#platform/database/types.ts'
import { type ContactPreference, usualPreference } from './contact-preference.ts'

const columns = ['channel', 'format', 'language', 'address', 'throughName', 'throughEmail', 'throughPhone', 'notes'] as const

/** How a person wants to hear from us; the usual way where they have not said. */
export async function preferenceOf(db: Reader, personId: string): Promise<ContactPreference> {
  return (await ownPreferenceOf(db, personId)) ?? usualPreference
}

/** What they chose themselves; undefined where they have not said. */
export const ownPreferenceOf = (db: Reader, personId: string): Promise<ContactPreference | undefined> =>
  db.selectFrom('contributors.contact_preference').select(columns).where('personId', '=', personId).executeTakeFirst()

export const savePreference = (db: Writer, personId: string, preference: ContactPreference, { by, now }: { by: string; now: Date }) =>
  db
    .insertInto('contributors.contact_preference')
    .values({ personId, ...preference, setBy: by, setAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ ...preference, setBy: by, setAt: now }))
    .execute()
