import { type BudgetVote, votersOfBudget } from './budget.ts'

/** A list of fewer projects is a text that can be looked up fast: one character for each. */
const mostProjects = 50_000

/** A budget vote made ready for counting. People whose ballots are alike share one place, and are counted by `weight`. */
export type Purses = {
  voters: number
  /** The places of the supporters of each, and how many there are at each of them. */
  projects: readonly { id: string; cost: number; supporters: number; places: Int32Array; counts: Float64Array }[]
  /** So many people at each place. */
  weight: Float64Array
  /** The numbers of the projects that a place supports: those of `supports` from `first[place]` up to `first[place + 1]`. Flat, to be read fast. */
  supports: Int32Array
  first: Int32Array
}

export function pursesOf(vote: BudgetVote): Purses {
  const voters = votersOfBudget(vote)
  if (vote.projects.length > mostProjects) throw new RangeError('Too many projects')
  const numbers = new Map(vote.projects.map(({ id }, number) => [id, number]))
  const alike = new Map<string, { count: number; supports: readonly number[] }>()
  for (const { count, approved } of vote.ballots) {
    if (approved.length === 0) continue
    const supports = approved.map((id) => numbers.get(id)!).sort((a, b) => a - b)
    const key = String.fromCharCode(...supports)
    const found = alike.get(key)
    if (found) found.count += count
    else alike.set(key, { count, supports })
  }
  const places = vote.projects.map((): number[] => [])
  const counts = vote.projects.map((): number[] => [])
  for (const [place, { count, supports }] of [...alike.values()].entries())
    for (const project of supports) {
      places[project]!.push(place)
      counts[project]!.push(count)
    }
  const first = new Int32Array(alike.size + 1)
  for (const [place, { supports }] of [...alike.values()].entries()) first[place + 1] = first[place]! + supports.length
  const supports = new Int32Array(first.at(-1)!)
  for (const [place, one] of [...alike.values()].entries()) supports.set(one.supports, first[place]!)
  return {
    voters,
    projects: vote.projects.map(({ id, cost }, number) => ({
      id,
      cost,
      supporters: counts[number]!.reduce((sum, count) => sum + count, 0),
      places: Int32Array.from(places[number]!),
      counts: Float64Array.from(counts[number]!),
    })),
    weight: Float64Array.from(alike.values(), ({ count }) => count),
    supports,
    first,
  }
}
