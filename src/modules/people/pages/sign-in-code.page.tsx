import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { askedIn, forgetAsked } from '../asked.action.ts'
import { signInWithCode } from '../enter.action.tsx'
import { wayOfStep } from '../passkey.ts'
import { codeForm, codeRefused } from '../sign-in.form.ts'
import { CheckYourEmail } from './sign-in.view.tsx'

const title = 'Check your email'
const path = '/sign-in/code'

type Asked = { answers: URLSearchParams; organisation: { demonstration: boolean } }

const drawn = ({ answers, organisation }: Asked, problems?: Problems) => (
  <CheckYourEmail answers={answers} next={ownPath(answers.get('next'))} demonstration={organisation.demonstration} problems={problems} />
)

/** Where the code is typed. A wrong one leads back here, so that the try is kept: a reply of 422 would take it back. */
export default page({
  path,
  allow: 'anyone',
  postsPerMinute: 20,

  get(asked) {
    if (!askedIn(asked.cookies, 'sign-in')) return goTo('/sign-in')
    return asked.answers.has('wrong') ? again(title, drawn(asked, { code: codeRefused })) : view(title, drawn(asked))
  },

  async post({ answers, cookies, ...work }) {
    const next = ownPath(answers.get('next'))
    const read = readForm(codeForm, answers)
    if ('problems' in read) return again(title, drawn({ answers, ...work }, read.problems))
    const id = askedIn(cookies, 'sign-in')
    if (!id) return again(title, drawn({ answers, ...work }, { code: codeRefused }))
    const signedIn = await signInWithCode({ ...work, cookies }, id, read.values.code)
    if (!signedIn.ok && signedIn.because === 'spent') return goTo(href(path, undefined, { next, wrong: 'yes' }))
    forgetAsked(cookies, 'sign-in')
    if (!signedIn.ok) return goTo(wayOfStep(signedIn.because, next))
    return goTo(next === '/' ? '/desk' : next)
  },
})
