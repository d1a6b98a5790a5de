import { momentInWords } from '#lib/dates.ts'
import type { Reader, Writer } from './database/types.ts'

/** Somebody whose rights over their data are exercised: who they are, and the address that they have proved to be theirs. */
export type Subject = { id: string; email: string | null }

/** One kind of what is kept about somebody, in words that they can read: a row for each record. */
export type Gathered = { title: string; records: readonly (readonly { label: string; value: string }[])[] }

/** What names a person and is taken out of words that stay. Each is '' where it is not known. */
export type Known = { name: string; email: string; phone: string; address: string }

/** `words`: whether what they said stays, with their name taken out, or goes as well. */
export type Erasing = { now: Date; words: 'keep-without-name' | 'erase'; known: Known }

/** What one module keeps about a person: given to them whole, and blanked when they ask. Both are safe to run twice. */
export type PersonalData = {
  /** Everything kept about them, notes by staff included. At most 5,000 records of a kind. */
  gather: (db: Reader, subject: Subject) => Promise<readonly Gathered[]>
  /** Blanks every personal value; ids stay, and so does every published total. */
  erase: (db: Writer, subject: Subject, how: Erasing) => Promise<void>
}

type Shown = string | number | boolean | Date | null | undefined

/** One kind of what is kept, from rows by their labels. What is blank is left out; moments, and yes or no, are put in words. */
export const gathered = (title: string, rows: readonly Readonly<Record<string, Shown>>[]): Gathered => ({
  title,
  records: rows.map((row) => Object.entries(row).flatMap(([label, value]) => (isBlank(value) ? [] : [{ label, value: inWords(value) }]))),
})

const isBlank = (value: Shown): value is null | undefined | '' => value === null || value === undefined || value === ''

function inWords(value: Exclude<Shown, null | undefined>): string {
  if (value instanceof Date) return momentInWords(value)
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value)
}
