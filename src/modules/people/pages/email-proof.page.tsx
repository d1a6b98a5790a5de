import { again, page, view } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { proveNewEmail } from '../change-email.action.tsx'
import { SpentLink, UseLink } from './sign-in.view.tsx'

const title = 'Use this address from now on'

/** Where the link to a new address leads. Only its owner, signed in, can use it: a stranger at a mistyped address cannot. */
export default page({
  path: '/my/email/proof',
  allow: 'self',
  postsPerMinute: 20,

  get({ answers }) {
    return view(title, <UseLink title={title} button="Use this address" token={answers.get('key') ?? ''} />)
  },

  async post({ answers, ...work }) {
    const proved = await proveNewEmail(work, answers.get('key') ?? '')
    if (!proved.ok) return again('This link cannot be used', <SpentLink again="/my/email" />)
    return view(
      'Your email address was changed',
      <>
        <Title>Your email address was changed</Title>
        <p>
          From now on we write to you at the new address, and you sign in with it. We have told both addresses. Every other device was signed out.
        </p>
        <p>
          <a href="/my">Go to your own page</a>
        </p>
      </>,
    )
  },
})
