import { dayOf } from '#lib/dates.ts'
import { poundsInWords } from '#lib/money.ts'
import { never } from '#lib/result.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { projectFor } from '../project-for.queries.ts'
import { recordBudget, sayTerms } from './budget.action.ts'
import { noCostForm, recordForm, seenByForm } from './budget.form.ts'
import { budgetOf, budgetTerms, linesOf } from './budget.queries.ts'
import { totalsOf } from './budget.ts'
import { budgetInWords } from './budget.words.ts'
import { budgetPath } from './paths.ts'

const noCostTitle = 'Why is there no cost?'
const publicTitle = 'May everyone see the total of the budget?'
const recordTitle = 'Record this budget as evidence'
const closed = 'This project is closed, so its budget cannot change'

type Asked = { caption: string; answers: URLSearchParams; problems?: Problems }

const NoCost = ({ caption, answers, problems = {} }: Asked) => (
  <Form problems={problems} title={noCostTitle} caption={caption}>
    <p>Involving people without money is possible, and rare. Whoever approves the plan reads this.</p>
    <AskAll form={noCostForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

/** Zero needs a reason (R41). */
export const noCostPage = page({
  path: '/projects/:project/plan/budget/no-cost',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(noCostTitle, <NoCost caption={project.title} answers={answersOf(await budgetTerms(db, project.id))} />, backFrom(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(noCostTitle, <NoCost caption={project.title} answers={answers} problems={problems} />, backFrom(params.project))
    const read = readForm(noCostForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const said = await sayTerms(work, project, read.values)
    return said.ok ? goTo(href(budgetPath, params)) : drawn({ noCostBecause: closed })
  },
})

const SeenBy = ({ caption, answers, problems = {} }: Asked) => (
  <Form problems={problems} title={publicTitle} caption={caption}>
    <AskAll form={seenByForm} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

export const budgetPublicPage = page({
  path: '/projects/:project/plan/budget/public',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    return view(publicTitle, <SeenBy caption={project.title} answers={answersOf(await budgetTerms(db, project.id))} />, backFrom(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(publicTitle, <SeenBy caption={project.title} answers={answers} problems={problems} />, backFrom(params.project))
    const read = readForm(seenByForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const said = await sayTerms(work, project, read.values)
    return said.ok ? goTo(href(budgetPath, params)) : drawn({ seenBy: closed })
  },
})

const Recorded = ({ caption, words, pence, answers, problems = {} }: Asked & { words: string; pence: number }) => (
  <Form problems={problems} title={recordTitle} caption={caption}>
    <p>This is what goes on record, {poundsInWords(pence)}:</p>
    <InsetText>
      <p>{words}</p>
    </InsetText>
    <p>A record stays. If the budget changes later, record it again.</p>
    <AskAll form={recordForm} answers={answers} problems={problems} />
    <Button preventDoubleClick>Record this budget</Button>
  </Form>
)

/** An agreed budget becomes evidence, in the words and pence that stand in the plan. */
export const budgetRecordPage = page({
  path: '/projects/:project/plan/budget/record',
  allow: 'projects.plan',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const budget = await budgetOf(db, project.id)
    const words = budgetInWords(budget, totalsOf(await linesOf(db, project.id)))
    const [year = '', month = '', day = ''] = dayOf(now).split('-')
    const answers = new URLSearchParams({ 'agreedOn-day': String(Number(day)), 'agreedOn-month': String(Number(month)), 'agreedOn-year': year })
    return view(recordTitle, <Recorded caption={project.title} words={words} pence={budget.pence} answers={answers} />, backFrom(params.project))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const budget = await budgetOf(work.db, project.id)
    const words = budgetInWords(budget, totalsOf(await linesOf(work.db, project.id)))
    const drawn = (problems: Problems) =>
      again(
        recordTitle,
        <Recorded caption={project.title} words={words} pence={budget.pence} answers={answers} problems={problems} />,
        backFrom(params.project),
      )
    const read = readForm(recordForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const recorded = await recordBudget(work, project, read.values.agreedOn)
    if (recorded.ok) return goTo(href(budgetPath, params))
    switch (recorded.because) {
      case 'project-closed':
        return drawn({ '': 'This project is closed. No record can be added to it' })
      case 'in-the-future':
        return drawn({ agreedOn: 'The day must be today or in the past. Record it once it is agreed' })
      case 'reason-missing':
        return drawn({ '': 'The total is nothing. Add what it costs, or say why there is no cost, before it goes on record' })
      case 'on-record-already':
        return drawn({ '': 'This budget is on record already' })
      default:
        return never(recorded)
    }
  },
})

const backFrom = (slug: string) => ({ back: { href: href(budgetPath, { project: slug }), text: 'Back to the budget' } })
