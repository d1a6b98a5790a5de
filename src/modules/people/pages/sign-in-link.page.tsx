import { again, goTo, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { signInWithLink } from '../sign-in.action.tsx'
import { UseLink } from './sign-in.view.tsx'

/** Opening the link does nothing: the button does, so that a mail scanner cannot use it up. */
export default page({
  path: '/sign-in/link',
  allow: 'anyone',
  postsPerMinute: 20,

  get({ answers }) {
    return view('Sign in', <UseLink token={answers.get('key') ?? ''} next={ownPath(answers.get('next'))} spent={false} />)
  },

  async post({ answers, ...work }) {
    const next = ownPath(answers.get('next'))
    const signedIn = await signInWithLink(work, answers.get('key') ?? '')
    if (!signedIn.ok) return again('This link cannot be used', <UseLink token="" next={next} spent />)
    return goTo(next === '/' ? '/desk' : next)
  },
})
