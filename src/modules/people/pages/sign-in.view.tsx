import { href } from '#platform/http/page.ts'
import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { codeForm } from '../sign-in.form.ts'
import { PasskeyOffer } from './passkey.view.tsx'
import type { form as SignInForm } from './sign-in.page.tsx'

type Props = {
  form: typeof SignInForm
  answers: URLSearchParams
  next: string
  demonstration: boolean
  /** The organisation's own sign-in, where it has one. */
  provider: { name: string } | undefined
  problems?: Problems
}

export function SignIn({ form, answers, next, demonstration, provider, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="Sign in">
        {provider && (
          <p>
            If you work here: <a href={href('/sign-in/organisation' as '/', undefined, { next })}>Sign in with {provider.name}</a>
          </p>
        )}
        <Hidden name="next" value={next} />
        <Ask form={form} name="email" answers={answers} problems={problems} />
        <Button>Send me a code</Button>
      </Form>
      <PasskeyOffer next={next} />
      <p>
        New here? <a href={href('/join' as '/')}>Join and take part</a>.
      </p>
      <p>
        If you took part with a receipt, you do not need to sign in. <a href="/receipt">Look up your receipt</a>.
      </p>
      {demonstration && (
        <p>
          This is a demonstration. You can also <a href="/step-into">step into someone's shoes</a>.
        </p>
      )}
    </>
  )
}

type CheckProps = { answers: URLSearchParams; next: string; demonstration: boolean; problems?: Problems }

/** The same for every address, known or not. */
export function CheckYourEmail({ answers, next, demonstration, problems = {} }: CheckProps) {
  return (
    <>
      <Form problems={problems} title="Check your email">
        <p>If this address can be used here, an email with a code and a link is on its way to it. Use one of them within 15 minutes.</p>
        {demonstration && (
          <p>
            In this demonstration no email leaves this computer. <a href="/outbox">Open the outbox</a>.
          </p>
        )}
        <Hidden name="next" value={next} />
        <Ask form={codeForm} name="code" answers={answers} problems={problems} />
        <Button>Continue</Button>
      </Form>
      <p>
        If nothing arrives in a few minutes, look in your junk folder, or <a href={href('/sign-in' as '/', undefined, { next })}>ask again</a>. If you
        are new here, <a href={href('/join' as '/')}>join first</a>.
      </p>
    </>
  )
}

/** The button of a link that was sent. Without a token the link cannot be used. */
export function UseLink({ title, button, token, next }: { title: string; button: string; token: string; next?: string }) {
  return (
    <Form title={title}>
      <Hidden name="key" value={token} />
      {next !== undefined && <Hidden name="next" value={next} />}
      <Button>{button}</Button>
    </Form>
  )
}

export function SpentLink({ again }: { again: string }) {
  return (
    <>
      <Title>This link cannot be used</Title>
      <p>A link works once, for 15 minutes. This one was used, is too old, or is not complete.</p>
      <p>
        <a href={again}>Ask for a new link</a>
      </p>
    </>
  )
}
