import type { Term } from '#lib/plain-language/index.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'

/** So many terms an organisation may explain: they are read on every public page of a project. */
export const mostTerms = 300

/** A term as people meet it: its name, with its short form where it has one. */
export const termInWords = ({ term, acronym }: Term): string => (acronym === '' ? term : `${term} (${acronym})`)

export type TermRefusal = 'term-too-short' | 'meaning-too-short' | 'term-twice' | 'acronym-twice' | 'too-many'

/** Whether a term can stand beside the others. A term and a short form each have one meaning. */
export function termBeside(others: readonly Term[], written: Term): Result<Term, TermRefusal> {
  if (isShorterThan(written.term, 2)) return refused('term-too-short')
  if (isShorterThan(written.meaning, 3)) return refused('meaning-too-short')
  if (others.length >= mostTerms) return refused('too-many')
  if (others.some(({ term }) => term.toLowerCase() === written.term.toLowerCase())) return refused('term-twice')
  if (written.acronym !== '' && others.some(({ acronym }) => acronym === written.acronym)) return refused('acronym-twice')
  return ok(written)
}

/** Those of the usual terms that a glossary has neither by their name nor by their short form. */
export const termsMissing = (usual: readonly Term[], others: readonly Term[]): Term[] => usual.filter((term) => termBeside(others, term).ok)
