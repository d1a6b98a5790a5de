import { momentInWords } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Form } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Panel } from '#ui/nhs/panel.tsx'
import type { PublicOffer } from '../../offer/offers.queries.ts'
import { applyTitles } from '../apply.words.ts'
import { leavingPath, returnPath } from '../paths.ts'

type Props = { offer: PublicOffer; code: string; comeBackAt: string; until: string; goOn: string }

export const Saved = ({ offer, code, comeBackAt, until, goOn }: Props) => (
  <>
    <Panel heading={applyTitles.saved}>
      <p>Your code to come back</p>
      <p class="heard-receipt__code">
        <strong>{code}</strong>
      </p>
    </Panel>
    <ol class="nhsuk-list nhsuk-list--number">
      <li>Keep this code. Write it down, print this page, or take a photo of it.</li>
      <li>
        To go on, on this or any other device, go to{' '}
        <a class="heard-words" href={href(returnPath, { opportunity: offer.id })}>
          {comeBackAt}
        </a>{' '}
        and enter the code.
      </li>
      <li>
        Send your application before {momentInWords(offer.closesAt)}. If you do not come back by {until}, what you wrote is deleted.
      </li>
    </ol>
    <p>Nothing has been sent yet. Anyone who has this code can see what you wrote, so keep it to yourself.</p>
    <Button href={goOn}>Carry on now</Button>
    <form method="post" action={href(leavingPath, { opportunity: offer.id })}>
      <Button variant="secondary">{applyTitles.leaving}</Button>
    </form>
  </>
)

export const Leaving = ({ offer }: { offer: PublicOffer }) => (
  <Form title={applyTitles.leaving} caption={offer.title}>
    <p>This device then shows nothing of what you wrote or of your receipt. What you sent stays sent. What you saved can be opened with your code.</p>
    <Button>{applyTitles.leaving}</Button>
  </Form>
)
