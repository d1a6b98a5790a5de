import type { Counts, Said } from './counts.ts'
import { bothDirections, type Direction, halfTest, type Measure, significant, weightOf } from './measures.ts'

/** A statement that stands for a group, or for the whole conversation. `place` counts from 1; level entries have the same place. */
export type Entry = { statement: number; direction: Direction; place: number; bestAgree: boolean } & Measure

const mostEntries = 5
type Both = { statement: number } & Record<Direction, Measure>

/** The statements that stand for a group as Polis selects them, with its known faults: a "best agree" may be shown as disagree, and no test is corrected. */
export function polisRepresentative(counts: Counts, group: number, open: Uint8Array): Entry[] {
  const [sufficient, state]: [Both[], { best?: Both; bestAgree?: Both }] = [[], {}]
  for (let statement = 0; statement < counts.statements; statement++) {
    if (open[statement] === 0) continue
    const both = { statement, ...bothDirections(counts, group, statement) }
    if (passes(both.agree) || passes(both.disagree)) sufficient.push(both)
    else if (sufficient.length === 0 && (state.best === undefined || strongest(both) > strongest(state.best))) state.best = both
    if (both.agree.n + both.disagree.n > 0 && betterAgree(both, state.bestAgree)) state.bestAgree = both
  }
  const { best, bestAgree } = state
  if (sufficient.length === 0) return (bestAgree ? [shown(bestAgree, true)] : best ? [shown(best, false)] : []).map(placed)
  const rest = sufficient.filter((one) => one !== bestAgree).map((one) => shown(one, false))
  const ordered = rest.sort((one, other) => weightOf(other) - weightOf(one))
  const chosen = [...(bestAgree ? [shown(bestAgree, true)] : []), ...ordered].slice(0, mostEntries)
  return [...chosen.filter(({ direction }) => direction === 'agree'), ...chosen.filter(({ direction }) => direction === 'disagree')].map(placed)
}

const passes = ({ test, ratioTest }: Measure): boolean => test > significant && ratioTest > significant
const strongest = ({ agree, disagree }: Both): number => Math.max(agree.ratioTest, disagree.ratioTest)

function betterAgree({ agree }: Both, current: Both | undefined): boolean {
  if (current === undefined) return agree.test > significant || (agree.ratio > 1 && agree.p > 0.5)
  return current.agree.ratio > 1 ? weightOf(agree) > weightOf(current.agree) : agree.p * agree.test > current.agree.p * current.agree.test
}

function shown({ statement, agree, disagree }: Both, bestAgree: boolean): Omit<Entry, 'place'> {
  const direction = agree.ratioTest > disagree.ratioTest ? 'agree' : 'disagree'
  return { statement, direction, bestAgree, ...(direction === 'agree' ? agree : disagree) }
}

const placed = (entry: Omit<Entry, 'place'>, n: number): Entry => ({ ...entry, place: n + 1 })

/** Statements that most of the whole conversation agrees with, or disagrees with, as Polis selects them: at most 5 of each. */
export function polisConsensus(all: readonly Said[], open: Uint8Array, direction: Direction): Entry[] {
  return all
    .map((said, statement) => overall(said, statement, direction))
    .filter(({ statement, p, test }) => open[statement] === 1 && p > 0.5 && test > significant)
    .sort((one, other) => other.p * other.test - one.p * one.test)
    .slice(0, mostEntries)
    .map(placed)
}

/** One statement for the whole conversation: there are no others to set it beside. */
export function overall(said: Said, statement: number, direction: Direction): Omit<Entry, 'place'> {
  const [n, of] = [said[direction], said.seen]
  return { statement, direction, bestAgree: false, n, of, p: (n + 1) / (of + 2), test: halfTest(n, of), ratio: 1, ratioTest: 0 }
}
