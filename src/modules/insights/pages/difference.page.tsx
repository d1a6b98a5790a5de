import { isShorterThan } from '#lib/text.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { longText, type Problems, readForm } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { answerOfProject } from '../answers.queries.ts'
import { differencesOfAnswer } from '../differences.queries.ts'
import { noteDifference } from '../note-difference.action.ts'
import { Difference } from './difference.view.tsx'

export const form = {
  words: longText({
    label: 'What difference did it make?',
    empty: 'Enter what difference it made',
    called: 'What difference it made',
    maxLength: 2000,
    hint: 'In plain words, for the public. If it made none, or did not happen, say that and why',
  }),
}

const title = 'What difference it made'

async function everything(db: Reader, params: { project: string; answer: string }) {
  const project = await projectFor(db, params.project)
  const answer = found(await answerOfProject(db, project.id, params.answer), 'answer')
  return { project, answer, noted: await differencesOfAnswer(db, answer.id) }
}

/** Afterwards: what came of a released answer. It settles a promise whose day has come. */
export default page({
  path: addresses.difference,
  allow: 'insights.answer',

  async get({ db, params, answers }) {
    return view(title, <Difference form={form} {...(await everything(db, params))} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const wrong = (problems: Problems) => again(title, <Difference form={form} {...all} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    if (isShorterThan(read.values.words, 3)) return wrong({ words: 'Enter what difference it made, in at least 3 letters' })
    const noted = await noteDifference(work, all.project, params.answer, read.values.words)
    if (noted.ok) return goTo(href(addresses.answers, { project: params.project }))
    return wrong({ '': 'This answer is not released yet. Release it first' })
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.answers, { project }), text: 'Back to the answers' } })
