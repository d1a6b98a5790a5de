import { never } from '#lib/result.ts'
import { glossaryOf } from '#modules/organisations/index.ts'
import { type Project, projectFor } from '#modules/projects/index.ts'
import type { Person } from '#platform/auth/person.ts'
import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { answersOf, choice, day, longText, type Problems, readForm } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import type { AnswerRefusal } from '../answer.ts'
import { answerTheme } from '../answer-theme.action.ts'
import { draftOf, liveTheme, releasedAnswersOfTheme } from '../answers.queries.ts'
import { voicesOfTheme } from '../brief.queries.ts'
import { decisionsOf } from '../decisions.queries.ts'
import { outcomes } from '../outcome.ts'
import { AnswerTheme, formLabels } from './answer.view.tsx'

export const form = {
  outcome: choice({
    label: 'What happens now?',
    empty: 'Select what happens now',
    options: outcomes.map((value) => ({ value, ...formLabels[value] })),
  }),
  dueOn: day({
    label: 'By when?',
    called: 'The day',
    optional: true,
    hint: 'Only for “will change” and “still considering”. On that day it comes back to your desk',
  }),
  reason: longText({
    label: 'Why, in plain words?',
    called: 'The reason',
    optional: true,
    maxLength: 4000,
    hint: 'The people who said this will read it. A “partly”, a “not possible” and an “out of scope” need one',
  }),
  decision: choice({ label: 'Which decision does it rest on?', called: 'The decision', look: 'select', optional: true }),
}

const title = 'Answer a theme'

type Asked = { db: Reader; params: { theme: string }; person: Person }

async function everything({ db, params, person }: Asked, project: Project) {
  const theme = found(await liveTheme(db, project.id, params.theme), 'theme')
  return {
    project,
    theme,
    draft: await draftOf(db, theme.id),
    decisions: await decisionsOf(db, project.id),
    released: await releasedAnswersOfTheme(db, theme.id),
    voices: await voicesOfTheme(db, theme.id),
    terms: await glossaryOf(db),
    mayAnswer: person.may('insights.answer', project.id) && project.closedAt === null,
  }
}

export default page({
  path: addresses.answer,
  allow: 'insights.answer',

  async get(look) {
    const all = await everything(look, await projectFor(look.db, look.params.project))
    const answers = all.draft ? answersOf({ ...all.draft, decision: all.draft.decisionId }) : look.answers
    return view(title, <AnswerTheme form={form} {...all} answers={answers} version={all.draft?.version ?? 0} />, backFrom(look.params))
  },

  async post({ answers, ...work }) {
    const { params } = work
    const project = await projectFor(work.db, params.project)
    const all = await everything(work, project)
    const version = Number(/^\d{1,9}$/.exec(answers.get('version') ?? '')?.[0] ?? 0)
    const wrong = (problems: Problems, other = false) =>
      again(
        title,
        <AnswerTheme
          form={form}
          {...all}
          answers={answers}
          problems={problems}
          version={other ? (all.draft?.version ?? 0) : version}
          showOther={other}
        />,
        backFrom(params),
      )
    const read = readForm(form, answers, { decision: all.decisions.map(({ id, what }) => ({ value: id, label: what })) })
    if ('problems' in read) return wrong(read.problems)
    const { decision, dueOn, ...rest } = read.values
    const answered = await answerTheme(work, project, params.theme, { ...rest, dueOn: dueOn ?? null, decisionId: decision ?? null }, version)
    if (answered.ok) return goTo(href(addresses.answers, { project: params.project }))
    return wrong(explain(answered.because), answered.because === 'edited-meanwhile')
  },
})

const backFrom = ({ project }: { project: string }) => ({ back: { href: href(addresses.answers, { project }), text: 'Back to the answers' } })

function explain(because: AnswerRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. Its answers stay as they are' }
    case 'reason-missing':
      return { reason: 'Enter the reason. The people who said this will read it' }
    case 'date-missing':
      return { dueOn: 'Enter the day by which this will be done or decided' }
    case 'date-not-in-future':
      return { dueOn: 'The day must be in the future' }
    case 'decision-of-another-project':
      return { decision: 'Select a decision of this project' }
    case 'edited-meanwhile':
      return {
        '': 'Somebody else saved this answer while you were writing. Their words are below yours. Put together what should stand, then save again',
      }
    default:
      return never(because)
  }
}
