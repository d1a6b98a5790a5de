import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { addEvidence } from '../record-evidence.action.ts'
import { budgetOf, budgetsOnRecord, insertLine, linesOf, removeLine, saveTerms, updateLine } from './budget.queries.ts'
import { type BudgetLine, budgetLine, budgetRecord, totalsOf } from './budget.ts'
import { budgetInWords } from './budget.words.ts'
import type { Doing, Of } from './method.action.ts'

/** Adds a line to a budget, or puts it in the place of another one. */
export async function writeLine({ db, person, now }: Doing, project: Of, line: BudgetLine, instead?: string) {
  const others = (await linesOf(db, project.id)).filter(({ id }) => id !== instead)
  const allowed = budgetLine({ projectClosed: project.closedAt !== null, others }, line)
  if (!allowed.ok) return allowed
  const row = { ...allowed.value, writtenBy: person.id, writtenAt: now }
  if (instead) await updateLine(db, instead, row)
  else await insertLine(db, { ...row, projectId: project.id })
  await record(db, { type: 'projects.budget-changed', actor: person.id, subject: project.id, at: now })
  return allowed
}

export async function dropLine({ db, person, now }: Doing, project: Of, id: string) {
  if (project.closedAt) return refused('project-closed')
  await removeLine(db, project.id, id)
  await record(db, { type: 'projects.budget-changed', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

/** Says why there is no cost, or who sees the total. */
export async function sayTerms({ db, person, now }: Doing, project: Of, terms: { noCostBecause: string } | { seenBy: 'staff' | 'everyone' }) {
  if (project.closedAt) return refused('project-closed')
  await saveTerms(db, { ...terms, projectId: project.id, changedBy: person.id, changedAt: now })
  await record(db, { type: 'projects.budget-changed', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

/** Puts the budget on record as it stands, as evidence of the day on which it was agreed: nobody types it twice. */
export async function recordBudget(work: Doing, project: Of, agreedOn: string) {
  const { db } = work
  const budget = await budgetOf(db, project.id)
  const words = budgetInWords(budget, totalsOf(await linesOf(db, project.id)))
  const allowed = budgetRecord(budget, words, await budgetsOnRecord(db, project.id))
  if (!allowed.ok) return allowed
  return addEvidence(work, project, { kind: 'budget', happenedOn: agreedOn, depth: null, contributors: null, ...allowed.value })
}
