/** Below this a count could tell about one person. */
export const hiddenBelow = 5

/**
 * Counts of one category as they may be seen: those from 1 to 4 are not told. Where only one is hidden it could be worked out from the others, so the
 * smallest of those is given to the nearest five.
 */
export function shownCounts(counts: readonly number[]): string[] {
  const isHidden = (count: number) => count > 0 && count < hiddenBelow
  const hidden = counts.filter(isHidden).length
  const others = counts.filter((count) => count >= hiddenBelow)
  const blurred = hidden === 1 && others.length > 0 ? counts.indexOf(Math.min(...others)) : -1
  return counts.map((count, place) => {
    if (isHidden(count)) return `fewer than ${hiddenBelow}`
    return place === blurred ? `about ${Math.round(count / 5) * 5}` : String(count)
  })
}

/** How often somebody took part in the last 12 months. */
export const involvements = ['never', 'once-or-twice', 'more-often'] as const
export type Involvement = (typeof involvements)[number]
export const involvementOf = (times: number): Involvement => (times === 0 ? 'never' : times < 3 ? 'once-or-twice' : 'more-often')

/** A number for each household: the same for the same address. A blank address is no household (null), and nor is one that nobody shares. */
export function householdsOf(addresses: readonly string[]): (number | null)[] {
  const plain = addresses.map((address) =>
    address
      .toLowerCase()
      .replace(/[\s,.]+/g, ' ')
      .trim(),
  )
  const shared = [...new Set(plain.filter((address) => address !== '' && plain.filter((other) => other === address).length > 1))]
  return plain.map((address) => (shared.includes(address) ? shared.indexOf(address) + 1 : null))
}
