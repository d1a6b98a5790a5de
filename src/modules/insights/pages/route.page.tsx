import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, choice, day, email, longText, type Problems, phone, readForm, text, yes } from '#ui/form/index.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import { type AnotherRoute, takeAnotherRoute } from '../another-route.action.ts'
import { attemptsOf, feedbackOfProject } from '../feedback.queries.ts'
import type { ToldRefusal } from '../feedback.ts'
import { Route } from './route.view.tsx'

export const form = {
  way: choice({
    label: 'How do you reach them?',
    empty: 'Select how you reach them',
    options: {
      email: 'By email',
      phone: 'By phone',
      letter: 'By letter',
      told: 'They were told in another way already',
      'out-of-reach': 'They cannot be reached: every way was tried',
    },
  }),
  name: text({ label: 'Name', optional: true, maxLength: 120, autocomplete: 'off' }),
  email: email({ label: 'Email address', empty: 'Enter an email address', maxLength: 200, autocomplete: 'off' }),
  phone: phone({ label: 'Phone number', empty: 'Enter a phone number', autocomplete: 'off' }),
  address: longText({
    label: 'Postal address, with the postcode',
    empty: 'Enter a postal address',
    called: 'Postal address',
    maxLength: 500,
    rows: 4,
  }),
  largePrint: yes({ label: 'In large print' }),
  how: text({
    label: 'How were they told?',
    empty: 'Enter how they were told',
    called: 'How they were told',
    maxLength: 500,
    hint: 'For example: in person, at the carers’ café',
  }),
  day: day({ label: 'When were they told?', empty: 'Enter the day on which they were told', called: 'The day' }),
  reason: text({ label: 'What was tried?', empty: 'Enter what was tried', called: 'What was tried', maxLength: 500 }),
}

const title = 'Reach them another way'
const noContact = { contactName: '', contactEmail: '', contactPhone: '', contactAddress: '', largePrint: false }
const letterName = text({ label: 'Name', empty: 'Enter a name for the letter', maxLength: 120 })

/** Only the fields of the way that was chosen are read. */
function readRoute(answers: URLSearchParams): { value: AnotherRoute } | { problems: Problems } {
  const chosen = readForm({ way: form.way }, answers)
  if ('problems' in chosen) return chosen
  const { way } = chosen.values
  switch (way) {
    case 'email': {
      const read = readForm({ name: form.name, email: form.email }, answers)
      return 'problems' in read
        ? read
        : { value: { kind: 'contact', contact: { ...noContact, channel: 'email', contactName: read.values.name, contactEmail: read.values.email } } }
    }
    case 'phone': {
      const read = readForm({ name: form.name, phone: form.phone }, answers)
      return 'problems' in read
        ? read
        : { value: { kind: 'contact', contact: { ...noContact, channel: 'phone', contactName: read.values.name, contactPhone: read.values.phone } } }
    }
    case 'letter': {
      const read = readForm({ name: letterName, address: form.address, largePrint: form.largePrint }, answers)
      if ('problems' in read) return read
      const { name, address, largePrint } = read.values
      return { value: { kind: 'contact', contact: { ...noContact, channel: 'letter', contactName: name, contactAddress: address, largePrint } } }
    }
    case 'told': {
      const read = readForm({ how: form.how, day: form.day }, answers)
      return 'problems' in read ? read : { value: { kind: 'told', ...read.values } }
    }
    case 'out-of-reach': {
      const read = readForm({ reason: form.reason }, answers)
      if ('problems' in read) return read
      return isShorterThan(read.values.reason, 3)
        ? { problems: { reason: 'Enter what was tried' } }
        : { value: { kind: 'out-of-reach', ...read.values } }
    }
    default:
      return never(way)
  }
}

type Asked = { db: Reader; person: Person; now: Date; params: { project: string; feedback: string } }

async function everything({ db, person, now, params }: Asked) {
  const project = await projectFor(db, params.project)
  const feedback = found(await feedbackOfProject(db, project.id, params.feedback), 'person')
  const flags = await accessFlagsOf(db, [feedback.receiptId], { id: person.id, today: dayOf(now) })
  return { project, feedback, flag: flags.get(feedback.receiptId), attempts: await attemptsOf(db, [feedback.feedbackId]) }
}

export default page({
  path: addresses.route,
  allow: 'insights.tell',

  async get({ params, now, ...look }) {
    const all = await everything({ ...look, now, params })
    const { contactName, contactEmail, contactPhone, contactAddress, largePrint } = all.feedback
    const filled = answersOf({ name: contactName, email: contactEmail, phone: contactPhone, address: contactAddress, largePrint, day: dayOf(now) })
    return view(title, <Route form={form} {...all} answers={filled} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(title, <Route form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readRoute(answers)
    if ('problems' in read) return wrong(read.problems)
    const taken = await takeAnotherRoute(work, all.project, params.feedback, read.value)
    if (taken.ok) return goTo(href(addresses.feedback, { project: params.project }))
    return wrong(explain(taken.because))
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.feedback, { project }), text: 'Back to feedback' } })

function explain(because: ToldRefusal | 'told-already'): Problems {
  switch (because) {
    case 'told-in-future':
      return { day: 'The day must be today or in the past' }
    case 'told-before-release':
      return { day: 'The day must not be before the answers were released' }
    case 'told-already':
      return { '': 'This person does not wait any more' }
    default:
      return never(because)
  }
}
