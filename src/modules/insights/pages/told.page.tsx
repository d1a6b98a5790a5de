import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, day, type Problems, readForm, text } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { feedbackOfProject, pageOfTold } from '../feedback.queries.ts'
import type { ToldRefusal } from '../feedback.ts'
import { cameBack } from '../mark-told.action.ts'
import { CameBack, Told } from './told.view.tsx'

const pageSize = 50

/** Everyone who was told, the latest first. */
export const toldPage = page({
  path: addresses.told,
  allow: 'insights.tell',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    const number = Math.max(1, Number(/^\d{1,5}$/.exec(answers.get('page') ?? '')?.[0] ?? 1))
    const people = await pageOfTold(db, project.id, { skip: (number - 1) * pageSize, take: pageSize + 1 })
    return view(
      'People who were told',
      <Told project={project} people={people.slice(0, pageSize)} number={number} more={people.length > pageSize} />,
      {
        back: { href: href(addresses.feedback, params), text: 'Back to feedback' },
      },
    )
  },
})

export const form = {
  reason: text({
    label: 'Why did it come back?',
    empty: 'Enter why it came back',
    called: 'The reason',
    maxLength: 500,
    hint: 'For example: no such address',
  }),
  day: day({ label: 'When did it come back?', empty: 'Enter the day on which it came back', called: 'The day' }),
}

const title = 'It came back'

async function everything(db: Reader, params: { project: string; feedback: string }) {
  const project = await projectFor(db, params.project)
  return { project, feedback: found(await feedbackOfProject(db, project.id, params.feedback), 'person') }
}

/** A letter or an email that came back after it had left. */
export const cameBackPage = page({
  path: addresses.cameBack,
  allow: 'insights.tell',

  async get({ db, params, now }) {
    return view(title, <CameBack form={form} {...(await everything(db, params))} answers={answersOf({ day: dayOf(now) })} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <CameBack form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    if (read.values.reason.length < 3) return wrong({ reason: 'Enter why it came back' })
    const recorded = await cameBack(work, all.project, params.feedback, read.values)
    if (recorded.ok) return goTo(href(addresses.route, params))
    return wrong(explain(recorded.because))
  },
})

const backFrom = ({ project }: { project: string }) => ({
  back: { href: href(addresses.told, { project }), text: 'Back to the people who were told' },
})

function explain(because: ToldRefusal | 'did-not-leave'): Problems {
  switch (because) {
    case 'told-in-future':
      return { day: 'The day must be today or in the past' }
    case 'told-before-release':
      return { day: 'The day must not be before the answers were released' }
    case 'did-not-leave':
      return { '': 'Only a letter or an email that has left can come back' }
    default:
      return never(because)
  }
}
