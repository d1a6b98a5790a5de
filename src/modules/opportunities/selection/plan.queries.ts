import type { Method } from '#lib/fair-selection/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { capacityOf } from '../places/capacity.queries.ts'
import type { Target } from './bounds.ts'

/** How people are chosen. */
export type Choosing = { method: Method; newcomerWeight: number; households: boolean }
/** The same, with how many places there are. */
export type Plan = Choosing & { places: number }
export type Said = { saidBy: string; saidAt: Date }

/** How people are chosen, where somebody has said so. */
export const choosingOf = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.selection_plan')
    .select(['method', 'newcomerWeight', 'households'])
    .where('opportunityId', '=', opportunityId)
    .$narrowType<{ method: Method }>()
    .executeTakeFirst()

/** How many are chosen and how, where somebody has said both. */
export async function planOf(db: Reader, opportunityId: string): Promise<Plan | undefined> {
  const [choosing, places] = [await choosingOf(db, opportunityId), await capacityOf(db, opportunityId)]
  return choosing && places !== null ? { ...choosing, places } : undefined
}

export const saveChoosing = (db: Writer, opportunityId: string, choosing: Choosing & Said) =>
  db
    .insertInto('opportunities.selection_plan')
    .values({ ...choosing, opportunityId })
    .onConflict((conflict) => conflict.column('opportunityId').doUpdateSet(choosing))
    .execute()

export const targetsOf = (db: Reader, opportunityId: string): Promise<Target[]> =>
  db.selectFrom('opportunities.target').select(['valueId', 'least', 'most']).where('opportunityId', '=', opportunityId).execute()

/** Puts these targets in place of those that were there. A target without a bound is none. */
export async function replaceTargets(db: Writer, opportunityId: string, targets: readonly Target[], said: Said): Promise<void> {
  await db.deleteFrom('opportunities.target').where('opportunityId', '=', opportunityId).execute()
  const rows = targets.filter(({ least, most }) => least !== null || most !== null).map((target) => ({ ...target, ...said, opportunityId }))
  if (rows.length > 0) await db.insertInto('opportunities.target').values(rows).execute()
}
