/** The longest answer that is looked at, in UTF-16 units: far over the limit of any field, far under what would keep the server busy. */
const longest = 1_000_000

/** Text as it is kept: one kind of line break, composed letters, no space round it. Undefined where it holds what a database cannot save. */
export function clean(raw: string): string | undefined {
  if (raw.length > longest) return raw
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (text.includes('\0') || !text.isWellFormed()) return undefined
  return text.normalize('NFC').trim()
}

/** The same on one line: breaks and tabs become spaces, so that a name cannot hold a header or a second row. */
export const cleanLine = (raw: string): string | undefined => clean(raw)?.replace(/[\t\n\v\f\u0085\u2028\u2029]+/g, ' ')

/** True when the text has more characters than the limit. A character is a Unicode code point: an accented letter or a plain emoji is one. */
export function longerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false
  if (text.length > limit * 2) return true
  let count = 0
  for (const _ of text) if (++count > limit) return true
  return false
}

export const cannotBeSaved = (called: string): string => `${called} contains a character that cannot be saved`
export const tooShort = (called: string, least: number): string => `${called} must be ${least} characters or more`
export const tooLong = (called: string, limit: number): string => `${called} must be ${limit.toLocaleString('en-GB')} characters or fewer`
