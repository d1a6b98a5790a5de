/** What is known of one thing that was said, before its words are read: who (a receipt), how it came in, and how long it is. */
export type Measured = { id: string; receiptId: string; source: string; length: number }

/** How many voices of a theme are heard in full. */
export const places = 6

/**
 * The voices of a theme that stand for all: a choice that nobody makes, so that nobody can be suspected of choosing well. It is the
 * same whenever it is asked, in whatever order the voices come.
 *
 * 1. Each person is heard once in a theme: the longest of what they said in it (the first, where two are as long).
 * 2. The ways in which words came in (web, paper, meeting …) take turns, the one with most voices first, until all places are
 *    taken. So a letter is heard even where a thousand answered on the web.
 * 3. Within one way, voices stand in order of length and are taken at even distances: short, middling and long.
 *
 * @returns at most `most` ids, in the order of the ways, short before long; all of them where there are no more than that
 */
export function sixVoices(said: readonly Measured[], most = places): string[] {
  const ways = [...Map.groupBy(oneEach(said), (one) => one.source)].map(([source, voices]) => ({
    source,
    voices: voices.toSorted(shortFirst),
    taken: 0,
  }))
  ways.sort((a, b) => b.voices.length - a.voices.length || compare(a.source, b.source))
  for (let left = most; left > 0; ) {
    const open = ways.filter((way) => way.taken < way.voices.length).slice(0, left)
    if (open.length === 0) break
    for (const way of open) way.taken += 1
    left -= open.length
  }
  return ways.flatMap(({ voices, taken }) => evenly(voices, taken).map((voice) => voice.id))
}

function oneEach(said: readonly Measured[]): Measured[] {
  const longest = new Map<string, Measured>()
  for (const one of said) {
    const other = longest.get(one.receiptId)
    if (!other || one.length > other.length || (one.length === other.length && one.id < other.id)) longest.set(one.receiptId, one)
  }
  return [...longest.values()]
}

/** `count` of a list, each from the middle of one of as many equal parts. */
const evenly = <Value>(list: readonly Value[], count: number): Value[] =>
  Array.from({ length: count }, (_, part) => list[Math.floor(((part + 0.5) * list.length) / count)] as Value)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const shortFirst = (a: Measured, b: Measured): number => a.length - b.length || compare(a.id, b.id)
