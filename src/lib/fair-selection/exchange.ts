import type { Cells, Row } from './cells.ts'
import { activity } from './outline.ts'

/** Seats of each cell: whole numbers. */
export type Panel = Int32Array

/** Between what a panel is sought: seats of each cell, and seats of each row. */
export type Bounds = { lower: Float64Array; upper: Float64Array; rowLower: Float64Array; rowUpper: Float64Array }

/** All rows that a panel must keep; the first is its size. */
export const rowsOf = ({ rows, shared }: Cells): readonly Row[] => [...rows, ...shared]

/** What every panel keeps. */
export const boundsOf = ({ cells }: Cells, rows: readonly Row[]): Bounds => ({
  lower: new Float64Array(cells.length),
  upper: Float64Array.from(cells, ({ most }) => most),
  rowLower: Float64Array.from(rows, ({ lower }) => lower),
  rowUpper: Float64Array.from(rows, ({ upper }) => upper),
})

/**
 * Every panel of a lottery with these average seats lies in these bounds, if its seats are near the average: the seats rounded down and up,
 * and rows that are on a bound on average are on it for each panel.
 */
export function boundsNear(rows: readonly Row[], seats: Float64Array, near: number): Bounds {
  const sums = rows.map((row) => activity(row, seats))
  return {
    lower: seats.map((own) => Math.floor(own + near)),
    upper: seats.map((own) => Math.ceil(own - near)),
    rowLower: Float64Array.from(rows, ({ lower, upper }, n) => (upper - sums[n]! <= 10 * near ? upper : lower)),
    rowUpper: Float64Array.from(rows, ({ lower, upper }, n) => (sums[n]! - lower <= 10 * near ? lower : upper)),
  }
}

export type Exchange = { out: number; into: number; change: number; weight: number }

/** What one seat more and one fewer in each row costs, and for each cell its rows: all that is needed to weigh exchanges quickly. */
export class Exchanges {
  readonly sums: Float64Array
  readonly price: Float64Array
  readonly barred: Int32Array
  readonly #gain: Float64Array
  readonly #loss: Float64Array
  readonly #costs: Float64Array
  readonly #starts: Int32Array
  readonly #rowOf: Int32Array

  constructor(rows: readonly Row[], count: number) {
    const lists: number[][] = Array.from({ length: count }, () => [])
    rows.forEach(({ cells }, row) => {
      for (const cell of cells) lists[cell]!.push(row)
    })
    this.#starts = new Int32Array(count + 1)
    lists.forEach((list, cell) => {
      this.#starts[cell + 1] = this.#starts[cell]! + list.length
    })
    this.#rowOf = Int32Array.from(lists.flat())
    const each = () => new Float64Array(rows.length)
    ;[this.sums, this.price, this.#gain, this.#loss, this.#costs] = [each(), each(), each(), each(), each()]
    this.barred = new Int32Array(count)
  }

  start(panel: Panel, price: number): void {
    this.barred.fill(0)
    this.price.fill(price)
    this.sums.fill(0)
    for (let cell = 0; cell < panel.length; cell++) if (panel[cell] !== 0) this.#count(cell, panel[cell]!)
  }

  move(panel: Panel, { out, into }: Exchange): void {
    panel[out]! -= 1
    panel[into]! += 1
    this.#count(out, -1)
    this.#count(into, 1)
  }

  /** The exchange that brings the rows nearest to their bounds, and of those the one that gains most weight. */
  best(outs: readonly number[], ins: readonly number[], bounds: Bounds, weights: Float64Array, step: number): Exchange {
    this.#weigh(bounds)
    const best: Exchange = { out: -1, into: -1, change: Number.POSITIVE_INFINITY, weight: 0 }
    for (const out of outs) {
      if (this.barred[out]! > step) continue
      const base = this.#without(out)
      for (const into of ins) {
        if (into === out || this.barred[into]! > step) continue
        let change = base
        for (let at = this.#starts[into]!; at < this.#starts[into + 1]!; at++) change += this.#costs[this.#rowOf[at]!]!
        const weight = weights[into]! - weights[out]!
        if (change < best.change - 1e-9 || (change <= best.change + 1e-9 && weight > best.weight)) Object.assign(best, { out, into, change, weight })
      }
    }
    return best
  }

  #count(cell: number, seats: number): void {
    for (let at = this.#starts[cell]!; at < this.#starts[cell + 1]!; at++) this.sums[this.#rowOf[at]!]! += seats
  }

  #weigh({ rowLower, rowUpper }: Bounds): void {
    for (let row = 1; row < this.sums.length; row++) {
      const [sum, low, high] = [this.sums[row]!, rowLower[row]!, rowUpper[row]!]
      this.#gain[row] = this.price[row]! * (sum >= high ? 1 : sum < low ? -1 : 0)
      this.#loss[row] = this.price[row]! * (sum <= low ? 1 : sum > high ? -1 : 0)
    }
  }

  /** What it costs to take a seat out; from then on a row that it was in costs nothing to enter again. */
  #without(out: number): number {
    let base = 0
    this.#costs.set(this.#gain)
    for (let at = this.#starts[out]!; at < this.#starts[out + 1]!; at++) {
      const row = this.#rowOf[at]!
      base += this.#loss[row]!
      this.#costs[row] = -this.#loss[row]!
    }
    return base
  }
}
