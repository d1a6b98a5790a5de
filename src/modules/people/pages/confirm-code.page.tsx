import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { Ask, Form, Hidden, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { askedIn, forgetAsked } from '../asked.action.ts'
import { confirmWithCode } from '../confirm.action.tsx'
import { codeForm, codeRefused } from '../sign-in.form.ts'

const title = 'Check your email'
const path = '/my/confirm/code'

function TypeCode({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title}>
      <p>We have sent you a code. It works for 15 minutes.</p>
      <Hidden name="next" value={ownPath(answers.get('next'))} />
      <Ask form={codeForm} name="code" answers={answers} problems={problems} />
      <Button>Continue</Button>
    </Form>
  )
}

/** As at sign-in, a wrong code leads back here, so that the try is kept. */
export default page({
  path,
  allow: 'self',
  postsPerMinute: 20,

  get({ answers, cookies }) {
    if (!askedIn(cookies, 'confirm')) return goTo('/my/confirm')
    const wrong = answers.has('wrong')
    return wrong ? again(title, <TypeCode answers={answers} problems={{ code: codeRefused }} />) : view(title, <TypeCode answers={answers} />)
  },

  async post({ answers, cookies, ...work }) {
    const next = ownPath(answers.get('next'))
    const read = readForm(codeForm, answers)
    if ('problems' in read) return again(title, <TypeCode answers={answers} problems={read.problems} />)
    const id = askedIn(cookies, 'confirm')
    if (!id) return again(title, <TypeCode answers={answers} problems={{ code: codeRefused }} />)
    if (!(await confirmWithCode(work, id, read.values.code))) return goTo(href(path, undefined, { next, wrong: 'yes' }))
    forgetAsked(cookies, 'confirm')
    return goTo(next)
  },
})
