import { again, goTo, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, phone, readForm, text } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { changeDetails } from '../change-details.action.ts'
import { ownDetails } from '../people.queries.ts'

const title = 'Your name and phone number'
const form = {
  name: text({ label: 'Your name', hint: 'As you wish to be called', empty: 'Enter your name', maxLength: 120, autocomplete: 'name' }),
  phone: phone({ label: 'Your phone number', optional: true }),
}

const Details = ({ answers, problems = {} }: { answers: URLSearchParams; problems?: Problems }) => (
  <Form problems={problems} title={title}>
    <AskAll form={form} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

export default page({
  path: '/my/name',
  allow: 'self',

  async get({ db, person }) {
    const { name, phone: number } = await ownDetails(db, person.id)
    return view(title, <Details answers={answersOf({ name, phone: number })} />)
  },

  async post({ answers, ...work }) {
    const read = readForm(form, answers)
    if ('problems' in read) return again(title, <Details answers={answers} problems={read.problems} />)
    await changeDetails(work, read.values)
    return goTo('/my')
  },
})
