import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, choice, day, type Problems, readForm, text } from '#ui/form/index.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import { feedbackOfProject } from '../feedback.queries.ts'
import type { ToldRefusal } from '../feedback.ts'
import { recordCall } from '../mark-told.action.ts'
import { whatToTell } from '../what-to-tell.action.ts'
import { Call } from './calls.view.tsx'

export const form = {
  result: choice({ label: 'How did it go?', empty: 'Select how it went', options: { told: 'I told them', 'not-reached': 'I could not reach them' } }),
  day: day({ label: 'When was the call?', empty: 'Enter the day of the call', called: 'The day of the call' }),
  reason: text({
    label: 'Why could you not reach them?',
    called: 'The reason',
    optional: true,
    maxLength: 500,
    hint: 'For example: no answer at 10am. They stay on the list',
  }),
}

const title = 'A call'

type Asked = { db: Reader; person: Person; now: Date; params: { project: string; feedback: string } }

async function everything({ db, person, now, params }: Asked) {
  const project = await projectFor(db, params.project)
  const feedback = found(await feedbackOfProject(db, project.id, params.feedback), 'person')
  const flags = await accessFlagsOf(db, [feedback.receiptId], { id: person.id, today: dayOf(now) })
  return { project, feedback, flag: flags.get(feedback.receiptId), told: await whatToTell(db, feedback, { quote: false }) }
}

/** What to say to one person on the phone, and how it went. */
export default page({
  path: addresses.call,
  allow: 'insights.tell',

  async get(look) {
    const all = await everything(look)
    return view(title, <Call form={form} {...all} answers={answersOf({ day: dayOf(look.now) })} />, backFrom(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(title, <Call form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const { result, day, reason } = read.values
    if (result === 'not-reached' && isShorterThan(reason, 3)) return wrong({ reason: 'Enter why you could not reach them' })
    const recorded = await recordCall(
      work,
      all.project,
      params.feedback,
      result === 'told' ? { reached: true, day } : { reached: false, day, reason },
    )
    if (recorded.ok) return goTo(href(addresses.calls, { project: params.project }))
    return wrong(explain(recorded.because))
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.calls, { project }), text: 'Back to the people to call' } })

function explain(because: ToldRefusal | 'told-already'): Problems {
  switch (because) {
    case 'told-in-future':
      return { day: 'The day of the call must be today or in the past' }
    case 'told-before-release':
      return { day: 'The day of the call must not be before the answers were released' }
    case 'told-already':
      return { '': 'This person does not wait for a call any more' }
    default:
      return never(because)
  }
}
