import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { endAccount } from '../end-account.action.ts'
import type { DeactivateRefusal } from '../roles.ts'
import { staffById } from '../staff.queries.ts'

const title = 'End this account'
const back = { back: { href: '/staff', text: 'People who work here' } }

function Leaving({ name, problems = {} }: { name: string; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={name}>
      <p>{name} will be signed out everywhere at once and cannot sign in again. What they did stays on record.</p>
      <p>The contributors whose named contact they are go on the list of people without a named contact, at once. Give each of them another one.</p>
      <Button id="account" variant="warning">
        End the account
      </Button>
    </Form>
  )
}

export default page({
  path: '/staff/:member/leaving',
  allow: 'people.invite',

  async get({ db, params }) {
    const { name } = found(await staffById(db, params.member), 'person')
    return view(title, <Leaving name={name} />, back)
  },

  async post({ params, ...work }) {
    const { id, name } = found(await staffById(work.db, params.member), 'person')
    const ended = await endAccount(work, id)
    return ended.ok ? goTo('/staff') : again(title, <Leaving name={name} problems={explain(ended.because)} />, back)
  },
})

function explain(because: DeactivateRefusal): Problems {
  switch (because) {
    case 'yourself':
      return { account: 'You cannot end your own account. Ask another administrator' }
    case 'last-administrator':
      return { account: 'This is the only administrator. Invite another one first' }
    default:
      return never(because)
  }
}
