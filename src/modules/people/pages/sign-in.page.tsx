import { again, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { email, readForm } from '#ui/form/index.ts'
import { sendSignInLink } from '../sign-in.action.tsx'
import { CheckYourEmail, SignIn } from './sign-in.view.tsx'

export const form = {
  email: email({
    label: 'Your email address',
    empty: 'Enter your email address',
    autocomplete: 'email',
    hint: 'We will send you a link to sign in with',
  }),
}

export default page({
  path: '/sign-in',
  allow: 'anyone',
  postsPerMinute: 20,

  get({ answers, organisation }) {
    return view('Sign in', <SignIn form={form} answers={answers} next={ownPath(answers.get('next'))} demonstration={organisation.demonstration} />)
  },

  async post({ answers, ...work }) {
    const next = ownPath(answers.get('next'))
    const read = readForm(form, answers)
    if ('problems' in read)
      return again(
        'Sign in',
        <SignIn form={form} answers={answers} next={next} demonstration={work.organisation.demonstration} problems={read.problems} />,
      )
    await sendSignInLink(work, read.values.email, '/sign-in/link', next)
    return view('Check your email', <CheckYourEmail demonstration={work.organisation.demonstration} />)
  },
})
