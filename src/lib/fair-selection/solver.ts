import loadHighs, { type Highs, type Model } from 'highs'
import type { Row } from './cells.ts'

let loading: Promise<Highs> | undefined

/** HiGHS's own types describe the package as it is required; imported, its default is the loader itself. */
const load = loadHighs as unknown as typeof loadHighs.default

/** HiGHS, loaded once. It works on one model at a time, and holds the thread while it does. */
export const loadSolver = (): Promise<Highs> => (loading ??= load())

/** A linear programme over columns from `lower` to `upper`. `whole`: only whole numbers. */
export type Programme = {
  maximise: ArrayLike<number>
  lower: ArrayLike<number>
  upper: ArrayLike<number>
  rows: readonly Row[]
  whole?: boolean
}

/** Tolerances are those of whole seats or of shares in them; a chance is never rounded by more than 1e-9. */
const exact = { output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 }

/** The model must be disposed of by whoever made it. */
export function modelOf(
  highs: Highs,
  { maximise, lower, upper, rows, whole }: Programme,
  options: Record<string, number | string | boolean> = {},
): Model {
  const columns = maximise.length
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(maximise),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, ...sparse(rows) },
    ...(whole ? { integrality: new Int32Array(columns).fill(1) } : {}),
  })
  model.options.set({ ...exact, ...options })
  return model
}

/** Rows as HiGHS wants them, one after the other. */
export function sparse(rows: readonly Row[]) {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach(({ cells }, place) => {
    starts[place + 1] = starts[place]! + cells.length
  })
  return {
    starts,
    indices: Int32Array.from(rows.flatMap(({ cells }) => cells)),
    values: Float64Array.from(rows.flatMap(({ cells, values }) => values ?? cells.map(() => 1))),
  }
}

export type Outcome = 'optimal' | 'infeasible' | 'stopped'

/** Runs until the best is found, or until the time is spent. The question is asked only where a solver of that kind pauses: it is asked often. */
export function solve(highs: Highs, model: Model, kind: 'linear' | 'whole', spent: () => boolean): Outcome {
  const { callbackType, modelStatus } = highs.constants
  const stopWhenSpent = (event: { interrupt(): unknown }): undefined => {
    if (spent()) event.interrupt()
  }
  const pauses = kind === 'whole' ? { [callbackType.mipInterrupt]: stopWhenSpent } : { [callbackType.simplexInterrupt]: stopWhenSpent }
  const { modelStatus: status } = model.run(pauses)
  if (status === modelStatus.optimal) return 'optimal'
  return status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible ? 'infeasible' : 'stopped'
}
