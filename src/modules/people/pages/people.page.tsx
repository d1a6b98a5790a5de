import { again, goTo, page, view } from '#platform/http/page.ts'
import { choice, email, readForm, text } from '#ui/form/index.ts'
import { addStaff } from '../add-staff.action.tsx'
import { activePeople } from '../people.queries.ts'
import { staffRoles } from '../roles.ts'
import { People } from './people.view.tsx'

export const form = {
  name: text({ label: 'Full name', empty: 'Enter their full name', maxLength: 120, autocomplete: 'off' }),
  email: email({ label: 'Email address', empty: 'Enter their email address', autocomplete: 'off' }),
  position: text({ label: 'Job title', optional: true, maxLength: 120, autocomplete: 'off' }),
  role: choice({ label: 'What they do here', empty: 'Select what they do here', options: staffRoles }),
}

export default page({
  path: '/people',
  allow: 'people.invite',

  async get({ db, answers }) {
    return view('People who work here', <People form={form} people={await activePeople(db)} answers={answers} />)
  },

  async post({ answers, ...work }) {
    const people = await activePeople(work.db)
    const read = readForm(form, answers)
    if ('problems' in read) return again('People who work here', <People form={form} people={people} answers={answers} problems={read.problems} />)
    const added = await addStaff(work, read.values)
    if (added.ok) return goTo('/people')
    const problems = { email: 'Somebody with this email address is already here' }
    return again('People who work here', <People form={form} people={people} answers={answers} problems={problems} />)
  },
})
