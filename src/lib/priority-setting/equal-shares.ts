import type { BudgetVote } from './budget.ts'
import { type Bought, buyAll, type Utility } from './buying.ts'
import { compareFractions, type Fraction } from './fraction.ts'
import type { Order } from './order.ts'
import { leftFor } from './price.ts'
import { pursesOf } from './purses.ts'

export type EqualSharesOptions = {
  /** `add1`: shares are raised step by step until one step more would spend more than the budget. */
  completion: 'add1' | 'none'
  /** By how much each share is raised at a time, in the unit of money; whole, 1 or more. */
  step: number
  utility?: Utility
}

/** A project that was funded, in the order of buying: what each supporter paid, and how many paid all of it, a part or nothing. */
export type Funded = { project: string; cost: number; supporters: number; each: Fraction; full: number; partly: number; nothing: number }

/** A project that was not: what its supporters had left together at the end, which is less than it costs. */
export type NotFunded = { project: string; cost: number; supporters: number; left: Fraction }

export type EqualShares = {
  funded: readonly Funded[]
  /** Those nearest to being funded first: by what part of the cost their supporters could still have paid. */
  notFunded: readonly NotFunded[]
  /** Projects that were level on everything when one of them was bought: the order of `projects` decided. */
  ties: Order
  spent: number
  budget: number
  voters: number
  /** What each person could spend, the raise included, and by how much it was raised. */
  share: Fraction
  raised: number
  ended: 'not-raised' | 'would-overspend' | 'all-funded'
}

/**
 * The Method of Equal Shares. Everybody, also who supports nothing, holds the same share of the budget. The supporters of a project pay for it
 * together, each the same or all they have left. The method underspends, since nobody pays for what they did not support: `add1` raises all
 * shares until one step more would overspend, and keeps the last result that does not and spends no less than without raising.
 *
 * Sources: Peters, Skowron, NeurIPS 2021 ("Proportional participatory budgeting with additive utilities"); equalshares.net on completion.
 */
export function equalShares(vote: BudgetVote, { completion, step, utility = 'cost' }: EqualSharesOptions): EqualShares {
  if (!Number.isSafeInteger(step) || step < 1) throw new RangeError(`step: ${step}`)
  const purses = pursesOf(vote)
  const shareAfter = (raised: number): Fraction => {
    const denominator = BigInt(purses.voters || 1)
    return { numerator: BigInt(vote.budget) + BigInt(raised) * denominator, denominator }
  }
  const wanted = purses.projects.filter(({ supporters }) => supporters > 0).length
  const plain = buyAll(purses, shareAfter(0), utility)
  let [kept, raised, last] = [plain, 0, plain]
  let ended: EqualShares['ended'] = completion === 'add1' ? 'all-funded' : 'not-raised'
  for (let more = step; completion === 'add1' && last.purchases.length < wanted; more += step) {
    last = buyAll(purses, shareAfter(more), utility)
    if (last.spent > vote.budget) {
      ended = 'would-overspend'
      break
    }
    if (last.spent >= plain.spent) [kept, raised] = [last, more]
  }
  return { ...inNames(kept), spent: kept.spent, budget: vote.budget, voters: purses.voters, share: shareAfter(raised), raised, ended }
}

function inNames({ run, purchases, ties }: Bought): Pick<EqualShares, 'funded' | 'notFunded' | 'ties'> {
  const { projects } = run.purses
  const bought = new Set(purchases.map(({ project }) => project))
  const notFunded = projects.flatMap(({ id, cost, supporters }, number) =>
    bought.has(number) ? [] : [{ project: id, cost, supporters, left: leftFor(run, number) }],
  )
  const part = ({ cost, left }: NotFunded): Fraction => ({ numerator: left.numerator, denominator: left.denominator * BigInt(cost) })
  return {
    funded: purchases.map(({ project, each, full, partly, nothing }) => {
      const { id, cost, supporters } = projects[project]!
      return { project: id, cost, supporters, each, full, partly, nothing }
    }),
    notFunded: notFunded.sort((a, b) => compareFractions(part(b), part(a))),
    ties: ties.map((level) => level.map((number) => projects[number]!.id)),
  }
}
