import { type BudgetVote, votersOfBudget } from './budget.ts'
import { type Order, orderBy, tiesOf } from './order.ts'
import { approval } from './points.ts'

export type Looked = { project: string; cost: number; support: number; funded: boolean; leftBefore: number }

export type Greedy = {
  /** Every project in the order in which its turn came. */
  looked: readonly Looked[]
  order: Order
  /** Projects with the same support, where one was funded and another was not that there was money for too: the order of `projects` decided. */
  ties: Order
  spent: number
}

/**
 * The usual way: projects by their support, and each is funded if there is money left for it. A project that nobody supports is not funded. A majority
 * can spend all of it: for a fair share for everybody see `equalShares`.
 *
 * @param support the number for each project by which they are ordered; without it, the people who support it
 */
export function greedy(vote: BudgetVote, support?: ReadonlyMap<string, number>): Greedy {
  votersOfBudget(vote)
  const ids = vote.projects.map(({ id }) => id)
  const costs = new Map(vote.projects.map(({ id, cost }) => [id, cost]))
  const numbers = support ?? approval(ids, vote.ballots).numbers
  const order = orderBy(ids, (id) => numbers.get(id) ?? 0)
  const looked: Looked[] = []
  let left = vote.budget
  for (const project of order.flat()) {
    const [cost, number] = [costs.get(project)!, numbers.get(project) ?? 0]
    const funded = number > 0 && cost <= left
    looked.push({ project, cost, support: number, funded, leftBefore: left })
    if (funded) left -= cost
  }
  const at = new Map(looked.map((one) => [one.project, one]))
  const ties = tiesOf(order).filter((level) => {
    const those = level.map((id) => at.get(id)!)
    return those.some(({ funded }) => funded) && those.some(({ funded, cost }) => !funded && cost <= those[0]!.leftBefore)
  })
  return { looked, order, ties, spent: vote.budget - left }
}
