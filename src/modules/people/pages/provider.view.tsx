import { href } from '#platform/http/page.ts'
import { AskAll, Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import type { form as ProviderForm } from './provider.page.tsx'

type Props = {
  form: typeof ProviderForm
  /** Its name, once it is set up. */
  there: string | undefined
  returnTo: string
  /** Whether staff show a passkey after the emailed code. */
  passkeys: boolean
  answers: URLSearchParams
  problems?: Problems
}

export function ProviderSettings({ form, there, returnTo, passkeys, answers, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="How staff sign in">
        <p>
          {there
            ? `Staff can sign in with ${there}.`
            : 'Staff sign in with a link or a code that we email to them. Your organisation’s own sign-in can be used as well (OpenID Connect).'}
        </p>
        <InsetText>
          <p>Where this site is registered with it, give this address to return to:</p>
          <p>
            <code>{returnTo}</code>
          </p>
        </InsetText>
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Save</Button>
      </Form>
      <h2 class="nhsuk-heading-m">After the emailed code</h2>
      <p>
        {passkeys ? 'Staff sign in with a passkey after the emailed code.' : 'Staff need no passkey after the emailed code.'}{' '}
        <a href={href('/staff/sign-in/passkeys' as '/')}>Change this</a>
      </p>
      {there && (
        <form method="post">
          <h2 class="nhsuk-heading-m">Stop using {there}</h2>
          <p>Staff then sign in with a link or a code that we email to them.</p>
          <Button variant="warning" name="end" value="yes">
            Stop using {there}
          </Button>
        </form>
      )}
    </>
  )
}
