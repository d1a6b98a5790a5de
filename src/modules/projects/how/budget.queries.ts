import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { evidenceOf } from '../evidence.queries.ts'
import { stands } from '../evidence.ts'
import { type Budget, type BudgetLine, budgetSections, mostLines, totalOf } from './budget.ts'

/** Lines of a budget, section by section, in the order in which they were written. At most 100. */
export async function linesOf(db: Reader, projectId: string) {
  const rows = await db
    .selectFrom('projects.budget_line')
    .select(['id', 'section', 'what', 'quantity', 'costEach'])
    .where('projectId', '=', projectId)
    .orderBy('id')
    .limit(mostLines)
    .execute()
  return budgetSections.flatMap((section) => rows.filter((row) => row.section === section))
}

export type WrittenLine = Awaited<ReturnType<typeof linesOf>>[number]

/** Why there is no cost, and who sees the total. What nobody has said yet is blank, and for staff. */
export const budgetTerms = async (db: Reader, projectId: string): Promise<{ noCostBecause: string; seenBy: 'staff' | 'everyone' }> =>
  (await db.selectFrom('projects.budget').select(['noCostBecause', 'seenBy']).where('projectId', '=', projectId).executeTakeFirst()) ?? {
    noCostBecause: '',
    seenBy: 'staff',
  }

/** What a plan's budget comes to in pence, and why there is none where there is none (R41). */
export async function budgetOf(db: Reader, projectId: string): Promise<Budget> {
  return { pence: totalOf(await linesOf(db, projectId)), noCostBecause: (await budgetTerms(db, projectId)).noCostBecause }
}

/** Records of a budget that stand, in the order in which they happened. */
export const budgetsOnRecord = async (db: Reader, projectId: string) =>
  (await evidenceOf(db, [projectId])).filter((one) => one.kind === 'budget' && stands(one))

type By = { writtenBy: string; writtenAt: Date }

export const insertLine = (db: Writer, row: BudgetLine & By & { projectId: string }) =>
  db
    .insertInto('projects.budget_line')
    .values({ ...row, id: newId() })
    .execute()

export const updateLine = (db: Writer, id: string, row: BudgetLine & By) =>
  db.updateTable('projects.budget_line').set(row).where('id', '=', id).execute()

export const removeLine = (db: Writer, projectId: string, id: string) =>
  db.deleteFrom('projects.budget_line').where('projectId', '=', projectId).where('id', '=', id).execute()

/** Saves one of the two; the other stays. */
export const saveTerms = (
  db: Writer,
  row: { projectId: string; changedBy: string; changedAt: Date; noCostBecause?: string; seenBy?: 'staff' | 'everyone' },
) => {
  const { projectId, ...change } = row
  return db
    .insertInto('projects.budget')
    .values(row)
    .onConflict((conflict) => conflict.column('projectId').doUpdateSet(change))
    .execute()
}
