import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Form, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { endAccount } from '../end-account.action.ts'
import { personWithGrants } from '../people.queries.ts'
import type { DeactivateRefusal } from '../roles.ts'

const title = 'End this account'

function Leaving({ name, problems = {} }: { name: string; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={name}>
      <p>{name} will be signed out everywhere at once and cannot sign in again. What they did stays on record.</p>
      <Button id="account" variant="warning">
        End the account
      </Button>
    </Form>
  )
}

export default page({
  path: '/people/:person/leaving',
  allow: 'people.invite',

  async get({ db, params }) {
    const { name } = found(await personWithGrants(db, params.person), 'person')
    return view(title, <Leaving name={name} />, { back: { href: '/people' } })
  },

  async post({ params, ...work }) {
    const { name } = found(await personWithGrants(work.db, params.person), 'person')
    const ended = await endAccount(work, params.person)
    if (ended.ok) return goTo('/people')
    return again(title, <Leaving name={name} problems={explain(ended.because)} />, { back: { href: '/people' } })
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
