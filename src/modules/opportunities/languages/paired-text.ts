import { compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Language } from './languages.ts'

/** The words of an opportunity in another language or in Easy Read. `checkedBy`: '' where nobody has checked them yet, and then no day. */
export type PairedText = {
  language: Language
  title: string
  words: string
  translatedBy: string
  checkedBy: string
  /** ISO day. */
  checkedOn: string | null
}

export type PairedRefusal =
  | 'easy-read-unchecked'
  | 'checked-without-day'
  | 'day-without-checker'
  | 'checked-after-today'
  | 'checked-by-its-writer'
  | 'not-published'

/**
 * Whether words may stand beside an opportunity. Easy Read may be called so only with the name of the group that checked it (R57); who checked
 * did not write. Only what is published has a text that stands, so nothing is paired before.
 */
export function pairText(text: PairedText, published: boolean, today: string): Result<PairedText, PairedRefusal> {
  if (!published) return refused('not-published')
  if (text.checkedBy === '' && text.language === 'easy-read') return refused('easy-read-unchecked')
  if (text.checkedBy === '' && text.checkedOn !== null) return refused('day-without-checker')
  if (text.checkedBy !== '' && text.checkedOn === null) return refused('checked-without-day')
  if (text.checkedOn !== null && compareDays(text.checkedOn, today) > 0) return refused('checked-after-today')
  if (text.checkedBy !== '' && text.checkedBy.toLowerCase() === text.translatedBy.toLowerCase()) return refused('checked-by-its-writer')
  return ok(text)
}
