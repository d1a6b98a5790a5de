import type { Row } from './cells.ts'
import { type Bounds, Exchanges, type Panel } from './exchange.ts'
import { numbersFrom } from './random.ts'

const attempts = 3
const repairs = 150
const improvements = 30
/** No more seats than this are tried for an exchange, so that a step stays cheap however large the panel is. */
const tried = 40

/**
 * Looks for panels by exchanging one seat for another, with prices that rise on rows that stay broken. It is quick and mostly lucky; that it
 * finds nothing proves nothing. Two seekers of the same rows find the same panels in the same order.
 */
export class Seeker {
  readonly #rows: readonly Row[]
  readonly #inRow: readonly ReadonlySet<number>[]
  readonly #exchanges: Exchanges
  readonly #random = numbersFrom(1)

  constructor(rows: readonly Row[], count: number) {
    this.#rows = rows
    this.#inRow = rows.map(({ cells }) => new Set(cells))
    this.#exchanges = new Exchanges(rows, count)
  }

  /** A panel within the bounds and near the average, with as much weight as is found quickly. */
  near(average: Float64Array, bounds: Bounds, weights: Float64Array): Panel | undefined {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const panel = this.#rounded(average, bounds)
      if (!this.#repair(panel, bounds, weights)) continue
      this.#improve(panel, bounds, weights)
      return panel
    }
    return undefined
  }

  /** The average, each seat rounded up as often as its decimals say, with the sum kept (systematic sampling from a random start). */
  #rounded(average: Float64Array, { lower, upper }: Bounds): Panel {
    let reached = this.#random() * 0.999_999
    return Int32Array.from(average, (mean, cell) => {
      const before = Math.floor(reached)
      reached += Math.max(0, mean - lower[cell]!)
      return Math.min(upper[cell]!, lower[cell]! + Math.floor(reached) - before)
    })
  }

  /** @returns whether every row is within its bounds now */
  #repair(panel: Panel, bounds: Bounds, weights: Float64Array): boolean {
    const { sums, price, barred } = this.#exchanges
    this.#exchanges.start(panel, 1)
    if (sums[0]! !== bounds.rowUpper[0]!) return false
    for (let step = 1; step <= repairs; step++) {
      const broken = placesWhere(this.#rows.length, (row) => sums[row]! < bounds.rowLower[row]! || sums[row]! > bounds.rowUpper[row]!)
      if (broken.length === 0) return true
      for (const row of broken) price[row]! += 0.1
      const row = broken[Math.floor(this.#random() * broken.length)]!
      const tooMany = sums[row]! > bounds.rowUpper[row]!
      const outs = seated(panel, bounds).filter((cell) => this.#inRow[row]!.has(cell) === tooMany)
      const ins = withRoom(panel, bounds).filter((cell) => this.#inRow[row]!.has(cell) !== tooMany)
      const exchange = this.#exchanges.best(this.#some(outs), ins, bounds, weights, step)
      if (exchange.out < 0) continue
      this.#exchanges.move(panel, exchange)
      for (const cell of [exchange.out, exchange.into]) barred[cell] = step + 4 + Math.floor(this.#random() * 6)
    }
    return false
  }

  #improve(panel: Panel, bounds: Bounds, weights: Float64Array): void {
    this.#exchanges.start(panel, 1e6)
    for (let step = 1; step <= improvements; step++) {
      const outs = seated(panel, bounds).sort((a, b) => weights[a]! - weights[b]!)
      const exchange = this.#exchanges.best(outs.slice(0, tried), withRoom(panel, bounds), bounds, weights, step)
      if (exchange.out < 0 || exchange.change > 0 || exchange.weight <= 1e-12) return
      this.#exchanges.move(panel, exchange)
    }
  }

  #some(list: readonly number[]): readonly number[] {
    if (list.length <= tried) return list
    const start = Math.floor(this.#random() * list.length)
    return Array.from({ length: tried }, (_, n) => list[(start + n) % list.length]!)
  }
}

const seated = (panel: Panel, { lower }: Bounds) => placesWhere(panel.length, (cell) => panel[cell]! > lower[cell]!)
const withRoom = (panel: Panel, { upper }: Bounds) => placesWhere(panel.length, (cell) => panel[cell]! < upper[cell]!)

function placesWhere(length: number, holds: (place: number) => boolean): number[] {
  const found: number[] = []
  for (let place = 0; place < length; place++) if (holds(place)) found.push(place)
  return found
}
