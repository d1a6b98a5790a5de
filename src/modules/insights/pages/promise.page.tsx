import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { projectFor, promisesOf, standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { day, longText, type Problems, readForm } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { moveThePromise } from '../move-promise.action.ts'
import type { MoveRefusal } from '../move-promise.ts'
import { MovePromise } from './promise.view.tsx'

export const form = {
  dueOn: day({ label: 'By which day will everyone hear back?', empty: 'Enter the new day', called: 'The new day' }),
  reason: longText({
    label: 'Why is it another day?',
    empty: 'Enter why it is another day. The public reads it',
    called: 'The reason',
    maxLength: 1000,
    rows: 3,
    hint: 'In one or two plain sentences, for example: The meeting that decides moved to 15 July',
  }),
}

const title = 'Give a new date'

async function everything(db: Reader, slug: string, now: Date) {
  const project = await projectFor(db, slug)
  const promises = await promisesOf(db, project.id)
  return { project, promises, standing: standing(promises, dayOf(now)) }
}

/** Moving the promise: in public, with a reason. The day that was promised first is never rewritten. */
export default page({
  path: addresses.promise,
  allow: 'insights.promise',

  async get({ db, params, now, answers }) {
    return view(title, <MovePromise form={form} {...(await everything(db, params.project, now))} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params.project, work.now)
    const wrong = (problems: Problems) => again(title, <MovePromise form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const moved = await moveThePromise(work, all.project, read.values)
    if (moved.ok) return goTo(href(addresses.work, params))
    return wrong(explain(moved.because))
  },
})

const backFrom = (params: { project: string }) => ({ back: { href: href(addresses.work, params), text: 'Back to the project' } })

function explain(because: MoveRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. Its promise was kept or missed, and stays as it is' }
    case 'nothing-promised':
      return { '': 'Nothing is promised yet. Make the first promise in the plan' }
    case 'same-day':
      return { dueOn: 'This day is promised already. Enter another one' }
    case 'not-in-future':
      return { dueOn: 'The new day must be in the future' }
    default:
      return never(because)
  }
}
