import { dayInWords } from '#lib/dates.ts'
import { ReceiptPanel } from '#modules/contributions/index.ts'
import { EqualityInvitation } from '#modules/equality/index.ts'
import { href } from '#platform/http/page.ts'
import { Button } from '#ui/nhs/button.tsx'
import type { PublicOffer } from '../../offer/offers.queries.ts'
import { applyTitles } from '../apply.words.ts'
import { leavingPath } from '../paths.ts'
import { Ring } from './standstill.view.tsx'

type Props = { offer: PublicOffer; code: string; lookUpAt: string; emailSent: boolean }

export const ThankYou = ({ offer, code, lookUpAt, emailSent }: Props) => (
  <>
    <ReceiptPanel code={code} lookUpAt={lookUpAt} title={applyTitles.thanks} emailSent={emailSent} of="application" />
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <p>
      You applied for: {offer.title}. Everybody who applied hears by {dayInWords(offer.hearBy)}. If you do not get a place, we tell you why.
    </p>
    <p>
      To change something, or to withdraw, call <Ring offer={offer} />.
    </p>
    <EqualityInvitation code={code} />
    <form method="post" action={href(leavingPath, { opportunity: offer.id })} class="heard-not-on-paper">
      <h2 class="nhsuk-heading-s">Is this a shared device?</h2>
      <p>When you have kept your code, clear this page so that nobody else sees it.</p>
      <Button variant="secondary">{applyTitles.leaving}</Button>
    </form>
  </>
)
