import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type Area, type Need, otherNeed, type SeenBy } from './passport.ts'

/** What helps somebody take part, with who may see it and when they last looked at it. Days are ISO days. */
export type Passport = { ownWords: string; seenBy: SeenBy; reviewedOn: string; needs: readonly Need[] }

/** Undefined for somebody who has said nothing. */
export async function passportOf(db: Reader, personId: string): Promise<Passport | undefined> {
  const passport = await db
    .selectFrom('contributors.access_passport')
    .select(['ownWords', 'seenBy', 'reviewedOn'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  return passport && { ...passport, needs: await needsOfPerson(db, personId) }
}

const needsOfPerson = (db: Reader, personId: string): Promise<Need[]> =>
  db
    .selectFrom('contributors.access_need')
    .select(['area', 'need', 'details'])
    .where('personId', '=', personId)
    .orderBy(({ eb }) => eb('need', '=', otherNeed))
    .orderBy('addedAt')
    .orderBy('id')
    .limit(200)
    .execute()

export type PassportChange = { ownWords?: string; seenBy?: SeenBy }

/** Begins a passport, or notes that it was changed and looked at. What is not given stays. Seen by all staff who deal with them, unless they choose otherwise. */
export const savePassport = (db: Writer, personId: string, change: PassportChange, { by, now, today }: { by: string; now: Date; today: string }) =>
  db
    .insertInto('contributors.access_passport')
    .values({ personId, ownWords: '', seenBy: 'staff', ...change, reviewedOn: today, changedBy: by, changedAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ ...change, reviewedOn: today, changedBy: by, changedAt: now }))
    .execute()

/** Puts these needs in the place of all that were said in their areas. */
export async function replaceNeeds(db: Writer, personId: string, areas: readonly Area[], needs: readonly Need[], now: Date): Promise<void> {
  await db
    .deleteFrom('contributors.access_need')
    .where('personId', '=', personId)
    .where('area', 'in', [...areas])
    .execute()
  if (needs.length === 0) return
  await db
    .insertInto('contributors.access_need')
    .values(needs.map((need) => ({ ...need, id: newId(), personId, addedAt: now })))
    .execute()
}
