import { Ask, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import type { form as SignInForm } from './sign-in.page.tsx'

type Props = { form: typeof SignInForm; answers: URLSearchParams; next: string; demonstration: boolean; problems?: Problems }

export function SignIn({ form, answers, next, demonstration, problems = {} }: Props) {
  return (
    <>
      <Form problems={problems} title="Sign in">
        <Hidden name="next" value={next} />
        <Ask form={form} name="email" answers={answers} problems={problems} />
        <Button>Send me a link</Button>
      </Form>
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

export function CheckYourEmail({ demonstration }: { demonstration: boolean }) {
  return (
    <>
      <Title>Check your email</Title>
      <p>If we know this address, we have sent you a link. It works once, for 15 minutes.</p>
      <p>If nothing arrives in a few minutes, look in your junk folder, or ask again.</p>
      {demonstration && (
        <p>
          In this demonstration no email leaves this computer. <a href="/outbox">Open the outbox</a>.
        </p>
      )}
    </>
  )
}

export function UseLink({ token, next, spent }: { token: string; next: string; spent: boolean }) {
  if (spent)
    return (
      <>
        <Title>This link cannot be used</Title>
        <p>A link works once, for 15 minutes. This one was used, is too old, or is not complete.</p>
        <p>
          <a href="/sign-in">Ask for a new link</a>
        </p>
      </>
    )
  return (
    <Form problems={{}} title="Sign in">
      <Hidden name="key" value={token} />
      <Hidden name="next" value={next} />
      <Button>Sign in</Button>
    </Form>
  )
}
