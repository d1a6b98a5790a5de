import type { Highs } from 'highs'
import { type Cells, cellsOf, type Row } from './cells.ts'
import type { Problem, Target } from './problem.ts'
import { modelOf, solve } from './solver.ts'

/** One bound of one target, and the number that it should become. */
export type Change = { category: string; value: string; bound: 'min' | 'max'; from: number; to: number }

/**
 * The smallest change of the targets that leaves at least one panel: the fewest places by which minimums are lowered and maximums raised, all
 * together. Of those, the one that takes least from small minimums. Undefined where no change within `flex` is enough.
 *
 * @param within `flex`: as far as each target says; `anything`: as far as need be
 */
export function smallestChange(highs: Highs, problem: Problem, within: 'flex' | 'anything', spent: () => boolean): Change[] | undefined {
  const { targets, panelSize } = problem
  const cells = cellsOf(problem)
  const count = cells.cells.length
  const lowest = (target: Target) => (within === 'flex' ? (target.flex?.min ?? 0) : 0)
  const highest = (target: Target) => (within === 'flex' ? (target.flex?.max ?? panelSize) : panelSize)
  const model = modelOf(
    highs,
    {
      // Seats of each cell; then by how much each minimum is lowered; then by how much each maximum is raised.
      maximise: [...cells.cells.map(() => 0), ...targets.map(({ min }) => -1 - 0.001 / Math.max(1, min)), ...targets.map(() => -1)],
      lower: new Float64Array(count + 2 * targets.length),
      upper: [
        ...cells.cells.map(({ most }) => most),
        ...targets.map((target) => Math.max(0, target.min - lowest(target))),
        ...targets.map((target) => Math.max(0, highest(target) - target.max)),
      ],
      rows: [cells.rows[0]!, ...cells.shared, ...relaxedRows(cells, targets)],
      whole: true,
    },
    { mip_rel_gap: 1e-6, mip_abs_gap: 1e-6 },
  )
  try {
    if (solve(highs, model, 'whole', spent) !== 'optimal') return undefined
    const moved = Array.from(model.getSolution().colValue, Math.round).slice(count)
    return targets.flatMap(({ category, value, min, max }, n): Change[] => [
      ...(moved[n]! > 0 ? [{ category, value, bound: 'min' as const, from: min, to: min - moved[n]! }] : []),
      ...(moved[targets.length + n]! > 0 ? [{ category, value, bound: 'max' as const, from: max, to: max + moved[targets.length + n]! }] : []),
    ])
  } finally {
    model.dispose()
  }
}

function relaxedRows({ cells }: Cells, targets: readonly Target[]): Row[] {
  return targets.flatMap(({ min, max }, target): Row[] => {
    const own = [...cells.keys()].filter((cell) => cells[cell]!.targets.includes(target))
    const values = [...own.map(() => 1), 1]
    return [
      { cells: [...own, cells.length + target], values, lower: min, upper: Number.POSITIVE_INFINITY },
      { cells: [...own, cells.length + targets.length + target], values: [...own.map(() => 1), -1], lower: Number.NEGATIVE_INFINITY, upper: max },
    ]
  })
}

/** A change as a sentence that somebody can act on. */
export const changeInWords = ({ category, value, bound, from, to }: Change): string =>
  bound === 'min'
    ? `${category}, ${value}: lower the minimum from ${from} to ${to}`
    : `${category}, ${value}: raise the maximum from ${from} to ${to}`
