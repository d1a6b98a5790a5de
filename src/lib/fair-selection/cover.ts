import type { Highs, Model } from 'highs'
import type { Cells, Row } from './cells.ts'
import { type Bounds, boundsNear, boundsOf, type Panel, rowsOf } from './exchange.ts'
import { Seeker } from './seek.ts'
import { modelOf, type Outcome, solve } from './solver.ts'
import type { Weighted } from './split.ts'

export type Covered = {
  panels: Weighted[]
  /** Every cell has at least this share of the seats that were asked for. */
  share: number
  /** A row that every panel keeps and that the seats break: proof that no lottery gives them. */
  cut?: Row
}

export type Covering = {
  /** Average seats near which panels are sought; the wanted seats, unless they are fewer than the panel has. */
  around?: Float64Array
  known: readonly Panel[]
  /** The share at which to stop. */
  enough: number
  /** Whether to prove what is found, and look everywhere; otherwise only near the seats, and quickly. */
  everywhere: boolean
  spent: () => boolean
}

const perRound = 20
const near = 1e-7

/**
 * The lottery that gives every cell as large a share of the wanted seats as can be, by column generation: the best weights for the panels that are
 * known, then panels that are worth more than those at the prices of the cells, until there are none.
 */
export function cover(highs: Highs, cells: Cells, seats: Float64Array, { around = seats, known, enough, everywhere, spent }: Covering): Covered {
  const rows = rowsOf(cells)
  const bounds = boundsNear(rows, around, near)
  const anywhere = boundsOf(cells, rows)
  const wanted = [...seats.keys()].filter((cell) => (everywhere ? seats[cell]! > 1e-9 : bounds.lower[cell]! < bounds.upper[cell]!))
  const weights = new Weights(highs, seats, wanted)
  const seeker = new Seeker(rows, seats.length)
  const best = everywhere ? new BestPanel(highs, cells, rows) : undefined
  try {
    for (const panel of known) weights.add(panel)
    for (;;) {
      if (weights.solve(spent) !== 'optimal') return weights.found()
      const { share, panels } = weights.found()
      if (share >= enough || spent()) return { share, panels }
      const prices = weights.prices()
      const added = (within: Bounds) => {
        let count = 0
        for (let n = 0; n < perRound; n++) {
          const panel = seeker.near(around, within, prices)
          if (panel && worth(panel, prices) > share + 1e-9 && weights.add(panel)) count += 1
        }
        return count > 0
      }
      if (added(bounds) || (everywhere && added(anywhere))) continue
      const found = best?.at(prices, spent)
      if (!found) return { share, panels }
      if (found.bound < 1 - 1e-7) return { share, panels, cut: cutOf(wanted, prices, found.bound) }
      if (!weights.add(found.panel)) return { share, panels }
    }
  } finally {
    weights.dispose()
    best?.dispose()
  }
}

const worth = (panel: Panel, prices: Float64Array): number => panel.reduce((sum, own, cell) => sum + own * prices[cell]!, 0)

const cutOf = (wanted: readonly number[], prices: Float64Array, bound: number): Row => {
  const cells = wanted.filter((cell) => prices[cell]! > 1e-12)
  return { cells, values: cells.map((cell) => prices[cell]!), lower: Number.NEGATIVE_INFINITY, upper: bound + 1e-10 }
}

/** The linear programme over the weights of known panels: maximise the share, column 0, that every wanted cell has. */
class Weights {
  readonly #highs: Highs
  readonly #model: Model
  readonly #seats: Float64Array
  readonly #wanted: readonly number[]
  readonly #panels: Panel[] = []
  readonly #keys = new Set<string>()
  #last: { share: number; weights: Float64Array; rowDual: Float64Array } = { share: 0, weights: new Float64Array(), rowDual: new Float64Array() }

  constructor(highs: Highs, seats: Float64Array, wanted: readonly number[]) {
    this.#highs = highs
    this.#seats = seats
    this.#wanted = wanted
    const cellRows = wanted.map((cell): Row => ({ cells: [0], values: [-seats[cell]!], lower: 0, upper: Number.POSITIVE_INFINITY }))
    const all: Row = { cells: [], lower: 1, upper: 1 }
    // Panels come as columns, and the last answer stays possible: the primal simplex goes on from there.
    this.#model = modelOf(
      highs,
      { maximise: [1], lower: [0], upper: [2], rows: [...cellRows, all] },
      { solver: 'simplex', simplex_strategy: 4, presolve: 'off' },
    )
  }

  /** @returns whether it was not known before */
  add(panel: Panel): boolean {
    const key = panel.join()
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    this.#panels.push(panel)
    const own = [...this.#wanted.keys()].filter((row) => panel[this.#wanted[row]!]! > 0)
    const values = own.map((row) => panel[this.#wanted[row]!]!)
    this.#model.addCol(0, 0, 1, { indices: [...own, this.#wanted.length], values: [...values, 1] })
    return true
  }

  solve(spent: () => boolean): Outcome {
    const outcome = solve(this.#highs, this.#model, 'linear', spent)
    if (outcome !== 'optimal') return outcome
    const { colValue, rowDual } = this.#model.getSolution()
    this.#last = { share: colValue[0]!, weights: colValue.subarray(1) as Float64Array, rowDual: rowDual as Float64Array }
    return outcome
  }

  found(): { share: number; panels: Weighted[] } {
    const panels = [...this.#last.weights].map((weight, n) => ({ panel: this.#panels[n]!, weight }))
    return { share: this.#last.share, panels: panels.filter(({ weight }) => weight > 1e-12) }
  }

  /** What one seat of each cell is worth, so that the wanted seats are worth 1. */
  prices(): Float64Array {
    const prices = new Float64Array(this.#seats.length)
    let total = 0
    this.#wanted.forEach((cell, row) => {
      prices[cell] = Math.max(0, -this.#last.rowDual[row]!)
      total += prices[cell]! * this.#seats[cell]!
    })
    return total > 0 ? prices.map((own) => own / total) : prices
  }

  dispose(): void {
    this.#model.dispose()
  }
}

/** The panel that is worth most, with proof: an integer programme that is kept and asked again. */
export class BestPanel {
  readonly #highs: Highs
  readonly #most: Float64Array
  readonly #model: Model

  constructor(highs: Highs, { cells }: Cells, rows: readonly Row[]) {
    this.#highs = highs
    this.#most = Float64Array.from(cells, ({ most }) => most)
    this.#model = modelOf(
      highs,
      { maximise: cells.map(() => 0), lower: cells.map(() => 0), upper: this.#most, rows, whole: true },
      {
        mip_rel_gap: 1e-9,
        mip_abs_gap: 1e-9,
        mip_detect_symmetry: false,
        mip_heuristic_run_feasibility_jump: false,
        mip_heuristic_effort: 0.01,
        presolve: 'off',
      },
    )
  }

  /** `bound`: no panel is worth more. Undefined when there is no panel, or the time was spent. */
  at(prices: Float64Array, spent: () => boolean): { panel: Panel; bound: number } | undefined {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: prices.length - 1 }, prices)
    if (solve(this.#highs, this.#model, 'whole', spent) !== 'optimal') return undefined
    const panel = Int32Array.from(this.#model.getSolution().colValue, Math.round)
    return { panel, bound: Math.max(Number(this.#model.info.get('mip_dual_bound')), worth(panel, prices)) }
  }

  /** Any panel with at least these seats of each cell. */
  atLeast(least: ArrayLike<number>, spent: () => boolean): Panel | undefined {
    const upper = this.#most
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: upper.length - 1 }, Float64Array.from(least), upper)
    const found = this.at(new Float64Array(upper.length), spent)
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: upper.length - 1 }, new Float64Array(upper.length), upper)
    return found?.panel
  }

  dispose(): void {
    this.#model.dispose()
  }
}
