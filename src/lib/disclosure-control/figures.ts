import type { Published } from './published.ts'
import type { PublishedTable } from './table.ts'

/** Published counts added up: their sum, and how many hidden ones are not in it. Made of what is published, so it tells nothing new. */
export type Figure = { shown: number; hidden: number }

export const figureOf = (cell: Published): Figure => ({
  shown: cell.kind === 'rounded' ? cell.value : 0,
  hidden: cell.kind === 'hidden' ? 1 : 0,
})

export const addFigures = (figures: readonly Figure[]): Figure => ({
  shown: figures.reduce((sum, { shown }) => sum + shown, 0),
  hidden: figures.reduce((sum, { hidden }) => sum + hidden, 0),
})

/**
 * Tables about different people, added category by category. Those that were withheld are left out: `withheld` says how many.
 *
 * @param tables of people of whom nobody is in two of them
 */
export function addTables(tables: readonly PublishedTable[]): { people: number; withheld: number; figures: Readonly<Record<string, Figure>> } {
  const shown = tables.filter((table) => table.kind === 'shown')
  const categories = [...new Set(shown.flatMap(({ cells }) => Object.keys(cells)))]
  const of = (category: string) => shown.flatMap(({ cells }) => (cells[category] ? [figureOf(cells[category])] : []))
  return {
    people: shown.reduce((sum, { people }) => sum + people, 0),
    withheld: tables.length - shown.length,
    figures: Object.fromEntries(categories.map((category) => [category, addFigures(of(category))])),
  }
}

/**
 * Whole per cents of figures, of what is shown of them together: from rounded numbers only. Null where a figure is hidden, or
 * nothing is shown. Rounding may make them add up to a little more or less than 100.
 */
export function percentages(figures: readonly Figure[]): (number | null)[] {
  const base = addFigures(figures).shown
  return figures.map(({ shown, hidden }) => (base === 0 || (shown === 0 && hidden > 0) ? null : Math.round((100 * shown) / base)))
}

/** '0', '*', '35', or '35 and *' where a hidden count is not in the sum, '35 and 2 × *' where there are more. */
export function figureInWords({ shown, hidden }: Figure): string {
  const stars = hidden > 1 ? `${hidden} × *` : '*'
  if (hidden === 0) return shown.toLocaleString('en-GB')
  return shown === 0 ? stars : `${shown.toLocaleString('en-GB')} and ${stars}`
}
