import { poundsInWords } from '#lib/money.ts'
import {
  approval,
  type BudgetWords,
  borda,
  decimals,
  type Explanation,
  equalShares,
  explainBorda,
  explainEqualShares,
  explainGreedy,
  explainMerged,
  greedy,
  mergeRanks,
  type Order,
} from '#lib/priority-setting/index.ts'
import { shorten } from '#lib/text.ts'
import type { Decider } from './setting.ts'

/** Options by number, best first; those in one list are level. */
export type Places = readonly (readonly number[])[]
/** Sentences about one option, or with null about the whole. */
export type Said = { option: number | null; says: string }

/** What one constituency said by itself. `doublePoints`: twice the points of each option, so that halves are whole. */
export type OwnList = { name: string; voters: number; order: Places; doublePoints: readonly (readonly [number, number])[]; says: readonly Said[] }

/** How a ranking came out. `merged` is over the constituencies in which anybody voted: ranks are merged, votes never pooled. */
export type RankingCount = { kind: 'ranking'; own: readonly OwnList[]; merged: Places; says: readonly Said[] }

/** What one rule would fund, in the order of funding. Money in pence. `ties`: where nothing but the number of an option decided. */
export type Funding = { funded: readonly number[]; spent: number; ties: Places; says: readonly Said[] }

export type BudgetCount = {
  kind: 'budget'
  voters: number
  budget: number
  decidedBy: Decider
  /** How many people support each option, most first. */
  support: readonly (readonly [number, number])[]
  outcomes: Readonly<Record<Decider, Funding>>
}

export type Count = RankingCount | BudgetCount

type Named = { number: number; words: string }
type Vote = { listed: readonly number[] }

const numbers = (order: Order): number[][] => order.map((level) => level.map(Number))
const said = (explanations: readonly Explanation[]): Said[] =>
  explanations.map(({ option, says }) => ({ option: option === null ? null : Number(option), says }))
const nameIn = (options: readonly Named[]) => {
  const names = new Map(options.map(({ number, words }) => [String(number), `“${shorten(words, 60)}”`]))
  return (id: string) => names.get(id) ?? id
}

/**
 * Counts a ranking: each constituency by Borda's points, then the places of those lists merged. Points suit a first order, which a workshop goes on
 * from. A constituency without votes has no list and changes nothing.
 */
export function countRanking(options: readonly Named[], constituencies: readonly { name: string; votes: readonly Vote[] }[]): RankingCount {
  const ids = options.map(({ number }) => String(number))
  const nameOf = nameIn(options)
  const own = constituencies.map(({ name, votes }) => {
    const ballots = votes.map(({ listed }) => ({ count: 1, order: listed.map((number) => [String(number)]) }))
    const counted = borda({ options: ids, ballots })
    return { name, counted, says: said(explainBorda(counted, nameOf)) }
  })
  const voted = own.filter(({ counted }) => counted.voters > 0).map(({ name, counted }) => ({ name, order: counted.order }))
  const merged = voted.length > 0 ? mergeRanks(voted) : undefined
  return {
    kind: 'ranking',
    own: own.map(({ name, counted, says }) => ({
      name,
      voters: counted.voters,
      order: numbers(counted.order),
      doublePoints: [...counted.numbers].map(([id, number]) => [Number(id), number]),
      says,
    })),
    merged: merged ? numbers(merged.order) : [ids.map(Number)],
    says: merged ? said(explainMerged(merged, nameOf)) : [{ option: null, says: 'Nobody voted.' }],
  }
}

/** What equal shares are raised by at a time: one pound, in pence. */
const step = 100

/** Counts a budget vote by both rules, whichever decides, so that everybody can see what the other would have done. */
export function countBudget(
  options: readonly (Named & { cost: number })[],
  votes: readonly Vote[],
  { budget, decidedBy }: { budget: number; decidedBy: Decider },
): BudgetCount {
  const ballots = votes.map(({ listed }) => ({ count: 1, approved: listed.map(String) }))
  const vote = { budget, ballots, projects: options.map(({ number, cost }) => ({ id: String(number), cost })) }
  const shares = equalShares(vote, { completion: 'add1', step })
  const turns = greedy(vote)
  const counted = approval(
    vote.projects.map(({ id }) => id),
    ballots,
  )
  const words: BudgetWords = { nameOf: nameIn(options), money: inPounds }
  return {
    kind: 'budget',
    voters: counted.voters,
    budget,
    decidedBy,
    support: counted.order.flat().map((id) => [Number(id), counted.numbers.get(id) ?? 0]),
    outcomes: {
      'equal-shares': {
        funded: shares.funded.map(({ project }) => Number(project)),
        spent: shares.spent,
        ties: numbers(shares.ties),
        says: said(explainEqualShares(shares, words)),
      },
      greedy: {
        funded: turns.looked.filter(({ funded }) => funded).map(({ project }) => Number(project)),
        spent: turns.spent,
        ties: numbers(turns.ties),
        says: said(explainGreedy(turns, words)),
      },
    },
  }
}

/** An exact amount of pence in pounds; to the penny where it has parts of one. */
const inPounds: BudgetWords['money'] = ({ numerator, denominator }) => {
  if (numerator % denominator === 0n) return poundsInWords(Number(numerator / denominator))
  return `about £${decimals({ numerator, denominator: denominator * 100n }, 2).text}`
}

/** Under so many voters a constituency is not shown by itself: its list would be the wishes of a few people whom others may know. */
export const fewest = 5

export type ShownRanking = { own: readonly (OwnList | { name: string; voters: 'few' })[]; merged: Places; says: readonly Said[] }

/**
 * A ranking as the public sees it. Where a constituency is too small to be shown, neither are the sums behind the merged order, from which its list
 * could be worked out.
 */
export function shownRanking({ own, merged, says }: RankingCount): ShownRanking {
  const shown = own.map((list) => (isFew(list) ? { name: list.name, voters: 'few' as const } : list))
  return { own: shown, merged, says: own.some(isFew) ? [] : says }
}

const isFew = ({ voters }: { voters: number }): boolean => voters > 0 && voters < fewest

/** The place of each option in an order, in words: '3', or '3 to 5' where it is level with others. */
export function placesInWords(order: Places): Map<number, string> {
  const words = new Map<number, string>()
  let before = 0
  for (const level of order) {
    for (const option of level) words.set(option, level.length === 1 ? String(before + 1) : `${before + 1} to ${before + level.length}`)
    before += level.length
  }
  return words
}
