/** The same text however it was typed: one Unicode form, plain line ends, no white space around it. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

export type TextProblem = 'has-nul' | 'has-half-character'

/** What makes text impossible to keep in the database, if anything: a NUL, or half of a two-part character. */
export function textProblem(text: string): TextProblem | undefined {
  if (text.includes('\0')) return 'has-nul'
  return text.isWellFormed() ? undefined : 'has-half-character'
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Text on one line, cut at the end of a word so that it is at most `most` characters as a reader counts them, the
 * ellipsis included. A word that is too long by itself is cut inside.
 *
 * @param most 1 or more
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const kept: string[] = []
  for (const { segment } of characters.segment(line)) {
    if (kept.length === most) return `${endOfWord(kept)}…`
    kept.push(segment)
  }
  return line
}

function endOfWord(kept: readonly string[]): string {
  const space = kept.lastIndexOf(' ')
  return kept
    .slice(0, space > 0 ? space : -1)
    .join('')
    .replace(/[\s,;:.–-]+$/u, '')
}

const thousands = new Intl.NumberFormat('en-GB')

/** '1 person', '41 people', '1,204 people'. */
export const countInWords = (count: number, one: string, many: string): string => `${thousands.format(count)} ${count === 1 ? one : many}`

/** 'a', 'a and b', 'a, b and c'. */
export function listInWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** Whether a text has fewer characters than PostgreSQL asks for: it counts characters, where JavaScript counts the halves of some. */
export const isShorterThan = (text: string, least: number): boolean => [...text].length < least

/** The same text, beginning with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
