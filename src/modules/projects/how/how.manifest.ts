import { workRecord } from '#platform/module.ts'
import { barrierPages } from './barrier.page.tsx'
import { barriersPage } from './barriers.page.tsx'
import { budgetCsvPage, budgetPage, budgetPrintPage } from './budget.page.tsx'
import { linePage, lineRemovalPage, newLinePage } from './budget-line.page.tsx'
import { budgetPublicPage, budgetRecordPage, noCostPage } from './budget-terms.page.tsx'
import { acceptancePage, expectationsPage, expectationsPrintPage, writeExpectationsPage } from './expectations.page.tsx'
import { methodPage } from './method.page.tsx'
import { needPages } from './method-need.page.tsx'

/** The part of the module for the how of a plan: methods, barriers, budget, and what is expected. */
export const howPages = [
  methodPage,
  ...needPages,
  barriersPage,
  ...barrierPages,
  budgetPage,
  budgetPrintPage,
  budgetCsvPage,
  newLinePage,
  linePage,
  lineRemovalPage,
  noCostPage,
  budgetPublicPage,
  budgetRecordPage,
  expectationsPage,
  writeExpectationsPage,
  acceptancePage,
  expectationsPrintPage,
]

export const howKept = [
  ...['method_need', 'method_choice', 'barrier', 'budget_line', 'budget', 'expectations'].map((table) => workRecord(`projects.${table}`)),
  {
    table: 'projects.expectations_acceptance',
    what: 'that you accepted what people on a project can expect of each other, which version, and when',
    why: 'so that both sides can hold each other to it',
    period: 'as long as the project',
    erased: 'the name behind it is blanked. That a version was accepted, and when, stays',
    recordClass: 'projects',
  },
]
