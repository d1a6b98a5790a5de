import { ok, type Result, refused } from '#lib/result.ts'

/** So many can be looked through on a phone. */
export const mostDates = 30

export type DateRefusal = 'published' | 'ends-too-early' | 'not-to-come' | 'there-already' | 'too-many-dates'
type Span = { startsAt: Date; endsAt: Date }

/** Whether a date may be added to those of an offer. It is still to come, and a published offer stands. */
export function mayOffer(offer: { publishedAt: Date | null }, dates: readonly Span[], added: Span, now: Date): Result<Span, DateRefusal> {
  if (offer.publishedAt !== null) return refused('published')
  if (dates.length >= mostDates) return refused('too-many-dates')
  if (added.startsAt <= now) return refused('not-to-come')
  if (added.endsAt <= added.startsAt) return refused('ends-too-early')
  return dates.some((one) => one.startsAt.getTime() === added.startsAt.getTime()) ? refused('there-already') : ok(added)
}
