import { shareInterval } from '#lib/statistics/binomial.ts'
import { surprising } from '#lib/statistics/false-discovery.ts'
import { type Counts, saidBy } from './counts.ts'
import type { Direction } from './measures.ts'
import { falseDiscoveries, majorityChance } from './selection.ts'

/**
 * The share of a group that agreed (or disagreed), with the exact 95 % interval of Clopper and Pearson. `hidden` where fewer answered than may be shown: then no
 * number is given at all.
 */
export type Figure = { hidden: true } | { hidden: false; n: number; of: number; share: number; low: number; high: number }

export function figureOf(counts: Counts, group: number, statement: number, direction: Direction, smallest = 5): Figure {
  const said = saidBy(counts, group, statement)
  if (said.seen < Math.max(1, smallest)) return { hidden: true }
  const n = said[direction]
  return { hidden: false, n, of: said.seen, share: n / said.seen, ...shareInterval(n, said.seen) }
}

/** A statement on which groups go different ways for certain: most of `agree` agree with it, most of `disagree` do not. `spread` is between the furthest shares. */
export type Dividing = { statement: number; agree: number[]; disagree: number[]; spread: number }

/** The real disagreements, widest first. Majorities are tested exactly, over all groups, statements and directions together (Benjamini and Hochberg, 5 %). */
export function dividing(counts: Counts, open: Uint8Array, smallest = 5): Dividing[] {
  const cells = Array.from({ length: counts.groups * counts.statements }, (_, n) => {
    const [group, statement] = [Math.floor(n / counts.statements), n % counts.statements]
    return { group, statement, ...saidBy(counts, group, statement) }
  }).filter(({ statement, seen }) => open[statement] === 1 && seen >= Math.max(1, smallest))
  const found = surprising(
    cells.flatMap(({ agree, disagree, seen }) => [majorityChance(agree, seen), majorityChance(disagree, seen)]),
    falseDiscoveries,
  )
  const divided = new Map<number, Dividing>()
  cells.forEach(({ group, statement }, n) => {
    const entry = divided.get(statement) ?? { statement, agree: [], disagree: [], spread: 0 }
    if (found[2 * n]) entry.agree.push(group)
    if (found[2 * n + 1]) entry.disagree.push(group)
    divided.set(statement, entry)
  })
  const share = (group: number, statement: number) => saidBy(counts, group, statement).agree / saidBy(counts, group, statement).seen
  return [...divided.values()]
    .filter(({ agree, disagree }) => agree.length > 0 && disagree.length > 0)
    .map((entry) => {
      const shares = [...entry.agree, ...entry.disagree].map((group) => share(group, entry.statement))
      return { ...entry, spread: Math.max(...shares) - Math.min(...shares) }
    })
    .sort((one, other) => other.spread - one.spread || one.statement - other.statement)
}
