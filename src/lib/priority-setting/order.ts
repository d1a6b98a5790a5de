/** Options, best first. Those in one list are level with each other. */
export type Order = readonly (readonly string[])[]

/** Ballots that are alike. Options that a ballot leaves out come last, level with each other. `count`: so many people; whole, 1 or more. */
export type RankedBallot = { count: number; order: Order }
export type Election = { options: readonly string[]; ballots: readonly RankedBallot[] }

/** Options by a number of each, the largest first; level where the numbers are the same. Within a level they keep the order they came in. */
export function orderBy(options: readonly string[], numberOf: (option: string) => number): Order {
  const levels = Map.groupBy(options, numberOf)
  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level)
}

/** The groups that are level. */
export const tiesOf = (order: Order): Order => order.filter((level) => level.length > 1)

/** Twice the place of each option, counted from 1. Options that are level share the mean of their places: twice, it is whole. */
export function doublePlaces(order: Order): Map<string, number> {
  const places = new Map<string, number>()
  let before = 0
  for (const level of order) {
    for (const option of level) places.set(option, 2 * before + level.length + 1)
    before += level.length
  }
  return places
}

/** An order with all options: those that it leaves out in a last level of their own. */
export function completed(order: Order, options: readonly string[]): Order {
  const named = new Set(order.flat())
  const rest = options.filter((option) => !named.has(option))
  return rest.length > 0 ? [...order, rest] : order
}

/**
 * How many people voted.
 *
 * @throws RangeError for what no reader of ballots lets through: an option named twice or not known, or a count that is not whole and positive
 */
export function votersOf(options: readonly string[], ballots: readonly { count: number; named: readonly string[] }[]): number {
  const known = new Set(options)
  if (known.size < options.length) throw new RangeError('An option is there twice')
  let voters = 0
  for (const { count, named } of ballots) {
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`count: ${count}`)
    if (new Set(named).size < named.length) throw new RangeError(`A ballot names an option twice: ${named.join(', ')}`)
    for (const option of named) if (!known.has(option)) throw new RangeError(`A ballot names an option that is not there: ${option}`)
    voters += count
  }
  if (!Number.isSafeInteger(voters * 2 * (options.length + 1))) throw new RangeError('Too many ballots to count exactly')
  return voters
}

export const votersIn = ({ options, ballots }: Election): number =>
  votersOf(
    options,
    ballots.map(({ count, order }) => ({ count, named: order.flat() })),
  )
