import { votersOf } from './order.ts'
import type { ApprovalBallot } from './points.ts'

/** Money is whole numbers of one unit throughout, such as pence. `cost`: 1 or more. */
export type Project = { id: string; cost: number }

/** Where nothing else decides between projects, the order of `projects` does: draw lots for it before anybody votes. */
export type BudgetVote = { projects: readonly Project[]; ballots: readonly ApprovalBallot[]; budget: number }

/** @throws RangeError for what no reader of ballots lets through. Returns how many people voted */
export function votersOfBudget({ projects, ballots, budget }: BudgetVote): number {
  for (const money of [budget, ...projects.map(({ cost }) => cost)])
    if (!Number.isSafeInteger(money) || money < 1) throw new RangeError(`Not an amount of money: ${money}`)
  return votersOf(
    projects.map(({ id }) => id),
    ballots.map(({ count, approved }) => ({ count, named: approved })),
  )
}
