import { href } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { ofReceipt } from './addresses.ts'

/**
 * The way to the equality questions for somebody with a receipt: with its code where the page shows it, otherwise from the receipt that
 * this browser has open. Nothing is shown to whoever only rehearses: leave it out there.
 */
export const EqualityInvitation = ({ code }: { code?: string }) =>
  code === undefined ? (
    <a href={href(ofReceipt.start, undefined, { from: 'receipt' })}>Answer the equality questions</a>
  ) : (
    <Form action={ofReceipt.start} class="heard-not-on-paper">
      <h2 class="nhsuk-heading-m">Help us see whom we hear from</h2>
      <p>A few questions about you, such as your age. It is your choice, and takes 2 minutes. Your answers are kept apart from what you said.</p>
      <Hidden name="code" value={code} />
      <Button variant="secondary">Answer the equality questions</Button>
    </Form>
  )
