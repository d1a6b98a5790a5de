import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { type Problems, readForm } from '#ui/form/index.ts'
import { offerFor } from '../../offer/offers.queries.ts'
import { backToOffer, Stands } from '../../offer/pages/part.page.tsx'
import { questionForm } from '../apply.form.ts'
import { addOwnQuestion, addQuickStart, removeQuestion } from '../keep-parts.action.ts'
import { longestValue, type MixRefusal, mostQuestions, mostValues, type QuickStart, quickStarts } from '../mix.ts'
import { newQuestionPath, questionsPath } from '../paths.ts'
import { selectionQuestionsOf } from '../questions.queries.ts'
import { MixQuestions, mixTitle, NewMixQuestion, newMixTitle } from './questions.view.tsx'

/** What applicants are asked so that the group is a mix. It stands once the offer is published. */
export const questionsPage = page({
  path: questionsPath,
  allow: 'opportunities.keep',

  async get({ db, params }) {
    const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
    if (offer.publishedAt) return view(mixTitle, <Stands offer={offer} title={mixTitle} project={params.project} />, backToOffer(params))
    const questions = await selectionQuestionsOf(db, offer.id)
    return view(mixTitle, <MixQuestions names={params} offer={offer} questions={questions} />, backToOffer(params))
  },

  async post({ params, answers, ...work }) {
    const offer = await offerFor(work.db, (await projectFor(work.db, params.project)).id, params.opportunity)
    const questions = await selectionQuestionsOf(work.db, offer.id)
    const start = answers.get('start') ?? ''
    const removed = questions.find(({ id }) => id === answers.get('remove'))
    const done = removed
      ? await removeQuestion(work, offer, removed.id)
      : isQuickStart(start)
        ? await addQuickStart(work, offer, start)
        : ({ ok: true } as const)
    if (done.ok) return goTo(href(questionsPath, params))
    const problems = { '': Object.values(explain(done.because))[0]! }
    return again(mixTitle, <MixQuestions names={params} offer={offer} questions={questions} problems={problems} />, backToOffer(params))
  },
})

const isQuickStart = (code: string): code is QuickStart => Object.hasOwn(quickStarts, code)

/** A question in words of their own. */
export const newMixQuestionPage = page({
  path: newQuestionPath,
  allow: 'opportunities.keep',

  async get({ db, params }) {
    const offer = await offerFor(db, (await projectFor(db, params.project)).id, params.opportunity)
    if (offer.publishedAt) return view(newMixTitle, <Stands offer={offer} title={newMixTitle} project={params.project} />, backToOffer(params))
    return view(newMixTitle, <NewMixQuestion offer={offer} answers={new URLSearchParams()} />, backToQuestions(params))
  },

  async post({ params, answers, ...work }) {
    const offer = await offerFor(work.db, (await projectFor(work.db, params.project)).id, params.opportunity)
    const drawn = (problems: Problems) =>
      again(newMixTitle, <NewMixQuestion offer={offer} answers={answers} problems={problems} />, backToQuestions(params))
    const read = readForm(questionForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await addOwnQuestion(work, offer, read.values)
    return added.ok ? goTo(href(questionsPath, params)) : drawn(explain(added.because))
  },
})

function explain(because: MixRefusal): Problems {
  switch (because) {
    case 'published':
      return { '': 'This is published, and people have read what is asked. Withdraw it, say why, and begin a new one' }
    case 'too-many-questions':
      return { '': `There can be ${mostQuestions} questions. Remove one first` }
    case 'asked-already':
      return { category: 'There is a question about this already' }
    case 'too-few-values':
      return { values: 'Enter at least 2 answers, each on a line of its own' }
    case 'too-many-values':
      return { values: `There can be ${mostValues} answers. Put some together` }
    case 'value-too-long':
      return { values: `Each answer must have ${longestValue} letters or fewer` }
    case 'value-twice':
      return { values: 'Two answers are the same. Remove one' }
    default:
      return never(because)
  }
}

const backToQuestions = (params: { project: string; opportunity: string }) => ({
  back: { href: href(questionsPath, params), text: 'Back to the questions' },
})
