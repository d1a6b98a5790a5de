import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { NotSaved } from '#ui/not-saved.tsx'
import type { OfferState } from '../../offer/offer.ts'
import type { PublicOffer } from '../../offer/offers.queries.ts'
import { callable } from '../../offer/pages/public-offer.view.tsx'
import { publicOfferPath, publicOffersPath } from '../../offer/paths.ts'
import { applyTitles } from '../apply.words.ts'
import { daysKept } from '../draft.ts'
import { applyPath, returnPath } from '../paths.ts'

/** Whom to ring, wherever something does not work. */
export const Ring = ({ offer }: { offer: Pick<PublicOffer, 'contactName' | 'contactPhone'> }) => (
  <>
    {offer.contactName} on <a href={callable(offer.contactPhone)}>{offer.contactPhone}</a>
  </>
)

/** Nobody can apply now: why, what is kept, and what the person can do. */
export const Standstill = ({ offer, state, began, typed }: { offer: PublicOffer; state: OfferState; began: boolean; typed: string }) => (
  <>
    <Title caption={offer.title}>{applyTitles.closed}</Title>
    <p>{why(offer, state)}</p>
    {began && <p>Nothing was sent. What you saved before is kept for {daysKept} days after you last saved it.</p>}
    {state === 'withdrawn' ? (
      <p>
        If you have a question, call <Ring offer={offer} />.
      </p>
    ) : (
      <p>
        Did something keep you from applying in time? Call <Ring offer={offer} />. They can tell you whether you can still apply.
      </p>
    )}
    <NotSaved typed={typed} />
    <p>
      <a href={href(publicOffersPath)}>See what is open now</a>, or <a href="/receipt">look up your receipt</a> if you have applied.
    </p>
  </>
)

function why(offer: PublicOffer, state: OfferState): string {
  if (state === 'withdrawn') return `We took this opportunity back. Why: ${offer.withdrawnBecause}`
  if (state === 'closed-early' && offer.closedEarlyAt)
    return `It closed on ${momentInWords(offer.closedEarlyAt)}, before its time. Why: ${offer.closedBecause}`
  return `It closed on ${momentInWords(offer.closesAt)}.`
}

/** The browser has no draft: cookies are off, it was closed, or the draft is too old. */
export const Lost = ({ offer, typed }: { offer: PublicOffer; typed: string }) => (
  <>
    <Title caption={offer.title}>{applyTitles.lost}</Title>
    <LostBecause />
    <p>
      If you have a code, <a href={href(returnPath, { opportunity: offer.id })}>come back to your application with it</a>. If not,{' '}
      <a href={href(applyPath, { opportunity: offer.id })}>start again</a>.
    </p>
    <NotSaved typed={typed} />
    <p>
      <a href={href(publicOfferPath, { opportunity: offer.id })}>Back to the opportunity</a>
    </p>
  </>
)

export const LostBecause = () => (
  <p>
    The browser may have been closed since, or it may not keep cookies. This form needs one cookie, to hold your place. What you saved is kept for{' '}
    {daysKept} days.
  </p>
)
