import { never, type Result } from '#lib/result.ts'
import { beginAtIssuer, type IssuerRefusal } from '#platform/auth/openid.ts'
import { goTo, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { Title } from '#ui/layout/title.tsx'
import { providerWithSecret } from '../provider.queries.ts'

export const providerCookie = 'organisation-sign-in'
export const returnPath = '/sign-in/organisation/return'

/** Sends the browser to the organisation's own sign-in. What it must bring back is kept in a signed cookie, and nothing in the database. */
export default page({
  path: '/sign-in/organisation',
  allow: 'anyone',

  async reach({ reading, organisation, answers }) {
    const provider = await reading(providerWithSecret)
    if (!provider) return undefined
    const began: Result<{ url: string; kept: string }, IssuerRefusal> = await beginAtIssuer(
      provider,
      organisation.baseUrl + returnPath,
      ownPath(answers.get('next')),
    )
    return { name: provider.name, began }
  },

  get({ reached, cookies }) {
    if (!reached) return goTo('/sign-in')
    const { name, began } = reached
    if (!began.ok) return view('We cannot reach it now', <NotNow name={name} because={began.because} />)
    cookies.set(providerCookie, began.value.kept, { maxAgeSeconds: 900 })
    return goTo(began.value.url)
  },
})

function NotNow({ name, because }: { name: string; because: IssuerRefusal }) {
  return (
    <>
      <Title>We cannot reach it now</Title>
      <p>
        {name} {wordsFor(because)}. Try again in a few minutes.
      </p>
      <p>
        You can also <a href="/sign-in">sign in another way</a>. If it happens again, tell an administrator of this site.
      </p>
    </>
  )
}

function wordsFor(because: IssuerRefusal): string {
  switch (because) {
    case 'not-reached':
      return 'did not answer'
    case 'not-public':
      return 'is at an address that this site must not call'
    case 'not-understood':
    case 'not-proved':
      return 'answered in a way that we do not understand'
    default:
      return never(because)
  }
}
