import { type Method, type Published, possibleCounts, published, strict } from './published.ts'

/** How many people gave each answer to one question: every person is in exactly one category. */
export type Counts = Readonly<Record<string, number>>

export type PublishedTable =
  | { kind: 'shown' /** All people of the table, rounded. */; people: number; cells: Readonly<Record<string, Published>> }
  | { kind: 'withheld'; because: 'few-people' | 'could-be-worked-out' }

/**
 * The table that may be published of these counts, or that none may.
 *
 * It is withheld when somebody who knows the method and exactly how many people it is about could narrow a hidden count down to
 * fewer than `leastPossible` values. Whether it is shown depends on nothing but that number and what would be shown, so that
 * showing it says no more than it does.
 *
 * @throws RangeError when a count is not a whole number from 0 on
 */
export function publishTable(counts: Counts, method: Method = strict): PublishedTable {
  const people = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const cells = Object.fromEntries(Object.entries(counts).map(([category, count]) => [category, published(count, method)]))
  if (people < method.leastPeople) return { kind: 'withheld', because: 'few-people' }
  if (leastLeftOpen(Object.values(cells), people, method) < method.leastPossible) return { kind: 'withheld', because: 'could-be-worked-out' }
  const total = published(people, method)
  return { kind: 'shown', people: total.kind === 'rounded' ? total.value : 0, cells }
}

/**
 * How many values a hidden count of these cells may still have for somebody who knows the number of people: what is left over by
 * the others when they are at their largest, up to what is left when they are at their smallest. The same for every hidden cell.
 *
 * @returns Infinity where nothing is hidden
 */
export function leastLeftOpen(cells: readonly Published[], people: number, method: Method = strict): number {
  if (!cells.some(({ kind }) => kind === 'hidden')) return Number.POSITIVE_INFINITY
  const hidden = possibleCounts({ kind: 'hidden' }, method)
  const windows = cells.map((cell) => possibleCounts(cell, method))
  const othersAtMost = windows.reduce((sum, { to }) => sum + to, 0) - hidden.to
  const othersAtLeast = windows.reduce((sum, { from }) => sum + from, 0) - hidden.from
  return Math.min(hidden.to, people - othersAtLeast) - Math.max(hidden.from, people - othersAtMost) + 1
}
