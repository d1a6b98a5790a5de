import type { Cells, Row } from './cells.ts'
import { type Bounds, boundsNear, type Panel, rowsOf } from './exchange.ts'
import { activity } from './outline.ts'
import type { Limits } from './problem.ts'
import { Seeker } from './seek.ts'

export type Weighted = { panel: Panel; weight: number }

/** A lottery as far as it was made. `rest` is what is left to be written as panels: average seats, times the weight that is left. */
export type Split = { panels: Weighted[]; left: number; rest: Float64Array }

const done = 1e-9

/**
 * Writes average seats as a lottery, panel by panel. Each step finds a panel between the seats rounded down and up, with every row that is on its
 * bound kept there, and gives it as much weight as leaves the rest within all bounds. That brings one more seat or row to a bound, so there are at
 * most as many steps as cells and rows, and as many panels (Carathéodory's theorem; Bland's rule is not needed, since no step is undone). It ends
 * early where no such panel is found, or when the time is spent.
 */
export function split(cells: Cells, seats: Float64Array, { spent, progress }: Limits): Split {
  const rows = rowsOf(cells)
  const seeker = new Seeker(rows, seats.length)
  const made: Split = { panels: [], left: 1, rest: Float64Array.from(seats) }
  while (made.left > done && !spent()) {
    progress?.(1 - made.left)
    const average = made.rest.map((own) => own / made.left)
    const bounds = boundsNear(rows, average, 1e-9 + 1e-11 / made.left)
    const panel = seeker.near(average, bounds, oddsOf(average, bounds))
    const share = panel ? mostWeight(rows, average, bounds, panel) : 0
    if (!panel || share < 1e-9) break
    take(made, panel, share * made.left)
  }
  return made
}

function take(made: Split, panel: Panel, weight: number): void {
  made.panels.push({ panel, weight })
  made.left -= weight
  for (let cell = 0; cell < panel.length; cell++) made.rest[cell]! -= weight * panel[cell]!
}

/** Takes the last panel back. */
export function giveBack(made: Split): Weighted {
  const last = made.panels.pop()!
  made.left += last.weight
  for (let cell = 0; cell < last.panel.length; cell++) made.rest[cell]! += last.weight * last.panel[cell]!
  return last
}

/** The logarithm of the odds that a seat is rounded up: the likeliest panel is the one that can be given most weight. */
const oddsOf = (average: Float64Array, { lower, upper }: Bounds): Float64Array =>
  average.map((mean, cell) => (lower[cell] === upper[cell] ? 0 : logOdds(Math.min(1 - 1e-6, Math.max(1e-6, mean - lower[cell]!)))))

const logOdds = (share: number): number => Math.log(share / (1 - share))

/** The largest share for which the rest, scaled up again, stays within the bounds. */
function mostWeight(rows: readonly Row[], average: Float64Array, bounds: Bounds, panel: Panel): number {
  let most = 1
  const keep = (mean: number, own: number, lower: number, upper: number) => {
    if (lower === upper) return
    if (own > lower) most = Math.min(most, (mean - lower) / (own - lower))
    if (own < upper) most = Math.min(most, (upper - mean) / (upper - own))
  }
  for (let cell = 0; cell < panel.length; cell++) keep(average[cell]!, panel[cell]!, bounds.lower[cell]!, bounds.upper[cell]!)
  rows.forEach((row, n) => {
    keep(activity(row, average), activity(row, panel), bounds.rowLower[n]!, bounds.rowUpper[n]!)
  })
  return most
}
