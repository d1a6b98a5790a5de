import type { Counts, Said } from './counts.ts'
import { saidBy, saidByOthers } from './counts.ts'

export type Direction = 'agree' | 'disagree'

/**
 * What Polis works out for one group, statement and direction. p = (n + 1) / (of + 2); `test` sets it against a half; `ratio` is p over that of the other
 * groups together; `ratioTest` sets both shares against each other. Tests are z values. Their added ones differ, as in Polis.
 */
export type Measure = { n: number; of: number; p: number; test: number; ratio: number; ratioTest: number }

/** One-sided 90 %, the z value that Polis calls significant. */
export const significant = 1.2816

export const halfTest = (n: number, of: number): number => 2 * Math.sqrt(of + 1) * ((n + 1) / (of + 1) - 0.5)

function sharesTest(n: number, of: number, othersN: number, othersOf: number): number {
  const [one, other] = [(n + 1) / (of + 1), (othersN + 1) / (othersOf + 1)]
  const pooled = (n + othersN + 2) / (of + othersOf + 2)
  return pooled === 1 ? 0 : (one - other) / Math.sqrt(pooled * (1 - pooled) * (1 / (of + 1) + 1 / (othersOf + 1)))
}

export function measure(said: Said, others: Said, direction: Direction): Measure {
  const [n, of, othersN, othersOf] = [said[direction], said.seen, others[direction], others.seen]
  const p = (n + 1) / (of + 2)
  return { n, of, p, test: halfTest(n, of), ratio: p / ((othersN + 1) / (othersOf + 2)), ratioTest: sharesTest(n, of, othersN, othersOf) }
}

export const bothDirections = (counts: Counts, group: number, statement: number): Record<Direction, Measure> => {
  const [said, others] = [saidBy(counts, group, statement), saidByOthers(counts, group, statement)]
  return { agree: measure(said, others, 'agree'), disagree: measure(said, others, 'disagree') }
}

/** How much an entry says about its group: Polis' order of representative statements. */
export const weightOf = ({ ratio, ratioTest, p, test }: Measure): number => ratio * ratioTest * p * test

/**
 * The chance, in Polis' terms, that every group agrees: the product over groups of (agree + 1) / (seen + 2). It shrinks with the number of groups, and is
 * 0.5 for each group that has not answered.
 */
export function groupInformedConsensus(counts: Counts): Float64Array {
  const product = new Float64Array(counts.statements).fill(counts.groups === 0 ? 0 : 1)
  for (let group = 0; group < counts.groups; group++)
    for (let statement = 0; statement < counts.statements; statement++) {
      const { agree, seen } = saidBy(counts, group, statement)
      product[statement]! *= (agree + 1) / (seen + 2)
    }
  return product
}
