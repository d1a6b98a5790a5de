import { dayOf } from '#lib/dates.ts'
import { typedPounds } from '#lib/money.ts'
import { ownOrganisation } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/types.ts'
import { file, page, view } from '#platform/http/page.ts'
import { type Cell, writeCsv } from '#platform/spreadsheets/write-csv.ts'
import { backToPlan } from '../pages/plan-question.page.tsx'
import { planOf } from '../plan-of.queries.ts'
import { type Project, projectFor } from '../project-for.queries.ts'
import { budgetsOnRecord, budgetTerms, linesOf } from './budget.queries.ts'
import { penceOf, totalOf } from './budget.ts'
import { BudgetView, budgetTitle, PrintedBudget } from './budget.view.tsx'
import { sectionWords } from './budget.words.ts'
import { budgetPath } from './paths.ts'

const shownOf = async (db: Reader, project: Project) => ({
  project,
  lines: await linesOf(db, project.id),
  ...(await budgetTerms(db, project.id)),
})

/** What involving people costs, section by section. */
export const budgetPage = page({
  path: budgetPath,
  allow: 'projects.read',

  async get({ db, params, person }) {
    const project = await projectFor(db, params.project)
    const shown = {
      ...(await shownOf(db, project)),
      plan: await planOf(db, project),
      onRecord: (await budgetsOnRecord(db, project.id)).at(-1),
      mayPlan: person.may('projects.plan', project.id) && !project.closedAt,
    }
    return view(budgetTitle, <BudgetView {...shown} />, backToPlan(params.project))
  },
})

/** The same for paper. */
export const budgetPrintPage = page({
  path: '/projects/:project/plan/budget/print',
  allow: 'projects.read',

  async get({ db, params, now }) {
    const project = await projectFor(db, params.project)
    const { name } = await ownOrganisation(db)
    return view(budgetTitle, <PrintedBudget {...(await shownOf(db, project))} organisation={name} today={dayOf(now)} />, { layout: 'print' })
  },
})

/** The same for a spreadsheet. Amounts are in pounds, with a point. */
export const budgetCsvPage = page({
  path: '/projects/:project/plan/budget/csv',
  allow: 'projects.read',

  async get({ db, params }) {
    const project = await projectFor(db, params.project)
    const lines = await linesOf(db, project.id)
    const { noCostBecause } = await budgetTerms(db, project.id)
    const rows: Cell[][] = [
      ['Section', 'What', 'How many', 'Cost of each (£)', 'Total (£)'],
      ...lines.map((line) => [sectionWords[line.section].name, line.what, line.quantity, typedPounds(line.costEach), typedPounds(penceOf(line))]),
      ['Total', '', null, null, typedPounds(totalOf(lines))],
      ...(noCostBecause && totalOf(lines) === 0 ? [['No cost because', noCostBecause]] : []),
    ]
    return file(`${project.slug}-budget.csv`, 'text/csv; charset=utf-8', writeCsv(rows))
  },
})
