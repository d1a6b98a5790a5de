import { again, goTo, page, view } from '#platform/http/page.ts'
import { choice, type Problems, readForm, text } from '#ui/form/index.ts'
import { addStaff } from '../add-staff.action.tsx'
import { activePeople } from '../people.queries.ts'
import { staffRoles } from '../roles.ts'
import { address } from '../sign-in.form.ts'
import { staffWhoLeft } from '../staff.queries.ts'
import { Staff } from './staff.view.tsx'

export const form = {
  name: text({ label: 'Full name', empty: 'Enter their full name', maxLength: 120, autocomplete: 'off' }),
  email: address({ label: 'Email address', empty: 'Enter their email address', autocomplete: 'off' }),
  position: text({ label: 'Job title', optional: true, maxLength: 120, autocomplete: 'off' }),
  role: choice({ label: 'What they do here', empty: 'Select what they do here', options: staffRoles }),
}

const title = 'People who work here'
const path = '/staff'

const refusals = {
  'already-here': 'Somebody with this email address is already here',
  'has-left': 'Somebody with this email address worked here before. Let them in again, below',
}

export default page({
  path,
  allow: 'people.invite',

  async get({ db, answers }) {
    return view(title, <Staff form={form} people={await activePeople(db)} left={await staffWhoLeft(db)} answers={answers} />)
  },

  async post({ answers, ...work }) {
    const people = await activePeople(work.db)
    const left = await staffWhoLeft(work.db)
    const drawn = (problems: Problems) => again(title, <Staff form={form} people={people} left={left} answers={answers} problems={problems} />)
    const read = readForm(form, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addStaff(work, read.values)
    return added.ok ? goTo(path) : drawn({ email: refusals[added.because] })
  },
})
