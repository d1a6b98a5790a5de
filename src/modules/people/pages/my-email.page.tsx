import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { askForNewEmail } from '../change-email.action.tsx'
import { confirmedLately } from '../code.ts'
import { ownDetails } from '../people.queries.ts'
import { address } from '../sign-in.form.ts'
import confirmPage from './confirm.page.tsx'

const title = 'Your email address'
const path = '/my/email'
const form = { email: address({ label: 'New email address', empty: 'Enter the new email address' }) }

function NewAddress({ now, answers, problems = {} }: { now: string | null; answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title}>
      <p>{now ? `We write to you at ${now} now.` : 'We have no email address for you.'} You sign in with your email address.</p>
      <AskAll form={form} answers={answers} problems={problems} />
      <p>We send a link to the new address. Your address changes once you have used it. Both addresses are told.</p>
      <Button>Send the link</Button>
    </Form>
  )
}

const Sent = () => (
  <>
    <Title>{title}</Title>
    <p>If the new address can be used, a link is on its way to it. Open it in this browser within 15 minutes, and press the button there.</p>
    <p>
      If nothing arrives, look in the junk folder, or <a href={path}>check the address and ask again</a>.
    </p>
  </>
)

const refusals = {
  same: 'We write to you at this address already',
  'too-often': 'You have asked five times in a short while. Wait 15 minutes, then ask again',
}

/** Only for somebody who has just shown that it is them: whoever changes the address can take the account. */
export default page({
  path,
  allow: 'self',
  postsPerMinute: 20,

  async get({ db, person, session, now, answers }) {
    if (answers.has('sent')) return view(title, <Sent />)
    if (!confirmedLately(session.confirmedAt, now)) return goTo(href(confirmPage, undefined, { next: path }))
    return view(title, <NewAddress now={(await ownDetails(db, person.id)).email} answers={answers} />)
  },

  async post({ answers, ...work }) {
    if (!confirmedLately(work.session.confirmedAt, work.now)) return goTo(href(confirmPage, undefined, { next: path }))
    const before = await ownDetails(work.db, work.person.id)
    const drawn = (problems: Problems) => again(title, <NewAddress now={before.email} answers={answers} problems={problems} />)
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const asked = await askForNewEmail(work, read.values.email)
    return asked.ok ? goTo(href(path, undefined, { sent: 'yes' })) : drawn({ email: refusals[asked.because] })
  },
})
