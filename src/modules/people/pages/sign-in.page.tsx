import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { email, readForm } from '#ui/form/index.ts'
import { keepAsked } from '../asked.action.ts'
import { providerShown } from '../provider.queries.ts'
import { sendSignIn } from '../sign-in.action.tsx'
import { SignIn } from './sign-in.view.tsx'
import signInCodePage from './sign-in-code.page.tsx'

export const form = {
  email: email({
    label: 'Your email address',
    empty: 'Enter your email address',
    autocomplete: 'email',
    hint: 'We will send you a code and a link to sign in with',
  }),
}

export default page({
  path: '/sign-in',
  allow: 'anyone',
  postsPerMinute: 20,

  async get({ db, answers, organisation }) {
    const { demonstration } = organisation
    const next = ownPath(answers.get('next'))
    return view('Sign in', <SignIn form={form} answers={answers} next={next} demonstration={demonstration} provider={await providerShown(db)} />)
  },

  async post({ answers, cookies, ...work }) {
    const next = ownPath(answers.get('next'))
    const { demonstration } = work.organisation
    const provider = await providerShown(work.db)
    const read = readForm(form, answers)
    if ('problems' in read) {
      const { problems } = read
      return again(
        'Sign in',
        <SignIn form={form} answers={answers} next={next} demonstration={demonstration} provider={provider} problems={problems} />,
      )
    }
    keepAsked(cookies, 'sign-in', await sendSignIn(work, read.values.email, next))
    return goTo(href(signInCodePage, undefined, { next }))
  },
})
