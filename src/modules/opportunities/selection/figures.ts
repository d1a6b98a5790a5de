type Value = { id: string; groups: readonly string[] }
export type FiguresOf = { characteristic: string; source: string; groups: readonly { category: string; people: number }[] }

/**
 * Targets by who lives here: for each value the share of people in its groups, times the places, rounded down and up. The share is of those who are in any of
 * the values, so that people who cannot apply (children, for one) are in none.
 *
 * @returns none where a value has no group, or a group has no figure: a share without it would be wrong
 */
export function targetsFrom(values: readonly Value[], figures: FiguresOf, places: number): { valueId: string; least: number; most: number }[] {
  const people = new Map(figures.groups.map(({ category, people: count }) => [category, count]))
  if (values.some(({ groups }) => groups.length === 0 || groups.some((group) => !people.has(group)))) return []
  const sums = values.map(({ groups }) => groups.reduce((sum, group) => sum + people.get(group)!, 0))
  const all = sums.reduce((sum, one) => sum + one, 0)
  if (all === 0) return []
  return values.map(({ id }, n) => {
    const share = (sums[n]! * places) / all
    return { valueId: id, least: Math.floor(share), most: Math.ceil(share) }
  })
}
