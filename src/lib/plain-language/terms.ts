import type { Term } from './finding.ts'

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}&'’-]+/gu) ?? []

/** A word without the ending of more than one, or of what belongs to it. */
function bare(word: string): string {
  const alone = word.replace(/[’']s$/, '').replace(/^['’]+|(?<!['’])['’]+$/g, '')
  return alone.length > 2 && /[^s]s$/.test(alone) ? alone.slice(0, -1) : alone
}

type Way = { words: readonly string[]; place: number }

/** The terms by the first word of each way to write them. A short form counts in its capitals only. */
function waysOf(terms: readonly Term[]): Map<string, Way[]> {
  const ways = new Map<string, Way[]>()
  for (const [place, { term, acronym }] of terms.entries())
    for (const words of [wordsOf(term.toLowerCase()).map(bare), wordsOf(acronym).map(bare)]) {
      const [first] = words
      if (first !== undefined) ways.set(first, [...(ways.get(first) ?? []), { words, place }])
    }
  return ways
}

/** For each text, the terms that it uses and no text before it did, in the order in which they are used. */
export function firstUses<One extends Term>(texts: readonly string[], terms: readonly One[]): One[][] {
  const ways = waysOf(terms)
  const met = new Set<number>()
  return texts.map((text) => {
    const typed = wordsOf(text).map(bare)
    const small = typed.map((word) => word.toLowerCase())
    const used: One[] = []
    for (const at of typed.keys())
      for (const way of [...(ways.get(typed[at]!) ?? []), ...(typed[at] === small[at] ? [] : (ways.get(small[at]!) ?? []))]) {
        if (met.has(way.place) || !stands(way.words, typed, small, at)) continue
        met.add(way.place)
        used.push(terms[way.place]!)
      }
    return used
  })
}

const stands = (words: readonly string[], typed: readonly string[], small: readonly string[], at: number): boolean =>
  words.every((word, step) => typed[at + step] === word || small[at + step] === word)
