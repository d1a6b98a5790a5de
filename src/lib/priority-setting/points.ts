import { completed, doublePlaces, type Election, type Order, orderBy, votersIn, votersOf } from './order.ts'

/** `numbers`: twice the points of each option after `borda`, so that halves are whole; people after `approval`. */
export type Counted = { order: Order; numbers: ReadonlyMap<string, number>; voters: number }

/**
 * Borda's count: with m options, a place r gives m - r points. Options that are level share the mean of their places, and those that a
 * ballot leaves out share what is left. Simple, and easy to bend: who places the strongest rival last takes points from it.
 */
export function borda(election: Election): Counted {
  const voters = votersIn(election)
  const { options } = election
  const numbers = new Map(options.map((option) => [option, 0]))
  for (const { count, order } of election.ballots)
    for (const [option, place] of doublePlaces(completed(order, options)))
      numbers.set(option, numbers.get(option)! + count * (2 * options.length - place))
  return { order: orderBy(options, (option) => numbers.get(option)!), numbers, voters }
}

/** Ballots that are alike: all that they support. */
export type ApprovalBallot = { count: number; approved: readonly string[] }

/** How many people support each option. */
export function approval(options: readonly string[], ballots: readonly ApprovalBallot[]): Counted {
  const voters = votersOf(
    options,
    ballots.map(({ count, approved }) => ({ count, named: approved })),
  )
  const numbers = new Map(options.map((option) => [option, 0]))
  for (const { count, approved } of ballots) for (const option of approved) numbers.set(option, numbers.get(option)! + count)
  return { order: orderBy(options, (option) => numbers.get(option)!), numbers, voters }
}
