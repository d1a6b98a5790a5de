import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, day, type Problems, readForm, text } from '#ui/form/index.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
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

  async get({ db, params, answers, person, now }) {
    const project = await projectFor(db, params.project)
    const number = Math.max(1, Number(/^\d{1,5}$/.exec(answers.get('page') ?? '')?.[0] ?? 1))
    const people = await pageOfTold(db, project.id, { skip: (number - 1) * pageSize, take: pageSize + 1 })
    const shown = people.slice(0, pageSize)
    const flags = await accessFlagsOf(
      db,
      shown.map((one) => one.receiptId),
      { id: person.id, today: dayOf(now) },
    )
    return view('People who were told', <Told project={project} people={shown} flags={flags} number={number} more={people.length > pageSize} />, {
      back: { href: href(addresses.feedback, params), text: 'Back to feedback' },
    })
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

type Asked = { db: Reader; person: Person; now: Date; params: { project: string; feedback: string } }

async function everything({ db, person, now, params }: Asked) {
  const project = await projectFor(db, params.project)
  const feedback = found(await feedbackOfProject(db, project.id, params.feedback), 'person')
  const flags = await accessFlagsOf(db, [feedback.receiptId], { id: person.id, today: dayOf(now) })
  return { project, feedback, flag: flags.get(feedback.receiptId) }
}

/** A letter or an email that came back after it had left. */
export const cameBackPage = page({
  path: addresses.cameBack,
  allow: 'insights.tell',

  async get(look) {
    const all = await everything(look)
    return view(title, <CameBack form={form} {...all} answers={answersOf({ day: dayOf(look.now) })} />, backFrom(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) => again(title, <CameBack form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    if (isShorterThan(read.values.reason, 3)) return wrong({ reason: 'Enter why it came back' })
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
