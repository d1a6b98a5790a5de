import { Readable } from 'node:stream'
import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { pdf } from '#platform/documents/pdf.ts'
import { again, file, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, day, many, type Problems, readForm } from '#ui/form/index.ts'
import { accessFlagsOf } from '../access-flags.queries.ts'
import { addresses } from '../addresses.ts'
import type { ToldRefusal } from '../feedback.ts'
import { lettersToPrint, lettersWaiting } from '../letters.action.ts'
import { markPosted } from '../mark-told.action.ts'
import { Letters } from './letters.view.tsx'

export const form = {
  letter: many({ label: 'Which letters were posted?', atLeastOne: 'Select at least one letter' }),
  day: day({ label: 'When were they posted?', empty: 'Enter the day on which they were posted', called: 'The day' }),
}

const title = 'Letters to post'

type Asked = { db: Reader; person: Person; now: Date; params: { project: string } }

async function everything({ db, person, now, params }: Asked) {
  const project = await projectFor(db, params.project)
  const letters = await lettersWaiting(db, project.id)
  const receipts = letters.map((letter) => letter.receiptId)
  return { project, letters, flags: await accessFlagsOf(db, receipts, { id: person.id, today: dayOf(now) }) }
}

/** Letters that wait: print them, post them, say so. What was printed is named, so that a letter that came since is not marked. */
export const lettersPage = page({
  path: addresses.letters,
  allow: 'insights.tell',

  async get({ answers, ...look }) {
    const all = await everything(look)
    const inFile = all.letters.filter((letter) => letter.form !== 'made-elsewhere').map((letter) => letter.feedbackId)
    const filled = answersOf({ letter: inFile, day: dayOf(look.now) })
    return view(title, <Letters form={form} {...all} answers={filled} posted={answers.get('posted')} />, backFrom(look.params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything({ ...work, params })
    const wrong = (problems: Problems) =>
      again(title, <Letters form={form} {...all} answers={answers} posted={null} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const marked = await markPosted(work, all.project, read.values.letter, read.values.day)
    if (marked.ok) return goTo(href(addresses.letters, params, { posted: marked.value }))
    return wrong(explain(marked.because))
  },
})

/** The file is made after the transaction is over: it may take as long as printing a few hundred letters does. */
export const lettersPdfPage = page({
  path: addresses.lettersPdf,
  allow: 'insights.tell',

  async get({ db, params, organisation, now }) {
    const project = await projectFor(db, params.project)
    const letters = await lettersToPrint(db, project, { baseUrl: organisation.baseUrl, now })
    if (letters.letters.length === 0) return goTo(href(addresses.letters, params))
    return file(`letters-${project.slug}-${dayOf(now)}.pdf`, 'application/pdf', Readable.from(printed(letters)))
  },
})

async function* printed(letters: Awaited<ReturnType<typeof lettersToPrint>>) {
  yield await pdf({ template: 'letters', data: letters })
}

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.feedback, { project }), text: 'Back to feedback' } })

function explain(because: ToldRefusal | 'nothing-chosen'): Problems {
  switch (because) {
    case 'nothing-chosen':
      return { letter: 'These letters were marked already. Select others' }
    case 'told-in-future':
      return { day: 'The day must be today or in the past' }
    case 'told-before-release':
      return { day: 'The day must not be before the answers were released' }
    default:
      return never(because)
  }
}
