import { never, type Result, refused } from '#lib/result.ts'
import { type Claims, finishAtIssuer, type IssuerRefusal, nextAfter } from '#platform/auth/openid.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { Form, Hidden } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { signInWithProvider } from '../provider.action.ts'
import { providerWithSecret } from '../provider.queries.ts'
import type { FirstTimeRefusal } from '../provider.ts'
import { administratorNames } from '../staff.queries.ts'
import { providerCookie, returnPath } from './organisation-sign-in.page.tsx'

/** What a provider sends back that proves something; the rest is left where it is. */
const brought = ['code', 'state', 'iss'] as const

type Proved = { name: string; domains: readonly string[]; claims: Result<Claims, IssuerRefusal> }

/** Where the organisation's own sign-in sends people back to. Opening it does nothing; its button proves who they are. */
export default page({
  path: returnPath,
  allow: 'anyone',
  postsPerMinute: 20,

  async reach({ posted, reading, answers, cookies, organisation }): Promise<Proved | undefined> {
    const provider = posted ? await reading(providerWithSecret) : undefined
    if (!provider) return undefined
    const returned = new URLSearchParams(brought.flatMap((name) => (answers.get(name) ? [[name, answers.get(name) ?? '']] : [])))
    const returnTo = organisation.baseUrl + returnPath
    return { ...provider, claims: await finishAtIssuer(provider, { kept: cookies.get(providerCookie), returned, returnTo }) }
  },

  get({ answers }) {
    if (!answers.get('code')) return view(notSignedIn, <NotSignedIn because="stopped" />)
    return view(
      'Sign in',
      <Form title="Sign in">
        <p>You are back. One more step, and you are signed in here.</p>
        {brought.map((name) => answers.get(name) && <Hidden name={name} value={answers.get(name) ?? ''} />)}
        <Button>Continue</Button>
      </Form>,
    )
  },

  async post({ reached, cookies, ...work }) {
    const next = ownPath(nextAfter(cookies.get(providerCookie)))
    cookies.clear(providerCookie)
    const { claims, domains, name } = reached ?? { claims: refused('not-proved' as const), domains: [], name: '' }
    const signedIn = claims.ok ? await signInWithProvider({ ...work, cookies }, claims.value, domains) : claims
    if (signedIn.ok) return goTo(next === '/' ? '/desk' : next)
    const ask = claims.ok ? await administratorNames(work.db) : []
    return again(notSignedIn, <NotSignedIn because={signedIn.because} name={name} ask={ask} />)
  },
})

const notSignedIn = 'You are not signed in'

type Because = IssuerRefusal | FirstTimeRefusal | 'spent' | 'stopped'

/** `ask`: administrators, named only to those whom their own organisation has just proved. */
function NotSignedIn({ because, name = '', ask = [] }: { because: Because; name?: string; ask?: readonly string[] }) {
  return (
    <>
      <Title>{notSignedIn}</Title>
      <p>{wordsFor(because, name)}</p>
      {ask.length > 0 && <p>Ask an administrator to invite you, or to look at it: {ask.join(', ')}.</p>}
      <p>
        <a href="/sign-in">Sign in again</a>
      </p>
    </>
  )
}

function wordsFor(because: Because, name: string): string {
  switch (because) {
    case 'not-invited':
    case 'spent':
      return `${name} knows you, but you are not invited to work here, or your account here has ended.`
    case 'no-address':
      return `${name} did not tell us your email address, so we cannot tell who you are here.`
    case 'address-not-verified':
      return `${name} says that your email address is not verified. Verify it there first.`
    case 'other-domain':
      return `${name} gave an email address of another organisation, which cannot be used here.`
    case 'tied-to-another':
      return `Your email address belongs here to somebody else whom ${name} knows.`
    case 'not-reached':
    case 'not-public':
      return 'The sign-in of your organisation could not be reached. Try again in a few minutes.'
    case 'not-understood':
    case 'not-proved':
      return 'What came back does not prove who you are. It may be too old, used already, or from another browser.'
    case 'stopped':
      return 'The sign-in of your organisation sent you back without signing you in.'
    default:
      return never(because)
  }
}
