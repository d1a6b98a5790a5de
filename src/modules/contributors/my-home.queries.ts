import type { Reader } from '#platform/database/types.ts'
import { actedForBy } from './acting-for.queries.ts'
import { ownAskLimit } from './asks.queries.ts'
import { newestWordings } from './consent-wording.queries.ts'
import { consentsInForce } from './consents.queries.ts'
import { isGiven, purposeNames, wordsChanged } from './consents.ts'
import { passportOf } from './passport.queries.ts'
import { reviewDue } from './passport.ts'
import { pauseOf } from './pause.queries.ts'
import { isPaused } from './pause.ts'
import { ownPreferenceOf } from './preference.queries.ts'
import { sharedBy } from './shared.queries.ts'
import { namedContactOf } from './whose.queries.ts'
import { youngPersonOf } from './young.queries.ts'
import { youngPersonState } from './young.ts'

/** Everything that somebody's own page says of where they stand. */
export async function standingOf(db: Reader, personId: string, today: string) {
  const consents = await consentsInForce(db, personId)
  const wordings = await newestWordings(db)
  const passport = await passportOf(db, personId)
  const pause = await pauseOf(db, personId)
  return {
    preference: await ownPreferenceOf(db, personId),
    passport: passport && { needs: passport.needs.length, reviewDue: reviewDue(passport.reviewedOn, today) },
    shared: (await sharedBy(db, personId)).length,
    consentsGiven: purposeNames.filter((purpose) => isGiven(consents, purpose)).length,
    consentsSaid: Object.keys(consents).length,
    wordsChanged: purposeNames.some((purpose) => wordsChanged(consents, purpose, wordings.get(purpose)?.version ?? 1)),
    mayInvite: isGiven(consents, 'involvement'),
    pause: isPaused(pause, today) ? pause : undefined,
    askLimit: await ownAskLimit(db, personId),
    actsFor: (await actedForBy(db, personId)).map(({ forName }) => forName),
    young: youngPersonState(await youngPersonOf(db, personId), today),
    contact: await namedContactOf(db, personId),
  }
}

export type MyStanding = Awaited<ReturnType<typeof standingOf>>
