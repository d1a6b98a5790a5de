import type { Row } from './cells.ts'
import { brokenBy, lazyRows, type Outline } from './outline.ts'

/**
 * The seats within the outline that make the product of all chances largest (Nash welfare). `never` must be known: those count for nothing.
 *
 * By duality (Boyd and Vandenberghe, Convex Optimization, 5.2): each bound of a row has a price of at least 0, and the seats of a cell are
 * its size over the sum of the prices of its rows. So only as many numbers are sought as there are bounds. They are followed along the
 * central path by Newton's method, until the product's logarithm is within `target` times the number of bounds of the best.
 * @returns undefined when the time was spent
 */
export function nashWithin({ cells, cuts, never }: Outline, spent: () => boolean): Float64Array | undefined {
  const sizes = Float64Array.from(cells.cells, ({ size }, cell) => (never[cell] ? 0 : size))
  const rows: Row[] = [...cells.rows, ...cuts]
  const lazy = lazyRows(cells)
  for (;;) {
    const seats = onPath(sizes, pricesOf(rows), spent)
    if (seats === undefined) return undefined
    const broken = brokenBy(seats, lazy, rows)
    if (broken.length === 0) return seats
    rows.push(...broken)
  }
}

/** One price for each bound: `sign` 1 for an upper one, -1 for a lower one; 0 for a sum that must be met exactly, whose price may be negative. */
type Price = { row: Row; sign: 1 | -1 | 0; bound: number }

const pricesOf = (rows: readonly Row[]): Price[] =>
  rows.flatMap((row): Price[] => {
    if (row.lower === row.upper) return [{ row, sign: 0, bound: row.upper }]
    const upper: Price[] = Number.isFinite(row.upper) ? [{ row, sign: 1, bound: row.upper }] : []
    return row.lower > 0 ? [...upper, { row, sign: -1, bound: -row.lower }] : upper
  })

const target = 1e-10

function onPath(sizes: Float64Array, bounds: readonly Price[], spent: () => boolean): Float64Array | undefined {
  const people = sizes.reduce((sum, size) => sum + size, 0)
  // The first bound is the panel's size: at this price alone, everybody's chance is the same.
  const prices = Float64Array.from(bounds, ({ sign }, n) => (n === 0 ? people / bounds[0]!.bound : sign === 0 ? 0 : 1e-3))
  for (let share = 1; ; share = Math.max(target, share / 10)) {
    for (let step = 0; step < 30; step++) {
      if (spent()) return undefined
      if (newtonStep(sizes, bounds, prices, share) < 0.01 * share) break
    }
    if (share === target) return seatsAt(sizes, bounds, prices)
  }
}

const sumsAt = (sizes: Float64Array, bounds: readonly Price[], prices: ArrayLike<number>): Float64Array => {
  const sums = new Float64Array(sizes.length)
  bounds.forEach(({ row, sign }, n) => {
    const price = prices[n]! * (sign || 1)
    for (let at = 0; at < row.cells.length; at++) sums[row.cells[at]!]! += price * (row.values ? row.values[at]! : 1)
  })
  return sums
}

const seatsAt = (sizes: Float64Array, bounds: readonly Price[], prices: Float64Array): Float64Array =>
  sumsAt(sizes, bounds, prices).map((sum, cell) => (sizes[cell] === 0 ? 0 : sizes[cell]! / sum))

/** One step on the prices, no further than where all stay positive. @returns Newton's decrement, squared */
function newtonStep(sizes: Float64Array, bounds: readonly Price[], prices: Float64Array, share: number): number {
  const seats = seatsAt(sizes, bounds, prices)
  const slope = bounds.map(({ row, sign, bound }, n) => {
    let sum = 0
    for (let at = 0; at < row.cells.length; at++) sum += seats[row.cells[at]!]! * (row.values ? row.values[at]! : 1)
    return bound - (sign || 1) * sum - (sign === 0 ? 0 : share / prices[n]!)
  })
  const change = solveSymmetric(curvature(sizes, bounds, prices, seats, share), slope)
  const decrement = Math.abs(change.reduce((sum, own, n) => sum + own * slope[n]!, 0))
  const before = sumsAt(sizes, bounds, prices)
  const after = sumsAt(sizes, bounds, change)
  let length = 1
  change.forEach((own, n) => {
    if (bounds[n]!.sign !== 0 && own > 0) length = Math.min(length, (0.95 * prices[n]!) / own)
  })
  after.forEach((own, cell) => {
    if (sizes[cell]! > 0 && own > 0) length = Math.min(length, (0.95 * before[cell]!) / own)
  })
  // Far from the path a full step may overshoot; this length never does (self-concordance).
  const safe = decrement > 0.1 ? Math.min(length, Math.max(1 / (1 + Math.sqrt(decrement)), 0.05)) : length
  change.forEach((own, n) => {
    prices[n]! -= safe * own
  })
  return decrement
}

function curvature(sizes: Float64Array, bounds: readonly Price[], prices: Float64Array, seats: Float64Array, share: number): Float64Array[] {
  const byCell: { n: number; value: number }[][] = Array.from(sizes, () => [])
  bounds.forEach(({ row, sign }, n) => {
    row.cells.forEach((cell, at) => {
      byCell[cell]!.push({ n, value: (sign || 1) * (row.values ? row.values[at]! : 1) })
    })
  })
  const matrix = bounds.map(() => new Float64Array(bounds.length))
  byCell.forEach((entries, cell) => {
    if (sizes[cell] === 0) return
    const weight = seats[cell]! ** 2 / sizes[cell]!
    for (const one of entries) for (const other of entries) matrix[one.n]![other.n]! += weight * one.value * other.value
  })
  bounds.forEach(({ sign }, n) => {
    matrix[n]![n]! += sign === 0 ? 0 : share / prices[n]! ** 2
  })
  return matrix
}

/** By Cholesky's method, scaled to a diagonal of ones; a pivot that is only rounding is left out. */
function solveSymmetric(matrix: readonly Float64Array[], right: readonly number[]): Float64Array {
  const size = right.length
  const scale = Float64Array.from(matrix, (row, n) => 1 / Math.sqrt(Math.max(row[n]!, Number.MIN_VALUE)))
  const lower = matrix.map((row, n) => row.map((own, m) => own * scale[n]! * scale[m]!))
  const answer = Float64Array.from(right, (own, n) => own * scale[n]!)
  for (let n = 0; n < size; n++) {
    const own = lower[n]!
    for (let m = 0; m <= n; m++) {
      const other = lower[m]!
      let sum = own[m]!
      for (let at = 0; at < m; at++) sum -= own[at]! * other[at]!
      if (m < n) own[m] = other[m] === Number.POSITIVE_INFINITY ? 0 : sum / other[m]!
      else own[n] = sum > 1e-15 ? Math.sqrt(sum) : Number.POSITIVE_INFINITY
    }
  }
  for (let n = 0; n < size; n++) {
    for (let at = 0; at < n; at++) answer[n]! -= lower[n]![at]! * answer[at]!
    answer[n]! /= lower[n]![n]!
  }
  for (let n = size - 1; n >= 0; n--) {
    for (let at = n + 1; at < size; at++) answer[n]! -= lower[at]![n]! * answer[at]!
    answer[n]! /= lower[n]![n]!
  }
  return answer.map((own, n) => own * scale[n]!)
}
