import { binomialAtLeast, binomialAtMost, binomialMass, shareInterval } from '#lib/statistics/binomial.ts'
import { surprising } from '#lib/statistics/false-discovery.ts'
import { drawnShareInterval, hypergeometricAtLeast, hypergeometricAtMost, hypergeometricMass } from '#lib/statistics/hypergeometric.ts'

/** One group: how many people of it live here, and how many take part: from `from` to `to`, the same number unless some are hidden. */
export type Group = { group: string; people: number; from: number; to: number }

/** One characteristic. Whole people throughout. */
export type Table = {
  characteristic: string
  /** Those of the population about whom the characteristic is known: who did not answer the census is not in it. */
  people: number
  /** Those taking part who answered: who preferred not to say or was not asked is not in it. Where some are hidden, at least so many. */
  of: number
  /** The same number, unless some are hidden. */
  ofAtMost: number
  groups: readonly Group[]
}

export type Verdict = 'too-few-to-say' | 'in-range' | 'fewer-than-expected' | 'more-than-expected'

export type Row = {
  characteristic: string
  group: string
  /** Taking part; null where some are hidden. */
  n: number | null
  /** Of so many who answered: at least, where some are hidden. */
  of: number
  ofAtMost: number
  /** n / of; null where either is not known. */
  share: number | null
  populationShare: number
  /** of × populationShare: people, with decimals; at least so many where `of` is. */
  expected: number
  /** How many more people of the group, whole ones, would bring it to the expected number or just over; null where n is. */
  short: number | null
  /** The 95% interval of the share: from the smallest to the largest that fits what was counted. */
  low: number
  high: number
  /** The chance that a fair draw of `of` people has nobody of the group. */
  zeroProbability: number
  verdict: Verdict
}

/**
 * How those taking part were drawn. `large`: from a population so large that one person more or less does not matter (binomial).
 * `counted`: from exactly the people of the population, nobody twice, as patients of one clinic (hypergeometric).
 */
export type Drawn = 'large' | 'counted'

/** Nobody at all is a surprise only when it would come of a fair draw less often than this. */
const rare = 0.05

/**
 * Each group of each characteristic beside its share of the population. See README.md for the formulas, their sources and limits.
 * Verdicts are of all the tables together (Benjamini and Hochberg), over those groups that are large enough to say anything.
 *
 * @throws RangeError for numbers that are not whole, negative, or of a part larger than its whole: a programmer's error
 */
export function compare(tables: readonly Table[], drawn: Drawn = 'large'): Row[] {
  const tested = tables.flatMap((table) => table.groups.map((group) => test(table, group, drawn)))
  const telling = tested.filter(({ row }) => row.verdict !== 'too-few-to-say')
  const found = surprising(telling.map(({ pValue }) => pValue))
  const surprises = new Set(telling.filter((_, place) => found[place]))
  return tested.map((one) => (surprises.has(one) ? { ...one.row, verdict: one.fewer ? 'fewer-than-expected' : 'more-than-expected' } : one.row))
}

type Tested = { row: Row; pValue: number; fewer: boolean }

/** Of numbers that are hidden those are taken that make least of the difference: whatever they are, the verdict holds. */
function test(table: Table, group: Group, drawn: Drawn): Tested {
  refuseWrong(table, group, drawn)
  const { characteristic, people, of, ofAtMost } = table
  const chance = chanceOf(table, group, drawn)
  const populationShare = group.people / people
  const expected = of * populationShare
  const ofWithMost = group.to + (of - group.from)
  const ofWithFewest = group.from + (ofAtMost - group.to)
  const fewer = group.to < ofWithMost * populationShare
  const more = group.from > ofWithFewest * populationShare
  const n = group.from === group.to ? group.from : null
  const zeroProbability = chance.none
  const row: Row = {
    characteristic,
    group: group.group,
    n,
    of,
    ofAtMost,
    share: n === null || of === 0 || of !== ofAtMost ? null : n / of,
    populationShare,
    expected,
    short: n === null ? null : Math.max(0, Math.ceil(expected) - n),
    low: chance.interval(group.from, ofWithFewest).low,
    high: chance.interval(group.to, ofWithMost).high,
    zeroProbability,
    verdict: zeroProbability >= rare ? 'too-few-to-say' : 'in-range',
  }
  const tail = fewer ? chance.atMost(group.to, ofWithMost) : more ? chance.atLeast(group.from, ofWithFewest) : 1
  return { row, fewer, pValue: Math.min(1, 2 * tail) }
}

function chanceOf({ people, of }: Table, group: Group, drawn: Drawn) {
  if (drawn === 'large') {
    const p = group.people / people
    return {
      none: binomialMass(0, of, p),
      atMost: (x: number, among: number) => binomialAtMost(x, among, p),
      atLeast: (x: number, among: number) => binomialAtLeast(x, among, p),
      interval: shareInterval,
    }
  }
  const draw = (among: number) => ({ people, group: group.people, drawn: Math.min(among, people) })
  return {
    none: of === 0 ? 1 : hypergeometricMass(0, draw(of)),
    atMost: (x: number, among: number) => hypergeometricAtMost(x, draw(among)),
    atLeast: (x: number, among: number) => hypergeometricAtLeast(x, draw(among)),
    interval: (x: number, among: number) => drawnShareInterval(x, people, Math.min(among, people)),
  }
}

function refuseWrong({ characteristic, people, of, ofAtMost }: Table, group: Group, drawn: Drawn): void {
  const whole = [people, of, ofAtMost, group.people, group.from, group.to].every((number) => Number.isSafeInteger(number) && number >= 0)
  if (
    !whole ||
    people === 0 ||
    group.people > people ||
    group.from > group.to ||
    group.from > of ||
    group.to > ofAtMost ||
    of > ofAtMost ||
    (drawn === 'counted' && of > people)
  )
    throw new RangeError(`${characteristic}, ${group.group}: ${JSON.stringify([people, of, group])}`)
}
