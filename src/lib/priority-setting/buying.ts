import { compareFractions, type Fraction } from './fraction.ts'
import { type Price, payFor, priceOf, type Run, raiseBound, startRun } from './price.ts'
import type { Purses } from './purses.ts'

/** How much a project is worth to each of its supporters: as much as it costs, or the same as any other. */
export type Utility = 'cost' | 'count'

/** What was bought, in order, by numbers of projects; and which projects nothing but their order decided between. */
export type Bought = { run: Run; purchases: readonly Price[]; ties: readonly (readonly number[])[]; spent: number }

/** A price for each unit of worth: exact, and rounded as in `inWorth`. */
type Offer = { price: Price; rough: number; exact: Fraction }

/**
 * The rounds of the Method of Equal Shares: again and again the project with the least price for each unit of its worth is bought, until no
 * project can be paid for by its supporters. Between projects at the same price: more supporters, then the smaller cost, then their order.
 *
 * A price only ever rises, because purses only ever shrink. So the last known price of a project is a bound, and most are not looked at again.
 */
export function buyAll(purses: Purses, share: Fraction, utility: Utility): Bought {
  const run = startRun(purses, share)
  const bounds = purses.projects.map(({ cost, supporters }, number) =>
    inWorth(run, utility, number, { numerator: BigInt(cost), denominator: BigInt(supporters || 1) }),
  )
  const [purchases, ties]: [Price[], number[][]] = [[], []]
  let rest = [...purses.projects.keys()].filter((number) => purses.projects[number]!.supporters > 0)
  let spent = 0
  for (;;) {
    const { best, beyond } = cheapest(run, utility, rest, bounds)
    const [first] = best
    if (!first) return { run, purchases, ties, spent }
    const level = best.filter(({ project }) => rank(purses, project, first.project) === 0).map(({ project }) => project)
    if (level.length > 1 && !ties.some((tie) => level.every((number) => tie.includes(number)))) ties.push(level)
    payFor(run, first)
    purchases.push(first)
    spent += purses.projects[first.project]!.cost
    rest = rest.filter((number) => number !== first.project && !beyond.has(number))
  }
}

/**
 * All that are at the least price, best first; and those that can no longer be paid for. Again and again the project with the lowest bound is looked
 * at: its bound is raised until it is settled, then its price is worked out, until no other bound is as low as the best price.
 */
function cheapest(run: Run, utility: Utility, rest: readonly number[], bounds: number[]): { best: Price[]; beyond: Set<number> } {
  const [beyond, settled] = [new Set<number>(), new Set<number>()]
  let open = [...rest]
  let best: Offer[] = []
  while (open.length > 0) {
    const number = open.reduce((lowest, other) => (bounds[other]! < bounds[lowest]! ? other : lowest))
    if (best[0] && bounds[number]! > best[0].rough) break
    const found = settled.has(number) ? 'known' : raiseBound(run, number)
    if (found === 'known') best = withOffer(best, offerOf(run, utility, priceOf(run, number)))
    if (found === 'beyond') beyond.add(number)
    if (found === 'known' || found === 'beyond') open = open.filter((other) => other !== number)
    else bounds[number] = inWorth(run, utility, number, { numerator: BigInt(run.least[number]!), denominator: 1n << run.bits })
    if (found === 'settled') settled.add(number)
  }
  return { best: best.map(({ price }) => price).sort((a, b) => rank(run.purses, a.project, b.project) || a.project - b.project), beyond }
}

function withOffer(best: Offer[], offer: Offer): Offer[] {
  const compared = best[0] ? offer.rough - best[0].rough || compareFractions(offer.exact, best[0].exact) : -1
  if (compared === 0) return [...best, offer]
  return compared < 0 ? [offer] : best
}

function offerOf(run: Run, utility: Utility, price: Price): Offer {
  const { numerator, denominator } = price.each
  const worth = utility === 'cost' ? BigInt(run.purses.projects[price.project]!.cost) : 1n
  return { price, exact: { numerator, denominator: denominator * worth }, rough: inWorth(run, utility, price.project, price.each) }
}

/** A price for each unit of worth in parts of 2^50, or of the scale of the run, rounded down: a whole number that sorts as the price does. */
function inWorth({ purses, bits }: Run, utility: Utility, project: number, { numerator, denominator }: Fraction): number {
  if (utility === 'count') return Number((numerator << bits) / denominator)
  return Number((numerator << 50n) / (denominator * BigInt(purses.projects[project]!.cost)))
}

function rank({ projects }: Purses, one: number, other: number): number {
  const [a, b] = [projects[one]!, projects[other]!]
  return b.supporters - a.supporters || a.cost - b.cost
}
