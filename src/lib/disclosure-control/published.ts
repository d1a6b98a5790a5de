/** How numbers about people are made safe to show. */
export type Method = {
  /** A count from 1 up to the one before this is hidden. */
  hiddenBelow: number
  /** Every other count goes to the nearest multiple of this; odd, so that no count lies half-way. */
  roundTo: number
  /** A table about fewer people than this is not made at all. */
  leastPeople: number
  /** So many values at least must remain possible for every hidden count, whatever else is known of its table. */
  leastPossible: number
}

/**
 * NHS England's method for figures below the whole country: 0 stays 0, 1 to 7 is hidden, 8 and over goes to the nearest 5.
 * The last two settings are ours: see README.md.
 */
export const strict: Method = { hiddenBelow: 8, roundTo: 5, leastPeople: 20, leastPossible: 3 }

/** One count as everybody may see it. */
export type Published = { kind: 'zero' } | { kind: 'hidden' } | { kind: 'rounded'; value: number }

/**
 * @param count people; whole, not negative
 * @throws RangeError for any other number: a programmer's error, never a person's
 */
export function published(count: number, method: Method = strict): Published {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`count: ${count}`)
  if (count === 0) return { kind: 'zero' }
  if (count < method.hiddenBelow) return { kind: 'hidden' }
  return { kind: 'rounded', value: rounded(count, method) }
}

/** The true counts that would all be published so: the smallest and the largest. */
export function possibleCounts(cell: Published, { hiddenBelow, roundTo }: Method = strict): { from: number; to: number } {
  if (cell.kind === 'zero') return { from: 0, to: 0 }
  if (cell.kind === 'hidden') return { from: 1, to: hiddenBelow - 1 }
  const half = (roundTo - 1) / 2
  return { from: Math.max(hiddenBelow, cell.value - half), to: cell.value + half }
}

/** A count in words for a table: '0', '*' or '35'. What the star stands for is said once, by `starInWords`. */
export function inWords(cell: Published): string {
  if (cell.kind === 'zero') return '0'
  return cell.kind === 'hidden' ? '*' : cell.value.toLocaleString('en-GB')
}

export const starInWords = ({ hiddenBelow }: Method = strict): string => `* stands for 1 to ${hiddenBelow - 1} people`

const rounded = (count: number, { roundTo }: Method): number => Math.round(count / roundTo) * roundTo
