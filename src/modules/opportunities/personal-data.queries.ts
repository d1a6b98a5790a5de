import type { Reader, Writer } from '#platform/database/types.ts'
import type { Erasing, Gathered, Subject } from '#platform/personal-data.ts'
import { eraseApplications, gatherApplications } from './apply/personal-data.queries.ts'
import { eraseTexts } from './languages/personal-texts.queries.ts'
import { eraseOffers, gatherOffers } from './offer/personal-data.queries.ts'
import { erasePlaces, gatherPlaces } from './places/personal-data.queries.ts'

/** What is kept about somebody: opportunities that name them, and what they applied for. */
export const gather = async (db: Reader, subject: Subject): Promise<readonly Gathered[]> => [
  ...(await gatherOffers(db, subject)),
  ...(await gatherApplications(db, subject)),
  ...(await gatherPlaces(db, subject)),
]

export async function erase(db: Writer, subject: Subject, how: Erasing): Promise<void> {
  // Before the applications: whose they are is still known.
  await erasePlaces(db, subject, how)
  await eraseOffers(db, how)
  await eraseTexts(db, how)
  await eraseApplications(db, subject, how)
}
