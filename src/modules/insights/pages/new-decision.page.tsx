import { never } from '#lib/result.ts'
import { projectFor } from '#modules/projects/index.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { day, longText, type Problems, readForm, text } from '#ui/form/index.ts'
import { addresses } from '../addresses.ts'
import type { DecisionRefusal } from '../decision.ts'
import { recordDecision } from '../record-decision.action.ts'
import { NewDecision } from './decisions.view.tsx'

export const form = {
  what: text({
    label: 'What was decided?',
    empty: 'Enter what was decided',
    called: 'What was decided',
    maxLength: 500,
    hint: 'In one plain sentence, for example: Add call-backs to the phone line',
  }),
  options: longText({ label: 'Which options were considered?', called: 'Options considered', optional: true, maxLength: 4000, rows: 4 }),
  decidedBy: text({
    label: 'Who decided?',
    empty: 'Enter who decided',
    called: 'Who decided',
    maxLength: 200,
    hint: 'For example: the planned care board',
  }),
  decidedOn: day({ label: 'When was it decided?', empty: 'Enter the day on which it was decided', called: 'The day of the decision' }),
  reviewOn: day({ label: 'When will it be looked at again?', called: 'The day of the review', optional: true }),
}

const title = 'Record a decision'

export default page({
  path: addresses.newDecision,
  allow: 'insights.decide',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(title, <NewDecision form={form} project={project} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const wrong = (problems: Problems) =>
      again(title, <NewDecision form={form} project={project} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const recorded = await recordDecision(work, project, { ...read.values, reviewOn: read.values.reviewOn ?? null })
    if (recorded.ok) return goTo(href(addresses.decisions, params))
    return wrong(explain(recorded.because))
  },
})

const backFrom = (params: { project: string }) => ({ back: { href: href(addresses.decisions, params), text: 'Back to the decisions' } })

function explain(because: DecisionRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed. No decision can be added to it' }
    case 'decided-in-future':
      return { decidedOn: 'The day of the decision must be today or in the past. Record it once it is made' }
    case 'review-before-decision':
      return { reviewOn: 'The day of the review must be after the day of the decision' }
    default:
      return never(because)
  }
}
