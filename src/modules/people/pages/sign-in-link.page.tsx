import { again, goTo, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { signInWithKey } from '../enter.action.tsx'
import { wayOfStep } from '../passkey.ts'
import { SpentLink, UseLink } from './sign-in.view.tsx'

/** Opening the link does nothing: the button does, so that a mail scanner cannot use it up. */
export default page({
  path: '/sign-in/link',
  allow: 'anyone',
  postsPerMinute: 20,

  get({ answers }) {
    return view('Sign in', <UseLink title="Sign in" button="Sign in" token={answers.get('key') ?? ''} next={ownPath(answers.get('next'))} />)
  },

  async post({ answers, ...work }) {
    const next = ownPath(answers.get('next'))
    const signedIn = await signInWithKey(work, answers.get('key') ?? '')
    if (signedIn.ok) return goTo(next === '/' ? '/desk' : next)
    return signedIn.because === 'spent' ? again('This link cannot be used', <SpentLink again="/sign-in" />) : goTo(wayOfStep(signedIn.because, next))
  },
})
