/** JSON that goes into a template. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data | undefined }

/** The same data with every text passed through `change`; keys stay. */
export function everyText(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data)
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map((item: Data) => everyText(item, change))
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value === undefined ? undefined : everyText(value, change)]))
}

/**
 * A text without what no page can show or what would mislead its reader: control characters but tab and line feed, halves of
 * characters, and marks that turn the direction of what follows.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')

/** Letters, digits and punctuation of the languages of Britain, which every typeface has. */
const everywhere = /[\n\t\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u20ac]/u

/** The characters of the data that some typeface may lack, each once. */
export function unusual(data: Data): Set<string> {
  const found = new Set<string>()
  everyText(data, (text) => {
    for (const character of text) if (!everywhere.test(character)) found.add(character)
    return text
  })
  return found
}

/** What stands in place of characters that cannot be printed. */
export const notShownMark = '[symbol]'

/** A text in which each run of the given characters has become one mark. Joiners and variants go with the run. */
export function withoutCharacters(text: string, lacking: ReadonlySet<string>): string {
  let out = ''
  let inRun: boolean = false
  for (const character of text) {
    const goes: boolean = lacking.has(character) || (inRun && /[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u.test(character))
    if (goes && !inRun) out += notShownMark
    if (!goes) out += character
    inRun = goes
  }
  return out
}
