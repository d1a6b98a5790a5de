import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { Ask, choice, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { letInAgain } from '../change-staff.action.ts'
import { staffRoles } from '../roles.ts'
import { staffById } from '../staff.queries.ts'

const title = 'Let them in again'
const back = { back: { href: '/staff', text: 'People who work here' } }
const form = { role: choice({ label: 'What they do here now', empty: 'Select what they do here now', options: staffRoles }) }

function Return({ name, answers, problems = {} }: { name: string; answers: URLSearchParams; problems?: Problems }) {
  return (
    <Form problems={problems} title={title} caption={name}>
      <p>{name} will be able to sign in again with the same email address. The roles that they had before have ended.</p>
      <Ask form={form} name="role" answers={answers} problems={problems} />
      <Button>Let them in again</Button>
    </Form>
  )
}

const StillHere = ({ name }: { name: string }) => (
  <>
    <Title caption={name}>{title}</Title>
    <p>The account of {name} has not ended. There is nothing to do.</p>
  </>
)

export default page({
  path: '/staff/:member/return',
  allow: 'people.invite',

  async get({ db, params, answers }) {
    const { name, deactivatedAt } = found(await staffById(db, params.member), 'person')
    return view(title, deactivatedAt ? <Return name={name} answers={answers} /> : <StillHere name={name} />, back)
  },

  async post({ params, answers, ...work }) {
    const staff = found(await staffById(work.db, params.member), 'person')
    if (!staff.deactivatedAt) return goTo('/staff')
    const read = readForm(form, answers)
    if ('problems' in read) return again(title, <Return name={staff.name} answers={answers} problems={read.problems} />, back)
    await letInAgain(work, staff, read.values.role)
    return goTo('/staff')
  },
})
