import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { keptWording } from './consent-wording.queries.ts'
import { consentsInForce, insertConsents } from './consents.queries.ts'
import { type ConsentAnswers, consentChanges, type Purpose, purposeNames } from './consents.ts'
import { currentWordings } from './current-wordings.action.ts'
import type { Told } from './told.ts'

/** Writes down what somebody agrees to and takes back, with the words of today. What they said before stays in the history. Gives the purposes that changed. */
export async function sayConsents({ db, person, now }: Work, personId: string, answers: ConsentAnswers, told: Told): Promise<readonly Purpose[]> {
  const wordings = await currentWordings(db)
  const versions = Object.fromEntries(purposeNames.map((purpose) => [purpose, wordings[purpose].version])) as Record<Purpose, number>
  const changed = consentChanges(answers, await consentsInForce(db, personId), versions)
  for (const purpose of changed) {
    const given = answers[purpose] === true
    const wordingId = await keptWording(db, wordings[purpose], now)
    await insertConsents(db, [{ personId, wordingId, purpose, given, ...told, recordedBy: person.id, recordedAt: now }])
    const details = { purpose, version: versions[purpose], how: told.how, on: told.saidOn }
    await record(db, {
      type: given ? 'contributors.consent-given' : 'contributors.consent-withdrawn',
      actor: person.id,
      subject: personId,
      at: now,
      details,
    })
  }
  return changed
}
