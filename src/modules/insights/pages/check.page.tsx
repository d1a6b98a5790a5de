import { never } from '#lib/result.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { projectFor } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import type { Problems } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import { answerOfProject, authorsOf } from '../answers.queries.ts'
import { voicesOfTheme } from '../brief.queries.ts'
import type { CheckRefusal } from '../check.ts'
import { checkAnswer } from '../check-answer.action.ts'
import { decisionsOf } from '../decisions.queries.ts'
import { CheckAnswer } from './check.view.tsx'

const title = 'Check an answer'

async function everything(db: Reader, params: { project: string; answer: string }) {
  const project = await projectFor(db, params.project)
  const answer = found(await answerOfProject(db, project.id, params.answer), 'answer')
  const authors = await authorsOf(db, answer.id)
  const names = await namesOf(db, [...authors, ...(answer.checkedBy ? [answer.checkedBy] : [])])
  const decision = (await decisionsOf(db, project.id)).find((one) => one.id === answer.decisionId) ?? null
  return { project, answer, authors, names, decision, voices: await voicesOfTheme(db, answer.themeId), terms: await glossaryOf(db) }
}

/** Somebody who did not write an answer says that it is right. */
export default page({
  path: addresses.check,
  allow: 'insights.check',

  async get({ db, params, person }) {
    return view(title, <CheckAnswer {...(await everything(db, params))} personId={person.id} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const all = await everything(work.db, params)
    const version = Number(/^\d{1,9}$/.exec(answers.get('version') ?? '')?.[0] ?? 0)
    const checked = await checkAnswer(work, all.project, params.answer, version)
    if (checked.ok) return goTo(href(addresses.answers, { project: params.project }))
    return again(title, <CheckAnswer {...all} personId={work.person.id} problems={explain(checked.because)} />, backFrom(params))
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.answers, { project }), text: 'Back to the answers' } })

function explain(because: CheckRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. Its answers stay as they are' }
    case 'released':
      return { '': 'This answer has been released already' }
    case 'edited-since':
      return { '': 'Somebody changed this answer after you opened it. Read it again below, then check it' }
    case 'wrote-it-yourself':
      return { '': 'You wrote or edited this answer. Ask somebody else to check it' }
    default:
      return never(because)
  }
}
