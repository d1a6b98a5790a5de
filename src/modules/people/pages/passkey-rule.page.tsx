import { again, goTo, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, type Problems, readForm, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { passkeyRequired } from '../passkey.queries.ts'
import { setPasskeyRule } from '../passkey-rule.action.ts'

const title = 'Passkeys of staff'
const path = '/staff/sign-in/passkeys'
const back = { back: { href: '/staff/sign-in', text: 'How staff sign in' } }
const form = {
  required: yes({
    label: 'Staff sign in with a passkey after the emailed code',
    hint: 'It counts from everybody’s next sign-in',
  }),
}

const refusals = { 'none-yourself': 'Add a passkey of your own first, under Your passkeys. Otherwise nobody might get in' }

function Rule({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title}>
      <p>Whoever can read somebody’s email can sign in as them. With a passkey as well, they also need that person’s device.</p>
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>Staff who have a passkey use it after the code, or in place of it.</li>
        <li>Staff who have none add one the next time that they sign in with a code, and can do nothing else until then.</li>
        <li>Somebody who has lost theirs asks an administrator: choose “Sign out everywhere” beside their name, then “Forget their passkeys”.</li>
        <li>Whoever signs in with your organisation’s own sign-in needs no passkey.</li>
      </ul>
      <Ask form={form} name="required" answers={answers} problems={problems} />
      <Button>Save</Button>
      <p>
        Your own: <a href="/my/passkeys">Your passkeys</a>
      </p>
    </Form>
  )
}

export default page({
  path,
  allow: 'people.sign-in-ways',

  async get({ db }) {
    return view(title, <Rule answers={answersOf({ required: await passkeyRequired(db) })} />, back)
  },

  async post({ answers, ...work }) {
    const read = readForm(form, answers)
    if ('problems' in read) return again(title, <Rule answers={answers} problems={read.problems} />, back)
    const set = await setPasskeyRule(work, read.values.required)
    return set.ok ? goTo('/staff/sign-in') : again(title, <Rule answers={answers} problems={{ required: refusals[set.because] }} />, back)
  },
})
