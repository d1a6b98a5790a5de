import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { removeGuardianConsent, removeYoungPerson, saveGuardianConsent, saveYoungPerson, youngPersonOf } from './young.queries.ts'
import { consentStands, type YoungSaid, youngRefusal } from './young.ts'

/** Notes that somebody is under 18. Once it is noted, the month in which they turn 18 is changed by staff alone. */
export async function noteYoung({ db, person, now }: Work, personId: string, { assents, ...given }: YoungSaid) {
  const said = { ...given, guardianEmail: given.guardianEmail.toLowerCase() }
  const today = dayOf(now)
  const before = await youngPersonOf(db, personId)
  const adultOn = before && person.id === personId ? before.adultOn : said.adultOn
  const because = youngRefusal({ ...said, adultOn }, today)
  if (because) return refused(because)
  const assentOn = assents ? (before?.assentOn ?? today) : null
  const stands = before !== undefined && consentStands(before, said)
  await saveYoungPerson(db, personId, { ...said, adultOn, assentOn }, { consentStands: stands, now })
  const details = { assents, consentStands: stands }
  await record(db, { type: 'contributors.young-noted', actor: person.id, subject: personId, at: now, details })
  return ok(adultOn)
}

/** Writes down that a guardian consents, how and on which day, and who of staff must hear of harm. */
export async function recordGuardianConsent(
  { db, person, now }: Work,
  personId: string,
  { consentOn, consentHow, safeguardingId }: { consentOn: string; consentHow: string; safeguardingId: string },
) {
  const young = await youngPersonOf(db, personId)
  if (!young) return refused('not-noted')
  if (consentOn > dayOf(now)) return refused('after-today')
  await saveGuardianConsent(db, personId, { consentOn, consentHow, safeguardingId, consentRecordedBy: person.id })
  const details = { on: consentOn, safeguarding: safeguardingId }
  await record(db, { type: 'contributors.guardian-consented', actor: person.id, subject: personId, at: now, details })
  return ok(young)
}

/** The guardian has taken the consent back: from now on nothing is sent. */
export async function withdrawGuardianConsent({ db, person, now }: Work, personId: string): Promise<void> {
  await removeGuardianConsent(db, personId)
  await record(db, { type: 'contributors.guardian-consent-withdrawn', actor: person.id, subject: personId, at: now })
}

/** It was a mistake: they are not under 18. */
export async function notYoung({ db, person, now }: Work, personId: string): Promise<void> {
  await removeYoungPerson(db, personId)
  await record(db, { type: 'contributors.young-removed', actor: person.id, subject: personId, at: now })
}
