import type { Problem } from '#platform/http/page.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'

export function problemTitle(status: number): string {
  switch (status) {
    case 403:
      return 'You cannot see this page'
    case 404:
      return 'Page not found'
    case 410:
      return 'This is no longer here'
    case 413:
      return 'That is too large'
    case 429:
      return 'Wait a minute'
    case 500:
      return 'Sorry, there is a problem'
    case 503:
      return 'We cannot save this right now'
    default:
      return 'We cannot read what was sent'
  }
}

/** A page that could not be shown: what happened, that nothing is lost, and what to do now. */
export function ProblemPage({ status, saidToPerson, reference, retry }: Problem) {
  return (
    <>
      <Title>{problemTitle(status)}</Title>
      {saidToPerson !== '' && <p>{saidToPerson}.</p>}
      <Advice status={status} reference={reference} />
      {retry && (
        <Form action={retry.path}>
          {[...retry.answers].map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <Button>Try again</Button>
        </Form>
      )}
    </>
  )
}

function Advice({ status, reference }: { status: number; reference: string }) {
  switch (status) {
    case 404:
      return (
        <>
          <p>If you typed the address, check that it is right. If you followed a link, it may be old.</p>
          <p>
            <a href="/">See what is open now</a>, or <a href="/receipt">look up your receipt</a>.
          </p>
        </>
      )
    case 403:
      return (
        <p>
          If you should be able to see it, ask the person who invited you. You can also <a href="/sign-in">sign in as somebody else</a>.
        </p>
      )
    case 500:
      return (
        <>
          <p>This is our mistake. Nothing that you sent before is lost. Go back and try again.</p>
          <p>If it happens again, tell us this reference: {reference}.</p>
        </>
      )
    case 503:
      return <p>Our database is away for a moment. Your answers are safe on this page. Wait a minute, then try again.</p>
    default:
      return (
        <p>
          Go back to <a href="/">the start page</a>.
        </p>
      )
  }
}
