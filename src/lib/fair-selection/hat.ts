import type { Highs } from 'highs'
import { type Cells, cellsOf } from './cells.ts'
import { BestPanel } from './cover.ts'
import { type Panel, rowsOf } from './exchange.ts'
import { activity } from './outline.ts'
import type { Problem } from './problem.ts'

/**
 * Names are drawn from a hat. A name is put aside only where the targets could not be met any more with those who are in. What is asked again and
 * again, is remembered: one hat serves many draws of the same problem.
 */
export class Hat {
  readonly #cells: Cells
  readonly #places = new Map<number, { cell: number; household: string }>()
  readonly #best: BestPanel
  readonly #known = new Map<string, Panel | undefined>()
  readonly #spent: () => boolean

  constructor(highs: Highs, problem: Problem, spent: () => boolean) {
    this.#cells = cellsOf(problem)
    this.#spent = spent
    this.#best = new BestPanel(highs, this.#cells, rowsOf(this.#cells))
    this.#cells.cells.forEach(({ households }, cell) => {
      households.forEach((members) => {
        for (const person of members) this.#places.set(person, { cell, household: problem.people[person]!.household ?? `alone ${person}` })
      })
    })
  }

  /** The panel of those who are in already and of names in this order; undefined where there is none. */
  draw(order: readonly number[], already: readonly number[] = []): number[] | undefined {
    const inside = new Int32Array(this.#cells.cells.length)
    const [taken, households] = [new Set<number>(), new Set<string>()]
    const take = (person: number) => {
      const { cell, household } = this.#places.get(person)!
      inside[cell]! += 1
      taken.add(person)
      households.add(household)
    }
    already.forEach(take)
    let panel: Panel | undefined = this.#with(inside, undefined)
    if (!panel) return undefined
    for (const person of order) {
      if (taken.size === this.#cells.panelSize) break
      const { cell, household } = this.#places.get(person)!
      if (taken.has(person) || households.has(household)) continue
      const next: Panel | undefined = panel[cell]! > inside[cell]! ? panel : (exchanged(this.#cells, panel, inside, cell) ?? this.#with(inside, cell))
      if (!next) continue
      panel = next
      take(person)
    }
    return taken.size === this.#cells.panelSize ? [...taken].sort((a, b) => a - b) : undefined
  }

  dispose(): void {
    this.#best.dispose()
  }

  /** A panel with at least these seats, and one more of a cell. */
  #with(inside: Int32Array, cell: number | undefined): Panel | undefined {
    const least = inside.slice()
    if (cell !== undefined) least[cell]! += 1
    const rows = rowsOf(this.#cells)
    if (rows.some((row) => activity(row, least) > row.upper)) return undefined
    const key = least.join()
    if (!this.#known.has(key)) this.#known.set(key, this.#best.atLeast(least, this.#spent))
    return this.#known.get(key)
  }
}

/** The panel with one seat of the cell in place of one that nobody has taken yet, where one such exchange keeps every row. */
function exchanged(cells: Cells, panel: Panel, inside: Int32Array, into: number): Panel | undefined {
  const rows = rowsOf(cells)
  if (panel[into]! >= cells.cells[into]!.most) return undefined
  for (let out = 0; out < panel.length; out++) {
    if (out === into || panel[out]! <= inside[out]!) continue
    const next = panel.slice()
    next[out]! -= 1
    next[into]! += 1
    if (rows.every((row) => activity(row, next) <= row.upper && activity(row, next) >= row.lower)) return next
  }
  return undefined
}
