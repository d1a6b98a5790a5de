import { dayOf } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

export const helds = ['online', 'in-person', 'both'] as const
export type Held = (typeof helds)[number]
export const payments = ['paid', 'not-paid'] as const
export type Payment = (typeof payments)[number]

/** Everything that people need to know to say yes or no (R25, R26). '' and null: nobody has written it yet. */
export type Offer = Record<
  | 'title'
  | 'activity'
  | 'difference'
  | 'skills'
  | 'timeAsked'
  /** One date on each line, in words, with its times. */
  | 'dates'
  | 'place'
  /** Why it is online only, or in person only, and what those can do whom that keeps away. */
  | 'onlyBecause'
  | 'alternative'
  | 'paidFor'
  | 'taxNote'
  | 'expenses'
  | 'support'
  | 'mayDecline'
  | 'withoutEmail'
  | 'contactName'
  | 'contactPhone'
  | 'contactEmail',
  string
> & {
  held: Held | null
  payment: Payment | null
  /** What people are paid, in pence. */
  pence: number | null
  closesAt: Date | null
  /** The London day by which everybody who applied hears. */
  hearBy: string | null
}

/** What can be missing, in the order of the page. */
export const gaps = [
  'project-not-open',
  'activity',
  'difference',
  'time-asked',
  'dates',
  'held',
  'place',
  'only-because',
  'alternative',
  'payment',
  'pence',
  'paid-for',
  'tax-note',
  'expenses',
  'support',
  'may-decline',
  'closes-at',
  'closes-in-the-past',
  'hear-by',
  'hear-by-too-early',
  'without-email',
  'contact-name',
  'contact-phone',
] as const
export type Gap = (typeof gaps)[number]

/** Whether dates to choose from have passed: some, or all of them. Undefined where each is still to come, or there are none. */
export function datesPassed(dates: readonly { startsAt: Date }[], now: Date): 'all' | 'some' | undefined {
  const passed = dates.filter(({ startsAt }) => startsAt <= now).length
  if (passed === 0) return undefined
  return passed === dates.length ? 'all' : 'some'
}

type ProjectTimes = { openedAt: Date | null; closedAt: Date | null }

/**
 * What must still be written before an opportunity is published (R25, R26), in the order of the page. Empty: it may be published.
 * Skills are left out: not everything teaches something. An email address is, because not everybody who can be rung has one.
 */
export function missingBeforePublishing(offer: Offer, project: ProjectTimes, now: Date): Gap[] {
  const missing: Record<Gap, boolean> = {
    'project-not-open': project.openedAt === null || project.closedAt !== null,
    activity: offer.activity === '',
    difference: offer.difference === '',
    'time-asked': offer.timeAsked === '',
    dates: offer.dates === '',
    held: offer.held === null,
    ...placeGaps(offer),
    ...paymentGaps(offer),
    expenses: offer.expenses === '',
    support: offer.support === '',
    'may-decline': offer.mayDecline === '',
    'closes-at': offer.closesAt === null,
    'closes-in-the-past': offer.closesAt !== null && offer.closesAt <= now,
    'hear-by': offer.hearBy === null,
    'hear-by-too-early': offer.closesAt !== null && offer.hearBy !== null && offer.hearBy < dayOf(offer.closesAt),
    'without-email': offer.withoutEmail === '',
    'contact-name': offer.contactName === '',
    'contact-phone': offer.contactPhone === '',
  }
  return gaps.filter((gap) => missing[gap])
}

/** Online has no place; only one way of taking part has a reason and an alternative (R26). */
function placeGaps({ held, place, onlyBecause, alternative }: Offer) {
  const oneWay = held === 'online' || held === 'in-person'
  return {
    place: held !== null && held !== 'online' && place === '',
    'only-because': oneWay && onlyBecause === '',
    alternative: oneWay && alternative === '',
  }
}

/** "Not paid" is said as plainly as an amount is. */
function paymentGaps({ payment, pence, paidFor, taxNote }: Offer) {
  const paid = payment === 'paid'
  return { payment: payment === null, pence: paid && pence === null, 'paid-for': paid && paidFor === '', 'tax-note': paid && taxNote === '' }
}

export type Course = {
  publishedAt: Date | null
  closesAt: Date | null
  closedEarlyAt: Date | null
  withdrawnAt: Date | null
  projectClosedAt: Date | null
}
export type OfferState = 'draft' | 'open' | 'closed' | 'closed-early' | 'withdrawn'

/** Where an opportunity stands. The closing time is the first moment that is too late; withdrawing weighs more than closing. */
export function stateOf(offer: Course, now: Date): OfferState {
  if (offer.publishedAt === null) return 'draft'
  if (offer.withdrawnAt !== null) return 'withdrawn'
  if (offer.closedEarlyAt !== null) return 'closed-early'
  return offer.projectClosedAt !== null || (offer.closesAt !== null && now >= offer.closesAt) ? 'closed' : 'open'
}

export type EndingRefusal = 'not-open' | 'not-published' | 'withdrawn-already'

/** Whether an opportunity may close before its time: while it is open. It may be withdrawn at any time after it was published, once. */
export function mayEnd(ending: 'early-closing' | 'withdrawal', state: OfferState): Result<true, EndingRefusal> {
  if (state === 'draft') return refused('not-published')
  if (state === 'withdrawn') return refused('withdrawn-already')
  return ending === 'withdrawal' || state === 'open' ? ok(true) : refused('not-open')
}

export const parts = ['what', 'when', 'pay', 'apply', 'contact'] as const
export type Part = (typeof parts)[number]

/** What was published stands. Only whom people talk to may change, because people leave. */
export const mayChange = (part: Part, published: boolean, contact: { contactName: string; contactPhone: string }): Result<true, ChangeRefusal> => {
  if (!published) return ok(true)
  if (part !== 'contact') return refused('published')
  return contact.contactName === '' || contact.contactPhone === '' ? refused('contact-needed') : ok(true)
}
export type ChangeRefusal = 'published' | 'contact-needed'
