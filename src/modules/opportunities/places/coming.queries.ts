import { spanInWords } from '#lib/dates.ts'
import type { Reader } from '#platform/database/types.ts'
import { datesOffered } from '../apply/questions.queries.ts'
import type { PublicOffer } from '../offer/offers.queries.ts'
import { datesOfApplication } from './own.queries.ts'

export type OfferToCome = Pick<PublicOffer, 'id' | 'dates' | 'place' | 'expenses' | 'support'>

/** The dates that suit somebody; all that are offered where they chose none. */
export async function datesToCome(db: Reader, opportunityId: string, applicationId: string) {
  const chosen = await datesOfApplication(db, applicationId)
  return chosen.length > 0 ? chosen : datesOffered(db, opportunityId)
}

/** What somebody who has a place is told of it, line by line: dates, place, expenses and support. */
export async function comingTo(db: Reader, offer: OfferToCome, applicationId: string): Promise<string[]> {
  const dates = (await datesToCome(db, offer.id, applicationId)).map(({ startsAt, endsAt }) => spanInWords(startsAt, endsAt))
  return [
    `Dates: ${(dates.length > 0 ? dates : offer.dates.split('\n')).join('; ')}`,
    ...(offer.place === '' ? [] : [`Place: ${offer.place}`]),
    `Expenses: ${offer.expenses}`,
    `Support: ${offer.support}`,
  ]
}
