import type { Cells } from './cells.ts'
import { seatsOf } from './fair.ts'
import type { Weighted } from './split.ts'

/** One ticket: a whole panel, as places of people in `problem.people`, in ascending order. */
export type Ticket = readonly number[]

/**
 * A lottery as so many tickets, each as likely as any other. First the weights of panels become whole numbers of tickets, so that each cell comes
 * near its average; then each panel is filled from its cells, whose people take turns. Within a cell of people who share no household, nobody has more
 * than one ticket more than another.
 */
export function ticketsOf(cells: Cells, panels: readonly Weighted[], tickets: number): Ticket[] {
  const counts = wholeTickets(cells, panels, tickets)
  const seating = new Seating(cells)
  return panels.flatMap(({ panel }, n) => Array.from({ length: counts[n]! }, () => seating.seat(panel)))
}

/** Rounds down, then gives each ticket that is left to the panel that brings the chances nearest to what they should be, then exchanges. */
function wholeTickets({ cells }: Cells, panels: readonly Weighted[], tickets: number): number[] {
  const wanted = seatsOf(panels, cells.length).map((own) => own * tickets)
  const care = wanted.map((own, cell) => (own > 0 ? cells[cell]!.size / own ** 2 : 0))
  const counts = panels.map(({ weight }) => Math.floor(weight * tickets + 1e-9))
  const over = seatsOf(
    panels.map(({ panel }, n) => ({ panel, weight: counts[n]! })),
    cells.length,
  ).map((own, cell) => own - wanted[cell]!)
  /** By how much the squared distance grows with one ticket more (sign 1) or fewer (-1) of a panel. */
  const growth = (n: number, sign: 1 | -1): number => {
    let sum = 0
    const { panel } = panels[n]!
    for (let cell = 0; cell < panel.length; cell++) if (panel[cell] !== 0) sum += care[cell]! * panel[cell]! * (2 * sign * over[cell]! + panel[cell]!)
    return sum
  }
  const change = (n: number, sign: 1 | -1) => {
    counts[n]! += sign
    panels[n]!.panel.forEach((own, cell) => {
      over[cell]! += sign * own
    })
  }
  const least = (sign: 1 | -1): number => {
    const places = [...panels.keys()].filter((n) => sign === 1 || counts[n]! > 0)
    const grown = places.map((n) => growth(n, sign))
    return places[grown.indexOf(Math.min(...grown))]!
  }
  for (let left = tickets - counts.reduce((sum, own) => sum + own, 0); left > 0; left--) change(least(1), 1)
  for (let round = 0; round < 200; round++) {
    const out = least(-1)
    const saved = growth(out, -1)
    change(out, -1)
    const into = least(1)
    const grown = growth(into, 1)
    change(into, 1)
    if (into === out || saved + grown > -1e-12) break
  }
  return counts
}

/** Who comes next, and who has had how many tickets so far. */
class Seating {
  readonly #cells: Cells
  /** Cells that share no household with another: their people take turns. */
  readonly #alone: readonly number[]
  readonly #turns: Int32Array
  readonly #had = new Map<number, number>()

  constructor(cells: Cells) {
    this.#cells = cells
    const together = new Set(cells.shared.flatMap((row) => row.cells))
    this.#alone = [...cells.cells.keys()].filter((cell) => !together.has(cell))
    this.#turns = new Int32Array(cells.cells.length)
  }

  seat(panel: ArrayLike<number>): Ticket {
    const seated = this.#alone.flatMap((cell) => Array.from({ length: panel[cell]! }, () => this.#next(cell)))
    for (const { cells } of this.#cells.shared) {
      const taken = new Set<number>()
      for (const cell of cells) for (let n = 0; n < panel[cell]!; n++) seated.push(this.#fewest(cell, taken))
    }
    return seated.sort((a, b) => a - b)
  }

  /** Households in turn, and in each its people in turn. */
  #next(cell: number): number {
    const { households } = this.#cells.cells[cell]!
    const turn = this.#turns[cell]!
    this.#turns[cell] = turn + 1
    const members = households[turn % households.length]!
    return members[Math.floor(turn / households.length) % members.length]!
  }

  /** Who has had fewest tickets, of a household that is not taken. */
  #fewest(cell: number, taken: Set<number>): number {
    const free = this.#cells.cells[cell]!.households.flatMap((members, household) =>
      taken.has(household) ? [] : members.map((person) => ({ person, household, had: this.#had.get(person) ?? 0 })),
    )
    const { person, household, had } = free.reduce((best, one) => (one.had < best.had ? one : best))
    taken.add(household)
    this.#had.set(person, had + 1)
    return person
  }
}

/** Everybody's share of the tickets. */
export function sharesOf(tickets: readonly Ticket[], people: number): Float64Array {
  const shares = new Float64Array(people)
  for (const ticket of tickets) for (const person of ticket) shares[person]! += 1 / tickets.length
  return shares
}
