import type { Method } from '#lib/fair-selection/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Target } from './bounds.ts'

export type Plan = { places: number; method: Method; newcomerWeight: number; households: boolean }
export type Said = { saidBy: string; saidAt: Date }

/** How many are chosen and how, where somebody has said so. */
export const planOf = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.selection_plan')
    .selectAll()
    .where('opportunityId', '=', opportunityId)
    .$narrowType<{ method: Method }>()
    .executeTakeFirst()

export const savePlan = (db: Writer, opportunityId: string, plan: Plan & Said) =>
  db
    .insertInto('opportunities.selection_plan')
    .values({ ...plan, opportunityId })
    .onConflict((conflict) => conflict.column('opportunityId').doUpdateSet(plan))
    .execute()

export const targetsOf = (db: Reader, opportunityId: string): Promise<Target[]> =>
  db.selectFrom('opportunities.target').select(['valueId', 'least', 'most']).where('opportunityId', '=', opportunityId).execute()

/** Puts these targets in place of those that were there. A target without a bound is none. */
export async function replaceTargets(db: Writer, opportunityId: string, targets: readonly Target[], said: Said): Promise<void> {
  await db.deleteFrom('opportunities.target').where('opportunityId', '=', opportunityId).execute()
  const rows = targets.filter(({ least, most }) => least !== null || most !== null).map((target) => ({ ...target, ...said, opportunityId }))
  if (rows.length > 0) await db.insertInto('opportunities.target').values(rows).execute()
}
