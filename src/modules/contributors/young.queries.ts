import type { Reader, Writer } from '#platform/database/types.ts'

/** What we know of somebody who told us that they are under 18; undefined for everybody else. */
export const youngPersonOf = (db: Reader, personId: string) =>
  db
    .selectFrom('contributors.young_person')
    .select(['adultOn', 'assentOn', 'guardianName', 'guardianRelation', 'guardianEmail', 'guardianPhone'])
    .select(['consentOn', 'consentHow', 'consentRecordedBy', 'safeguardingId'])
    .where('personId', '=', personId)
    .executeTakeFirst()

type Kept = {
  adultOn: string
  assentOn: string | null
  guardianName: string
  guardianRelation: string
  guardianEmail: string
  guardianPhone: string
}

/** Writes down what they say. A guardian's consent that no longer stands is taken away with it. */
export async function saveYoungPerson(db: Writer, personId: string, kept: Kept, { consentStands, now }: { consentStands: boolean; now: Date }) {
  const without = consentStands ? {} : { consentOn: null, consentHow: '', consentRecordedBy: null }
  await db
    .insertInto('contributors.young_person')
    .values({ personId, ...kept, notedAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ ...kept, ...without }))
    .execute()
}

export const saveGuardianConsent = (
  db: Writer,
  personId: string,
  consent: { consentOn: string; consentHow: string; consentRecordedBy: string; safeguardingId: string },
) => db.updateTable('contributors.young_person').set(consent).where('personId', '=', personId).execute()

/** The guardian no longer consents. */
export const removeGuardianConsent = (db: Writer, personId: string) =>
  db
    .updateTable('contributors.young_person')
    .set({ consentOn: null, consentHow: '', consentRecordedBy: null })
    .where('personId', '=', personId)
    .execute()

export const removeYoungPerson = (db: Writer, personId: string) =>
  db.deleteFrom('contributors.young_person').where('personId', '=', personId).execute()
