import type { Problem } from './problem.ts'

/**
 * People who cannot be told apart: of the same values, in households of the same kind. The fairest chances of such people are equal, so all is
 * reckoned with the number of seats of each cell, and nothing is lost.
 */
export type Cell = {
  /** One list for each household of the kind, with the places of its people in `problem.people`. Who shares no household is a list of one. */
  households: readonly (readonly number[])[]
  /** How many people. */
  size: number
  /** The most seats: one for each household. */
  most: number
  /** The targets that its people count for. */
  targets: readonly number[]
}

/** A number of seats over some cells, from `lower` to `upper`; each seat counts once unless `values` says otherwise. */
export type Row = { cells: readonly number[]; values?: readonly number[]; lower: number; upper: number }

export type Cells = {
  cells: readonly Cell[]
  panelSize: number
  /** The panel's size, and the targets that say more than it does. */
  rows: readonly Row[]
  /** For each kind of household with people of several cells: no more seats than households. */
  shared: readonly Row[]
}

/** The same people in another order, or under other names, give the same cells in the same order. */
export function cellsOf({ panelSize, targets, people }: Problem): Cells {
  const cells: Cell[] = []
  const shared: Row[] = []
  for (const kind of kindsOf(people.map(({ values, household }, place) => ({ place, household, profile: values.join(',') })))) {
    const first = cells.length
    for (const profile of new Set(kind[0]!.map((one) => one.profile))) {
      const households = kind.map((household) => household.filter((one) => one.profile === profile).map(({ place }) => place))
      const size = households.reduce((sum, members) => sum + members.length, 0)
      cells.push({ households, size, most: households.length, targets: people[households[0]![0]!]!.values })
    }
    const own = Array.from({ length: cells.length - first }, (_, n) => first + n)
    if (own.length > 1) shared.push({ cells: own, lower: 0, upper: kind.length })
  }
  const all = cells.map((_, place) => place)
  const rows = targets
    .map(({ min, max }, target): Row => ({ cells: all.filter((cell) => cells[cell]!.targets.includes(target)), lower: min, upper: max }))
    .filter(
      ({ cells: own, lower, upper }) =>
        lower > 0 ||
        upper <
          Math.min(
            panelSize,
            own.reduce((sum, cell) => sum + cells[cell]!.most, 0),
          ),
    )
  return { cells, panelSize, rows: [{ cells: all, lower: panelSize, upper: panelSize }, ...rows], shared }
}

type Placed = { place: number; household: string | undefined; profile: string }

/** Households of the same kind together, kinds in the order of their profiles. */
function kindsOf(people: readonly Placed[]): Placed[][][] {
  const households = new Map<string, Placed[]>()
  for (const one of people) {
    const key = one.household === undefined ? `alone ${one.place}` : `in ${one.household}`
    const members = households.get(key)
    if (members) members.push(one)
    else households.set(key, [one])
  }
  const kinds = new Map<string, Placed[][]>()
  for (const members of households.values()) {
    members.sort((a, b) => (a.profile < b.profile ? -1 : a.profile > b.profile ? 1 : 0))
    const key = members.map(({ profile }) => profile).join(';')
    const kind = kinds.get(key)
    if (kind) kind.push(members)
    else kinds.set(key, [members])
  }
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind)
}
