import type { Finding, Span, Term } from './finding.ts'

/** Everyone in the United Kingdom meets these, and few could say what they stand for. */
const everyday = new Set(['A&E', 'AM', 'COVID', 'CT', 'GP', 'HIV', 'ID', 'MRI', 'NHS', 'OK', 'PIN', 'PM', 'TV', 'UK'])
/** These have a better word (`words-to-avoid.ts`). */
const avoided = new Set(['BAME', 'BME', 'SMS'])

/** How far the words before a bracket, or in it, are read to see whether they spell the letters out. */
const reach = 150

/** Short forms that no glossary and no words of the text itself explain, each where it first stands. */
export function unexplainedAcronyms(text: string, sentences: readonly Span[], glossary: readonly Term[]): Finding[] {
  const known = new Set(glossary.flatMap(({ term, acronym }) => [term, acronym]))
  const met = new Set<string>()
  return sentences.flatMap((sentence) =>
    acronymsIn(text, sentence).flatMap(({ start, end, acronym }) => {
      if (met.has(acronym)) return []
      met.add(acronym)
      if (everyday.has(acronym) || avoided.has(acronym) || known.has(acronym) || isExplainedAt(text, { start, end }, acronym)) return []
      const suggestion = `Explain it where it first stands: write the words in full, then “(${acronym})”. Or add it to the glossary`
      return [{ start, end, kind: 'unexplained-acronym' as const, suggestion }]
    }),
  )
}

function acronymsIn(text: string, sentence: Span): (Span & { acronym: string })[] {
  const words = text.slice(sentence.start, sentence.end)
  // What is all in capitals shouts.
  if (!/\p{Ll}/u.test(words) && /\p{L}[^\p{L}]+\p{L}/u.test(words)) return []
  return Array.from(words.matchAll(/[\p{L}\p{N}\p{M}&_]+/gu), ({ index, 0: token }) => {
    const start = sentence.start + index
    return { start, end: start + token.length, acronym: token.replace(/(?<=\p{Lu})s$/u, '') }
  }).filter(({ acronym }) => acronym.length <= 20 && /^\p{Lu}[\p{Lu}\p{N}&]*$/u.test(acronym) && isShortForm(acronym))
}

/** Two capitals at least, and not a number as the Romans wrote it. */
const isShortForm = (token: string): boolean => (token.match(/\p{Lu}/gu) ?? []).length >= 2 && !/^[IVX]+$/.test(token)

/** “integrated care board (ICB)”, “ICB (integrated care board)” or “ICB means …”. */
function isExplainedAt(text: string, { start, end }: Span, acronym: string): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  const opens = /\(["'“‘]?$/.exec(before)
  if (opens && spells(acronym, before.slice(0, opens.index))) return true
  const bracket = /^["'”’]?\s?\(([^()]+)\)/.exec(after)?.[1]
  return (bracket !== undefined && spells(acronym, bracket)) || /^["'”’]?\s(?:stands for|means|is short for)\s/.test(after)
}

/** Whether words spell the letters: one of the last begins with the first letter, and the others follow in their order. */
function spells(acronym: string, words: string): boolean {
  const letters = [...acronym.toLowerCase()].filter((letter) => letter !== '&')
  const all = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(-2 * letters.length - 2)
  return all.some((word, at) => word.startsWith(letters[0]!) && follow(letters, all.slice(at).join('')))
}

function follow(letters: readonly string[], text: string): boolean {
  let at = 0
  for (const letter of letters) {
    const found = text.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return text.length > letters.length
}
