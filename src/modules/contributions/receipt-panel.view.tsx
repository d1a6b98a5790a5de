import { Panel } from '#ui/nhs/panel.tsx'

type Props = {
  code: string
  /** The full address of the page that looks a receipt up, for paper. */
  lookUpAt: string
  /** The heading: "Thank you. We have what you said" unless told. */
  title?: string
  /** Below the page's own h1: the panel's title is then a smaller heading. */
  headingLevel?: 1 | 2
  /** An email asking to confirm the address is on its way. */
  emailSent?: boolean
  /** What the receipt is of: what somebody said, unless it is an application. */
  of?: 'words' | 'application'
}

/** A receipt to keep: the code, large, and what to do with it. It prints well. */
export function ReceiptPanel({
  code,
  lookUpAt,
  title = 'Thank you. We have what you said',
  headingLevel = 1,
  emailSent = false,
  of = 'words',
}: Props) {
  return (
    <section class="heard-receipt">
      <Panel heading={title} headingLevel={headingLevel}>
        <p class="heard-receipt__label">Your receipt code</p>
        <p class="heard-receipt__code">
          <strong>{code}</strong>
        </p>
      </Panel>
      <h2 class="nhsuk-heading-m">What to do next</h2>
      <ol class="nhsuk-list nhsuk-list--number">
        <li>Keep this code. Write it down, print this page, or take a photo of it.</li>
        <li>
          To see {of === 'words' ? 'what happens to what you said' : 'what becomes of your application'}, go to <a href="/receipt">{lookUpAt}</a> and
          enter the code. You do not need an account.
        </li>
        {of === 'words' && <li>With the code you can also take your words back, or tell us not to show them to anyone else.</li>}
        {emailSent && <li>We have sent you an email. Open the link in it, so that we know the address is yours.</li>}
      </ol>
      <p>Anyone who has this code can see {of === 'words' ? 'what you said' : 'where your application stands'}. Keep it to yourself.</p>
    </section>
  )
}
