import { doublePlaces, type Order, orderBy } from './order.ts'

/** People who vote apart, such as patients, carers or staff, and the order in which they place all options. */
export type Constituency = { name: string; order: Order }

export type Merged = {
  order: Order
  /** Twice the sum of the places of each option over the constituencies: the smaller, the better. */
  sums: ReadonlyMap<string, number>
  /** What each constituency said itself, with twice the place of each option. */
  own: readonly (Constituency & { places: ReadonlyMap<string, number> })[]
}

/**
 * Merges the ranks of constituencies, as priority setting partnerships of the James Lind Alliance do: each constituency counts once, however many
 * people are in it. Votes are never pooled, so that a large constituency cannot outvote a small one. Level options share the mean of their places.
 *
 * @throws RangeError where there is no constituency, two have one name, or they do not place the same options, each once
 */
export function mergeRanks(constituencies: readonly Constituency[]): Merged {
  const [first] = constituencies
  if (!first) throw new RangeError('There is no constituency')
  if (new Set(constituencies.map(({ name }) => name)).size < constituencies.length) throw new RangeError('Two constituencies have one name')
  const options = first.order.flat()
  const own = constituencies.map(({ name, order }) => {
    const places = doublePlaces(order)
    if (places.size < order.flat().length || places.size !== options.length || !options.every((option) => places.has(option)))
      throw new RangeError(`${name} does not place the same options, each once`)
    return { name, order, places }
  })
  const sums = new Map(options.map((option) => [option, own.reduce((sum, { places }) => sum + places.get(option)!, 0)]))
  return { order: orderBy(options, (option) => -sums.get(option)!), sums, own }
}
