import { never } from '#lib/result.ts'
import { namesOf } from '#modules/people/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { heldForm } from '../held.form.ts'
import { heldMessage } from '../held.queries.ts'
import type { ToldRefusal } from '../held.ts'
import { markHeldTold } from '../held-told.action.ts'
import { withReaders } from './held.page.tsx'
import { HeldMessage } from './held.view.tsx'

const back = { back: { href: '/people/held' } }

export default page({
  path: '/people/held/:message',
  allow: 'contributors.change',
  reads: 'contributors.passport',

  async get({ db, params, person, now }) {
    const seen = await load(db, params.message, { viewer: person, now })
    return view(seen.message.subject, <HeldMessage {...seen} answers={new URLSearchParams()} />, back)
  },

  async post({ params, answers, ...work }) {
    const seen = await load(work.db, params.message, { viewer: work.person, now: work.now })
    const wrong = (problems: Problems) => again(seen.message.subject, <HeldMessage {...seen} answers={answers} problems={problems} />, back)
    if (seen.message.toldOn !== null) return goTo('/people/held')
    const read = readForm(heldForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const told = await markHeldTold(work, params.message, read.values)
    if (told.ok || told.because === 'told-already') return goTo('/people/held')
    return wrong(explain(told.because))
  },
})

async function load(db: Reader, id: string, asking: { viewer: { id: string }; now: Date }) {
  const [message] = await withReaders(db, [found(await heldMessage(db, id), 'message')], asking)
  const seen = found(message, 'message')
  return { message: seen, toldBy: (await namesOf(db, seen.toldBy ? [seen.toldBy] : [])).get(seen.toldBy ?? '') ?? '' }
}

function explain(because: Exclude<ToldRefusal, 'told-already'>): Problems {
  switch (because) {
    case 'in-the-future':
      return { day: 'The day must be today or in the past' }
    case 'before-held':
      return { day: 'The day must not be before the message was held' }
    default:
      return never(because)
  }
}
