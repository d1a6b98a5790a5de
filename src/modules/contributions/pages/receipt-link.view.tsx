import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { Channel } from '../contact.ts'

const LookUpLink = () => (
  <p>
    <a href="/receipt">Look up your receipt</a> at any time to see what happens to what you said.
  </p>
)

export const ConfirmAddress = ({ linkKey }: { linkKey: string }) => (
  <Form title="Confirm your email address">
    <p>Confirm that this email address is yours, so that our answer to you can repeat your own words.</p>
    <p>If you did not take part, close this page. Nothing happens.</p>
    <Hidden name="key" value={linkKey} />
    <Button>Yes, this is my email address</Button>
  </Form>
)

export const Confirmed = () => (
  <>
    <Title>Your email address is confirmed</Title>
    <p>We will email you when there is an answer to what you said.</p>
    <LookUpLink />
  </>
)

export const AlreadyConfirmed = () => (
  <>
    <Title>Your email address is already confirmed</Title>
    <p>You do not need to do anything else. We will email you when there is an answer to what you said.</p>
    <LookUpLink />
  </>
)

const by: Record<Channel, string> = { email: 'email you', phone: 'phone you', letter: 'write to you', none: 'contact you' }

export const Stop = ({ linkKey, channel }: { linkKey: string; channel: Channel }) => (
  <Form title="Stop telling me what happens">
    <p>If you stop, we will not {by[channel]} about this again. What you said still counts, and we still answer it in public.</p>
    <p>You can always look up what happens with your receipt code.</p>
    {linkKey !== '' && <Hidden name="key" value={linkKey} />}
    <Button>Stop telling me</Button>
  </Form>
)

export const Stopped = () => (
  <>
    <Title>We will not contact you about this</Title>
    <p>What you said still counts.</p>
    <LookUpLink />
  </>
)

export const UnknownLink = () => (
  <>
    <Title>This link does not work</Title>
    <p>It may be incomplete. Copy the whole link from your email, or use your receipt code.</p>
    <LookUpLink />
  </>
)
