import type { Highs, Model } from 'highs'
import type { Cells, Row } from './cells.ts'
import { modelOf, solve, sparse } from './solver.ts'

/**
 * What every lottery over panels keeps to, without asking whether seats are whole: the rows of the problem, and cuts that were found to hold for
 * every panel. The fairest seats within it are at least as fair as any lottery can give, and very often a lottery gives just them.
 */
export type Outline = {
  cells: Cells
  cuts: readonly Row[]
  /** Cells of which no panel has anybody. */
  never: readonly boolean[]
}

/** Seats of each cell on average, with decimals. `never` has grown by those found to be in no panel. */
export type Fairest = { seats: Float64Array; never: readonly boolean[] }

/** A price beyond this, times the people, is a price and no rounding. All prices together, each times its people, are 1. */
const sure = 1e-6
const nothing = 1e-9
/** Settled seats are right to about 1e-10, and later rows may miss each other by that: so many seats they are given, a hundredth of what matters. */
const mostGive = 1e-7

/** Bounds that are looked at only when they are broken: the most seats of one cell, and of one kind of household. */
export const lazyRows = ({ cells, shared }: Cells): Row[] => [...cells.map(({ most }, cell) => ({ cells: [cell], lower: 0, upper: most })), ...shared]

/** Those of the lazy rows that are broken and not known yet. */
export const brokenBy = (seats: ArrayLike<number>, lazy: readonly Row[], known: readonly Row[]): Row[] =>
  lazy.filter((row) => activity(row, seats) > row.upper + 1e-8 && !known.includes(row))

export function activity({ cells, values }: Row, seats: ArrayLike<number>): number {
  let sum = 0
  for (let n = 0; n < cells.length; n++) sum += (values ? values[n]! : 1) * seats[cells[n]!]!
  return sum
}

/**
 * The fairest seats within the outline: the smallest chance as large as can be, then the next, and so on.
 *
 * Each stage maximises t, where a cell whose chance is not settled has size · t seats and perhaps `more`. A cell whose `more` has a price has
 * none of it in any best answer, so its chance is settled as t; at least one has a price, so there are at most as many stages as cells.
 * @returns undefined where nothing fits the outline, or the time was spent
 */
export function fairestWithin(highs: Highs, outline: Outline, spent: () => boolean): Fairest | undefined {
  const { cells } = outline.cells
  const never = [...outline.never]
  const settled = Float64Array.from(never, (out) => (out ? 0 : -1))
  const rows: Row[] = [...outline.cells.rows, ...outline.cuts]
  const lazy = lazyRows(outline.cells)
  const model = stageModel(highs, outline, rows)
  let give = 0
  try {
    while (settled.some((seats) => seats < 0)) {
      setStage(model, outline.cells, rows, settled, give)
      const outcome = solve(highs, model, 'linear', spent)
      if (outcome === 'infeasible' && give < mostGive && (outline.cuts.length > 0 || settled.some((seats) => seats > 0))) {
        give = give * 10 || 1e-9
        continue
      }
      if (outcome !== 'optimal') return undefined
      const { colValue, colDual } = model.getSolution()
      const t = Math.max(0, colValue[cells.length]!)
      const broken = brokenBy(
        settled.map((seats, cell) => (seats < 0 ? cells[cell]!.size * t + colValue[cell]! : seats)),
        lazy,
        rows,
      )
      if (broken.length > 0) {
        addRows(model, broken, cells.length + 1)
        rows.push(...broken)
        continue
      }
      const people = cells.reduce((sum, { size }, cell) => (settled[cell]! < 0 ? sum + size : sum), 0)
      // A column that is at its upper bound has a price too: that of one seat fewer.
      const isPriced = (cell: number) => settled[cell]! < 0 && colValue[cell]! <= nothing && Math.abs(colDual[cell]!) * people > sure
      const priced = cells.flatMap((_, cell) => (isPriced(cell) ? [cell] : []))
      if (priced.length === 0) return undefined
      for (const cell of priced) {
        never[cell] = t <= nothing
        settled[cell] = t <= nothing ? 0 : cells[cell]!.size * t
        model.changeColBounds(cell, 0, 0)
      }
    }
    return { seats: settled, never }
  } finally {
    model.dispose()
  }
}

/** A column of `more` for each cell, and t last. No chance is above 1, which the bounds of cells say when it matters. */
function stageModel(highs: Highs, { cells: { cells }, never }: Outline, rows: readonly Row[]): Model {
  const t = cells.length
  const columns = {
    maximise: [...cells.map(() => 0), 1],
    lower: new Float64Array(t + 1),
    upper: [...cells.map(({ most }, cell) => (never[cell] ? 0 : most)), 2],
  }
  const withT = rows.map((row) => ({ ...row, cells: [...row.cells, t], values: [...(row.values ?? row.cells.map(() => 1)), 1] }))
  return modelOf(highs, { ...columns, rows: withT }, { solver: 'simplex' })
}

/** What t and the settled cells add to each row. */
function setStage(model: Model, { cells }: Cells, rows: readonly Row[], settled: Float64Array, give: number): void {
  const open = cells.map(({ size }, cell) => (settled[cell]! < 0 ? size : 0))
  const done = settled.map((seats) => Math.max(0, seats))
  rows.forEach((row, place) => {
    const already = activity(row, done)
    model.changeCoefficient(place, cells.length, activity(row, open))
    model.changeRowBounds(place, row.lower - already - give, row.upper - already + give)
  })
}

function addRows(model: Model, rows: readonly Row[], columns: number): void {
  model.addRows({
    lower: Float64Array.from(rows, () => Number.NEGATIVE_INFINITY),
    upper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, ...sparse(rows) },
  })
}
