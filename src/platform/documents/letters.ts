/** A part of a letter's body: a paragraph (typed line breaks are kept), a heading, a list, or somebody's words. */
export type Block = string | { heading: string } | { list: readonly string[] } | { quote: string }

export type Letter = {
  /** Name and address, one line each, at most 8. Stands behind the window of the envelope. */
  to: readonly string[]
  /** Who writes: name and address, one line each, at most 8. */
  from: readonly string[]
  /** In words: "12 June 2026". */
  date: string
  greeting: string
  heading: string
  body: readonly Block[]
  /** The last words ("Yours sincerely"), then who can be asked: a name, and lines such as the role and the telephone. */
  closing: { words: string; name: string; details: readonly string[] }
  /** Shown at the foot of each page, such as the code of a receipt. Empty: none. */
  reference: string
  /** Large print: 20 point instead of 12. */
  large: boolean
  /** The language of the letter, for screen readers: "en", "cy". The word for "page" comes with it. */
  language: string
  pageWord: string
}

/** Letters of one print run. `bothSides`: printed on both sides, so that no letter starts on the back of another. At most 1,000. */
export type Letters = { title: string; from: string; bothSides: boolean; letters: readonly Letter[] }

/** Refuses what would print wrongly: a programmer's error, never a person's. */
export function checkLetters({ title, letters }: Letters): void {
  if (title.trim() === '') throw new RangeError('A document needs a title')
  if (letters.length === 0 || letters.length > 1000) throw new RangeError(`letters: ${letters.length}`)
  for (const { to, from } of letters) {
    if (to.length === 0 || to.length > 8 || from.length > 8) throw new RangeError(`lines of an address: ${to.length} and ${from.length}`)
  }
}
