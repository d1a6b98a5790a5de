import { typedPounds } from '#lib/money.ts'
import { never } from '#lib/result.ts'
import { found } from '#platform/errors.ts'
import { again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { projectFor } from '../project-for.queries.ts'
import { dropLine, writeLine } from './budget.action.ts'
import { lineForm } from './budget.form.ts'
import { linesOf } from './budget.queries.ts'
import { type LineRefusal, mostLines } from './budget.ts'
import { budgetPath } from './paths.ts'

const addTitle = 'Add a line to the budget'
const changeTitle = 'Change a line of the budget'

type Props = { title: string; caption: string; answers: URLSearchParams; problems?: Problems }

const Line = ({ title, caption, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={caption}>
    <AskAll form={lineForm} answers={answers} problems={problems} />
    <Button>Save this line</Button>
  </Form>
)

/** Below the form of a line that is there: the way to take it out. */
const Removal = ({ project, line }: { project: string; line: string }) => (
  <form method="post" action={href('/projects/:project/plan/budget/lines/:line/removal', { project, line })}>
    <Button variant="secondary">Remove this line</Button>
  </form>
)

/** A line is added: to the section that the address names, unless another one is chosen. */
export const newLinePage = page({
  path: '/projects/:project/plan/budget/lines/new',
  allow: 'projects.plan',

  async get({ db, params, answers }) {
    const project = await projectFor(db, params.project)
    return view(addTitle, <Line title={addTitle} caption={project.title} answers={answers} />, backFrom(params))
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const drawn = (problems: Problems) =>
      again(addTitle, <Line title={addTitle} caption={project.title} answers={answers} problems={problems} />, backFrom(params))
    const read = readForm(lineForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const added = await writeLine(work, project, read.values)
    return added.ok ? goTo(href(budgetPath, params)) : drawn(explain(added.because))
  },
})

export const linePage = page({
  path: '/projects/:project/plan/budget/lines/:line',
  allow: 'projects.plan',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const line = found(
      (await linesOf(db, project.id)).find(({ id }) => id === params.line),
      'line',
    )
    const answers = answersOf({ ...line, costEach: typedPounds(line.costEach) })
    return view(
      changeTitle,
      <>
        <Line title={changeTitle} caption={project.title} answers={answers} />
        <Removal {...params} />
      </>,
      backFrom(params),
    )
  },

  async post({ params, answers, ...work }) {
    const project = await projectFor(work.db, params.project)
    const line = found(
      (await linesOf(work.db, project.id)).find(({ id }) => id === params.line),
      'line',
    )
    const drawn = (problems: Problems) =>
      again(
        changeTitle,
        <>
          <Line title={changeTitle} caption={project.title} answers={answers} problems={problems} />
          <Removal {...params} />
        </>,
        backFrom(params),
      )
    const read = readForm(lineForm, answers)
    if ('problems' in read) return drawn(read.problems)
    const changed = await writeLine(work, project, read.values, line.id)
    return changed.ok ? goTo(href(budgetPath, { project: params.project })) : drawn(explain(changed.because))
  },
})

export const lineRemovalPage = page({
  path: '/projects/:project/plan/budget/lines/:line/removal',
  allow: 'projects.plan',

  async get({ params }) {
    return goTo(href(budgetPath, { project: params.project }))
  },

  async post({ params, ...work }) {
    const project = await projectFor(work.db, params.project)
    found(
      (await linesOf(work.db, project.id)).find(({ id }) => id === params.line),
      'line',
    )
    await dropLine(work, project, params.line)
    return goTo(href(budgetPath, { project: params.project }))
  },
})

const backFrom = (params: { project: string }) => ({ back: { href: href(budgetPath, { project: params.project }), text: 'Back to the budget' } })

function explain(because: LineRefusal): Problems {
  switch (because) {
    case 'project-closed':
      return { '': 'This project is closed, so its budget cannot change' }
    case 'too-many-lines':
      return { '': `A budget has at most ${mostLines} lines. Put several things into one line` }
    case 'too-much':
      return { costEach: 'With this line the budget would be over £1 billion. Check how many, and the cost of each' }
    default:
      return never(because)
  }
}
