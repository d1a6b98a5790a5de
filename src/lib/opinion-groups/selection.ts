import { binomialAtLeast } from '#lib/statistics/binomial.ts'
import { surprising } from '#lib/statistics/false-discovery.ts'
import { hypergeometricAtLeast } from '#lib/statistics/hypergeometric.ts'
import type { Counts, Said } from './counts.ts'
import { saidBy, saidByOthers } from './counts.ts'
import { type Direction, measure, weightOf } from './measures.ts'
import { type Entry, overall } from './polis-selection.ts'

const mostEntries = 5
/** At most this share of what is said to stand out does so by chance, in the long run. */
export const falseDiscoveries = 0.05
const directions = ['agree', 'disagree'] as const

/** One group, statement and direction, and the chances of such answers if the group were divided evenly (`most`) or were as the others (`apart`). */
type Candidate = { group: number; statement: number; direction: Direction; most: number; apart: number }
type Unplaced = Omit<Entry, 'place'>

/**
 * The statements that stand for each group. An entry says two things that both have to hold: more than half of the group's answers go one way, and more than
 * those of the other groups. Each is tested exactly (binomial; Fisher's test), the weaker of both counts, and over all groups, statements and directions only
 * those stay that Benjamini and Hochberg let through. "Best agree" is what most of a group agrees with, and is always an agree.
 *
 * @param smallest the fewest answers, of the group and of the others, about which anything is said
 */
export function representative(counts: Counts, open: Uint8Array, smallest: number): Entry[][] {
  const candidates = candidatesOf(counts, open, smallest)
  const both = new Set(passing(candidates, ({ most, apart }) => Math.max(most, apart)))
  const mostly = new Set(passing(candidates, ({ most }) => most))
  return Array.from({ length: counts.groups }, (_, group) => {
    const measured = (some: ReadonlySet<Candidate>) => [...some].filter((one) => one.group === group).map((one) => measuredOf(counts, one))
    const standing = measured(both)
    const agreed = measured(mostly).filter(({ direction }) => direction === 'agree')
    const best = heaviest(standing.filter(({ direction }) => direction === 'agree')) ?? heaviest(agreed) ?? []
    const rest = standing.filter((one) => !best.includes(one))
    return [...best.map((one) => entryOf({ ...one, bestAgree: true }, 1)), ...leveled(rest, mostEntries - best.length, best.length + 1)]
  })
}

function candidatesOf(counts: Counts, open: Uint8Array, smallest: number): Candidate[] {
  const found: Candidate[] = []
  for (let group = 0; group < counts.groups; group++)
    for (let statement = 0; statement < counts.statements; statement++) {
      if (open[statement] === 0) continue
      const [said, others] = [saidBy(counts, group, statement), saidByOthers(counts, group, statement)]
      if (said.seen < smallest || others.seen < smallest) continue
      for (const direction of directions) {
        const most = majorityChance(said[direction], said.seen)
        found.push({ group, statement, direction, most, apart: most > falseDiscoveries ? 1 : apartChance(said, others, direction) })
      }
    }
  return found
}

/** Fisher's exact test, one-sided; 1 where the group's share is not above that of the others, of which nothing could be said anyway. */
function apartChance(said: Said, others: Said, direction: Direction): number {
  const [n, othersN] = [said[direction], others[direction]]
  if (n * others.seen <= othersN * said.seen) return 1
  const people = said.seen + others.seen
  const middle = (n + othersN) / people
  const [above, below] = [n / said.seen - middle, middle - othersN / others.seen]
  return 2 * Math.max(above * above * said.seen, below * below * others.seen) > certain
    ? 0
    : hypergeometricAtLeast(n, { people, group: n + othersN, drawn: said.seen })
}

function measuredOf(counts: Counts, { group, statement, direction }: Candidate): Unplaced {
  const measured = measure(saidBy(counts, group, statement), saidByOthers(counts, group, statement), direction)
  return { statement, direction, bestAgree: false, ...measured }
}

/**
 * The chance of so many or more if opinion were divided evenly. Within one standard deviation of a half it is above 5 % for sure, and given as 1; where it is below
 * `certain` for sure (Hoeffding, J. Am. Stat. Assoc. 58 (1963) 13), it is given as 0. Neither changes what is found.
 */
export function majorityChance(n: number, of: number): number {
  const above = 2 * n - of
  if (above * above < of || above < 0) return 1
  return above * above > 2 * certain * of ? 0 : binomialAtLeast(n, of, 0.5)
}

/** e to the power of minus this is 4 in 10^8: less than the first of a million tests would need. */
const certain = 17

/** Statements that most people agree with, or disagree with, and on which no group mostly goes the other way. */
export function consensus(all: readonly Said[], counts: Counts, open: Uint8Array, smallest: number): Record<Direction, Entry[]> {
  const candidates = all.flatMap((said, statement) =>
    open[statement] === 0 || said.seen < smallest ? [] : directions.map((direction) => overall(said, statement, direction)),
  )
  const most = passing(candidates, ({ n, of }) => majorityChance(n, of))
  const shared = most.filter(({ statement, direction }) => everyGroup(counts, statement, direction, smallest))
  const listed = (way: Direction) =>
    leveled(
      shared.filter(({ direction }) => direction === way),
      mostEntries,
      1,
      ({ p, test }) => p * test,
    )
  return { agree: listed('agree'), disagree: listed('disagree') }
}

function everyGroup(counts: Counts, statement: number, direction: Direction, smallest: number): boolean {
  return Array.from({ length: counts.groups }, (_, group) => saidBy(counts, group, statement)).every(
    (said) => said.seen < smallest || 2 * said[direction] > said.seen,
  )
}

function passing<Kind>(candidates: readonly Kind[], chance: (one: Kind) => number): Kind[] {
  const found = surprising(candidates.map(chance), falseDiscoveries)
  return candidates.filter((_, n) => found[n])
}

type Weigh = (entry: Unplaced) => number

/** The heaviest, all of them where several weigh the same; undefined where there is none. */
function heaviest<Kind extends Unplaced>(entries: readonly Kind[]): Kind[] | undefined {
  const most = Math.max(...entries.map(weightOf))
  return entries.length === 0 ? undefined : entries.filter((one) => weightOf(one) === most)
}

/** The heaviest, and all that weigh the same as the last of them: a tie is never cut. Level entries have one place. */
function leveled(entries: readonly Unplaced[], most: number, from: number, weigh: Weigh = weightOf): Entry[] {
  const sorted = entries.toSorted((one, other) => weigh(other) - weigh(one) || one.statement - other.statement)
  const least = sorted[most - 1]
  const kept = sorted.filter((one, n) => n < most || (least !== undefined && weigh(one) === weigh(least)))
  let place = from
  return kept.map((one, n) => {
    if (n > 0 && weigh(one) !== weigh(kept[n - 1]!)) place = from + n
    return entryOf(one, place)
  })
}

const entryOf = ({ statement, direction, bestAgree, n, of, p, test, ratio, ratioTest }: Unplaced, place: number): Entry => ({
  ...{ statement, direction, place, bestAgree },
  ...{ n, of, p, test, ratio, ratioTest },
})
