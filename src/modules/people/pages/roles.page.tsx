import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Ask, answersOf, Form, many, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { setRoles } from '../change-staff.action.ts'
import { type RolesRefusal, staffRoles } from '../roles.ts'
import { staffById } from '../staff.queries.ts'

const title = 'Change roles'
const back = { back: { href: '/staff', text: 'People who work here' } }
const form = {
  roles: many({ label: 'What they do here', hint: 'Somebody without a role can sign in, and sees what the public sees', options: staffRoles }),
}

function Roles({ name, answers, problems = {} }: { name: string; answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={name}>
      <Ask form={form} name="roles" answers={answers} problems={problems} />
      <p>When roles change, {name} is signed out everywhere and signs in again.</p>
      <Button>Save the roles</Button>
    </Form>
  )
}

export default page({
  path: '/staff/:member/roles',
  allow: 'people.invite',

  async get({ db, params }) {
    const { name, roles } = found(await staffHere(await staffById(db, params.member)), 'person')
    return view(title, <Roles name={name} answers={answersOf({ roles })} />, back)
  },

  async post({ params, answers, ...work }) {
    const staff = found(await staffHere(await staffById(work.db, params.member)), 'person')
    const drawn = (problems: Problems) => again(title, <Roles name={staff.name} answers={answers} problems={problems} />, back)
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await setRoles(work, staff, read.values.roles)
    return changed.ok ? goTo('/staff') : drawn(explain(changed.because))
  },
})

/** Only while their account is there. */
const staffHere = <Staff extends { deactivatedAt: Date | null }>(staff: Staff | undefined) => (staff?.deactivatedAt ? undefined : staff)

function explain(because: RolesRefusal): Problems {
  switch (because) {
    case 'right-to-yourself':
      return { roles: 'You cannot give a role to yourself. Ask another administrator' }
    case 'last-administrator':
      return { roles: 'This is the only administrator. Make somebody else an administrator first' }
    default:
      return never(because)
  }
}
