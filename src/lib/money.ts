const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const wholePounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** '£12.50', '£3,200': pence are left out where there are none. @param pence a whole number */
export const poundsInWords = (pence: number): string => (pence % 100 === 0 ? wholePounds : pounds).format(pence / 100)

/** '12.50': as somebody would type it, and as a spreadsheet reads it. @param pence a whole number, not negative */
export const typedPounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`

/**
 * Whole pence of what somebody typed: 12, 12.5, 12.50, £12.50, 1,200. Read figure by figure, because 0.29 times 100 is not 29 to a computer.
 *
 * @returns undefined where it is no amount, is negative, or has part of a penny
 */
export function penceTyped(text: string): number | undefined {
  const found = /^£?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(text.trim())
  if (!found) return undefined
  return Number(found[1]?.replaceAll(',', '')) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
