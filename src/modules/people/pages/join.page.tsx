import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { keepAsked } from '../asked.action.ts'
import { askToJoin } from '../join.action.tsx'
import { address } from '../sign-in.form.ts'
import signInCodePage from './sign-in-code.page.tsx'

const title = 'Join and take part'
const form = {
  name: text({ label: 'Your name', hint: 'As you wish to be called', empty: 'Enter your name', maxLength: 120, autocomplete: 'name' }),
  email: address({ label: 'Your email address', empty: 'Enter your email address', hint: 'We will send you a code, to see that it is yours' }),
}

function Join({ organisation, answers, problems = {} }: { organisation: string; answers: URLSearchParams; problems?: Problems }) {
  return (
    <>
      <Form problems={problems} title={title}>
        <p>
          People who join can tell {organisation} what matters to them, say how they want to hear from us and what they need to take part, and are
          told what was done. You can stop at any time, without giving a reason.
        </p>
        <AskAll form={form} answers={answers} problems={problems} />
        <Button>Send me a code</Button>
      </Form>
      <p>
        Joined before? <a href="/sign-in">Sign in</a>.
      </p>
    </>
  )
}

/** Where somebody goes once they have joined: their own page. */
const afterwards = '/my'

export default page({
  path: '/join',
  allow: 'anyone',
  postsPerMinute: 20,

  get({ answers, organisation }) {
    return view(title, <Join organisation={organisation.name} answers={answers} />)
  },

  async post({ answers, cookies, ...work }) {
    const read = readForm(form, answers)
    if ('problems' in read) return again(title, <Join organisation={work.organisation.name} answers={answers} problems={read.problems} />)
    keepAsked(cookies, 'sign-in', await askToJoin(work, read.values, afterwards))
    return goTo(href(signInCodePage, undefined, { next: afterwards }))
  },
})
