import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { ownPath } from '#platform/http/reply.ts'
import { Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { keepAsked } from '../asked.action.ts'
import { sendConfirmCode } from '../confirm.action.tsx'
import confirmCodePage from './confirm-code.page.tsx'

const title = 'Show that it is you'

function Confirm({ next, problems = {} }: { next: string; problems?: Problems }) {
  return (
    <Form problems={problems} title={title}>
      <p>You signed in a while ago. Before you change how we reach you or how you sign in, we send a code to your email address.</p>
      <Hidden name="next" value={next} />
      <Button id="send">Send me a code</Button>
    </Form>
  )
}

const refusals = {
  'no-address': 'We have no email address to send a code to. Ask us to change this for you',
  'too-often': 'You have asked five times in a short while. Wait 15 minutes, then ask again',
}

export default page({
  path: '/my/confirm',
  allow: 'self',
  postsPerMinute: 20,

  get({ answers }) {
    return view(title, <Confirm next={ownPath(answers.get('next'))} />)
  },

  async post({ answers, cookies, ...work }) {
    const next = ownPath(answers.get('next'))
    const sent = await sendConfirmCode(work)
    if (!sent.ok) return again(title, <Confirm next={next} problems={{ send: refusals[sent.because] }} />)
    keepAsked(cookies, 'confirm', sent.value)
    return goTo(href(confirmCodePage, undefined, { next }))
  },
})
