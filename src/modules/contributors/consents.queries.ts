import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type ConsentsInForce, consentsFrom, type How, type Purpose } from './consents.ts'

/** Everything that somebody agreed to or took back, newest first, with the words as they stood. At most 500. */
export const consentHistoryOf = (db: Reader, personId: string) =>
  db
    .selectFrom('contributors.consent as c')
    .innerJoin('contributors.consent_wording as w', 'w.id', 'c.wordingId')
    .select(['c.id', 'c.purpose', 'c.given', 'c.how', 'c.saidOn', 'c.recordedAt', 'c.recordedBy', 'w.version', 'w.words'])
    .where('c.personId', '=', personId)
    .orderBy('c.recordedAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(500)
    .execute()

/** What holds of each purpose. */
export async function consentsInForce(db: Reader, personId: string): Promise<ConsentsInForce> {
  return consentsFrom((await consentHistoryOf(db, personId)).reverse())
}

export type NewConsent = {
  personId: string
  wordingId: string
  purpose: Purpose
  given: boolean
  how: How
  saidOn: string
  recordedBy: string
  recordedAt: Date
}

export const insertConsents = (db: Writer, consents: readonly NewConsent[]) =>
  db
    .insertInto('contributors.consent')
    .values(consents.map((consent) => ({ ...consent, id: newId() })))
    .execute()
