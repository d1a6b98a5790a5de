import { Readable } from 'node:stream'
import { dayOf } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { slug } from '#lib/slug.ts'
import { pdf } from '#platform/documents/pdf.ts'
import { again, file, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, type Problems, readForm } from '#ui/form/index.ts'
import { markLettersPosted, type ToldRefusal } from '../answers.action.ts'
import { lettersForm } from '../answers.form.ts'
import { lettersToPrint, lettersWaiting } from '../letters.action.ts'
import { publishedIn } from '../opportunity.queries.ts'
import { placePaths } from '../paths.ts'
import { Letters, lettersTitle } from './letters.view.tsx'

const back = (params: { project: string; opportunity: string }) => ({
  back: { href: href(placePaths.answers, params), text: 'Back to telling people' },
})

/** Letters that wait: print them, post them, say so. */
export const lettersPage = page({
  path: placePaths.letters,
  allow: 'opportunities.tell',

  async get({ db, params, now }) {
    const { offer } = await publishedIn(db, params)
    const letters = await lettersWaiting(db, offer.id)
    const inFile = letters.filter(({ form }) => form !== 'made-elsewhere').map(({ tellingId }) => tellingId)
    const filled = answersOf({ letter: inFile, day: dayOf(now) })
    return view(lettersTitle, <Letters form={lettersForm} offer={offer} names={params} letters={letters} answers={filled} />, back(params))
  },

  async post({ params, answers, ...work }) {
    const { offer } = await publishedIn(work.db, params)
    const letters = await lettersWaiting(work.db, offer.id)
    const wrong = (problems: Problems) =>
      again(
        lettersTitle,
        <Letters form={lettersForm} offer={offer} names={params} letters={letters} answers={answers} problems={problems} />,
        back(params),
      )
    if (letters.length === 0) return wrong({ '': 'No letter waits to be posted' })
    const read = readForm(lettersForm, answers)
    if ('problems' in read) return wrong(read.problems)
    const marked = await markLettersPosted(work, offer.id, read.values.letter, read.values.day)
    return marked.ok ? goTo(href(placePaths.answers, params)) : wrong(explain(marked.because))
  },
})

/** The file is made after the transaction is over: it may take as long as printing a few hundred letters does. */
export const lettersPdfPage = page({
  path: placePaths.lettersPdf,
  allow: 'opportunities.tell',

  async get({ db, params, organisation, now }) {
    const { offer } = await publishedIn(db, params)
    const letters = await lettersToPrint(db, offer, { baseUrl: organisation.baseUrl, now })
    if (letters.letters.length === 0) return goTo(href(placePaths.letters, params))
    return file(`letters-${slug(offer.title) || 'opportunity'}-${dayOf(now)}.pdf`, 'application/pdf', Readable.from(printed(letters)))
  },
})

async function* printed(letters: Awaited<ReturnType<typeof lettersToPrint>>) {
  yield await pdf({ template: 'letters', data: letters })
}

function explain(because: Exclude<ToldRefusal, 'told-already'> | 'nothing-chosen'): Problems {
  switch (because) {
    case 'nothing-chosen':
      return { letter: 'These letters were marked already. Select others' }
    case 'told-in-future':
      return { day: 'The day must be today or in the past' }
    case 'told-before-made':
      return { day: 'The day must not be before there was something to tell' }
    default:
      return never(because)
  }
}
