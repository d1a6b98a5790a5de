import type { Reader } from '#platform/database/types.ts'
import { barriersOf } from './barriers.queries.ts'
import { budgetOf } from './budget.queries.ts'
import { expectationsStanding } from './expectations.queries.ts'
import { choiceOf } from './method.queries.ts'

/** What the rules of the plan ask about the how. */
export async function howOf(db: Reader, projectId: string) {
  const { pence, noCostBecause } = await budgetOf(db, projectId)
  return {
    methods: (await choiceOf(db, projectId))?.methods.length ?? 0,
    barriersAnswered: (await barriersOf(db, projectId)).length,
    budgetPence: pence,
    noCostBecause,
  }
}

/** The how of a plan, as its page shows it. */
export const howShown = async (db: Reader, projectId: string) => ({
  choice: await choiceOf(db, projectId),
  barriers: await barriersOf(db, projectId),
  budget: await budgetOf(db, projectId),
  expectations: await expectationsStanding(db, projectId),
})

export type HowShown = Awaited<ReturnType<typeof howShown>>
