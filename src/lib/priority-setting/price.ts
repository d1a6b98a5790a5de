import { commonFactor, type Fraction, wholes } from './fraction.ts'
import type { Purses } from './purses.ts'

/** Money of all people together, in its unit: above it, amounts could not be told apart exactly. */
const mostMoney = 2n ** 51n

/**
 * Purses while projects are bought. What somebody holds is their share less the exact prices of what they paid for, and nothing once they paid
 * all they had. Adding up fractions for each person would take minutes, so `rough` holds a bound beside it: a whole number of 1/2^bits of a unit,
 * never more than what they hold, and at most `slack` less; -1 once they hold nothing. Where that is not enough to tell, the exact amount is worked out. Nothing is rounded.
 */
export type Run = {
  purses: Purses
  bits: bigint
  /** More than all people hold together. */
  money: number
  rough: Float64Array
  slack: number
  /**
   * The places of each project's supporters, and how many people are at each. The first `living` of them are those that were not empty when last
   * looked at, with `people` in all.
   */
  places: Int32Array[]
  counts: Float64Array[]
  living: Int32Array
  people: Float64Array
  /** All exact amounts of the run are in parts of this. */
  denominator: bigint
  share: bigint
  /** What each supporter pays for a project, where it was bought. */
  prices: (bigint | undefined)[]
  /** The price of each project as last worked out, in 1/2^bits, rounded down. */
  least: Float64Array
}

/** What a project would cost its supporters now. `each` is at least what anybody pays; those at `emptied` places hold less, and pay all of it. */
export type Price = {
  project: number
  each: Fraction
  emptied: readonly number[]
  /** They hold exactly the price. */
  level: readonly number[]
  /** People who pay the whole price, who pay less because they have no more, and who have nothing left. */
  full: number
  partly: number
  nothing: number
}

/** @throws RangeError where everybody's money together is more than can be counted exactly */
export function startRun(purses: Purses, share: Fraction): Run {
  const money = (share.numerator * BigInt(purses.voters)) / share.denominator + 1n
  if (money > mostMoney) throw new RangeError('Too much money to count exactly')
  const bits = BigInt(mostMoney.toString(2).length - money.toString(2).length)
  return {
    purses,
    bits,
    money: Number(money),
    rough: new Float64Array(purses.weight.length).fill(Number((share.numerator << bits) / share.denominator)),
    slack: 1,
    places: purses.projects.map(({ places }) => places.slice()),
    counts: purses.projects.map(({ counts }) => counts.slice()),
    living: Int32Array.from(purses.projects, ({ places }) => places.length),
    people: Float64Array.from(purses.projects, ({ supporters }) => supporters),
    denominator: share.denominator,
    share: share.numerator,
    prices: purses.projects.map(() => undefined),
    least: new Float64Array(purses.projects.length),
  }
}

/**
 * Raises the bound on the price of a project, `run.least`, by one look at its supporters: those who certainly hold less than the bound pay all they
 * have, and the others what is missing. It starts as if all paid the same, and from its last value later, since prices only rise. `settled`: nothing
 * changes any more, so the price is very near. `beyond`: the supporters cannot pay for it together.
 */
export function raiseBound(run: Run, project: number): 'raised' | 'settled' | 'beyond' {
  const { cost, supporters } = run.purses.projects[project]!
  if (cost >= run.money) return 'beyond'
  const wanted = cost * Number(1n << run.bits)
  const least = run.least[project]! || wholes(wanted, supporters)
  const { money, others, missing } = withoutEmpty(run, project, least, wanted)
  if (!canPay(run, project, money, wanted)) return 'beyond'
  const next = wholes(missing, others)
  run.least[project] = Math.max(least, next)
  return next > least ? 'raised' : 'settled'
}

/** The least price at which the supporters of a project pay for it together, each the same or all they hold. Settle its bound first, in the same round. */
export function priceOf(run: Run, project: number): Price {
  const { cost, supporters } = run.purses.projects[project]!
  const least = run.least[project]!
  const places = livingPlaces(run, project)
  const people = run.people[project]!
  const emptied: number[] = []
  for (const place of places) if (run.rough[place]! + run.slack < least) emptied.push(place)
  for (;;) {
    const { count, held } = heldBy(run, emptied)
    const each = { numerator: BigInt(cost) * run.denominator - held, denominator: run.denominator * BigInt(people - count) }
    const { below, level } = nearTo(run, places, least, each, emptied)
    if (below.length === 0) return { project, each, emptied, level, full: people - count, partly: count, nothing: supporters - people }
    emptied.push(...below)
  }
}

/** Takes the price from its supporters. */
export function payFor(run: Run, { project, each, emptied, level, full }: Price): void {
  const up = Number((each.numerator << run.bits) / each.denominator) + 1
  for (const place of livingPlaces(run, project)) run.rough[place] = Math.max(0, run.rough[place]! - up)
  for (const place of [...emptied, ...level]) run.rough[place] = -1
  run.slack += 1
  const common = commonFactor(each.numerator, BigInt(full))
  const factor = BigInt(full) / common
  run.denominator *= factor
  run.share *= factor
  run.prices = run.prices.map((price) => price && price * factor)
  run.prices[project] = each.numerator / common
}

/** What the supporters of a project hold together. */
export function leftFor(run: Run, project: number): Fraction {
  const { held } = heldBy(
    run,
    run.purses.projects[project]!.places.filter((place) => run.rough[place]! >= 0),
  )
  return { numerator: held, denominator: run.denominator }
}

/**
 * Puts those at empty places behind the others, not to be looked at again, and adds up: the money of all, at the least; and how many can pay the
 * price `least`, and what is missing when the others paid all they have.
 */
function withoutEmpty(run: Run, project: number, least: number, wanted: number): { money: number; others: number; missing: number } {
  const { rough, slack } = run
  const [places, counts] = [livingPlaces(run, project), run.counts[project]!]
  let [people, money, living] = [0, 0, 0]
  let [others, missing] = [0, wanted]
  for (let n = 0; n < places.length; n++) {
    const [place, count] = [places[n]!, counts[n]!]
    const holds = rough[place]!
    if (holds < 0) continue
    places[living] = place
    counts[living] = count
    living += 1
    people += count
    money += holds * count
    if (holds + slack < least) missing -= (holds + slack) * count
    else others += count
  }
  run.living[project] = living
  run.people[project] = people
  return { money, others, missing }
}

/** Whether the supporters have enough together. `money`: what they have at the least. */
function canPay(run: Run, project: number, money: number, wanted: number): boolean {
  const people = run.people[project]!
  if (people === 0 || money + run.slack * people < wanted) return false
  if (money >= wanted) return true
  const left = leftFor(run, project)
  return left.numerator >= BigInt(run.purses.projects[project]!.cost) * left.denominator
}

const livingPlaces = (run: Run, project: number): Int32Array => run.places[project]!.subarray(0, run.living[project]!)

/** Exactly what people at some places hold together, in parts of the run's denominator, without adding up person by person. */
function heldBy(run: Run, places: Iterable<number>): { count: number; held: bigint } {
  const { weight, supports, first } = run.purses
  const paid = new Float64Array(run.prices.length)
  let count = 0
  for (const place of places) {
    count += weight[place]!
    for (let n = first[place]!; n < first[place + 1]!; n++) paid[supports[n]!]! += weight[place]!
  }
  let held = BigInt(count) * run.share
  for (const [project, price] of run.prices.entries()) if (price !== undefined && paid[project]! > 0) held -= BigInt(paid[project]!) * price
  return { count, held }
}

/** Exactly what one person at a place holds, in parts of the run's denominator. */
const heldAt = ({ share, prices, purses }: Run, place: number): bigint =>
  purses.supports.subarray(purses.first[place], purses.first[place + 1]).reduce((held, project) => held - (prices[project] ?? 0n), share)

/** Of those whose bound is too close to the price to tell: who holds less, and who holds exactly as much. */
function nearTo(run: Run, places: Int32Array, least: number, each: Fraction, emptied: readonly number[]): { below: number[]; level: number[] } {
  const up = Number((each.numerator << run.bits) / each.denominator) + 1
  const [below, level]: [number[], number[]] = [[], []]
  let known: Set<number> | undefined
  for (const place of places) {
    if (run.rough[place]! >= up || run.rough[place]! + run.slack < least) continue
    known ??= new Set(emptied)
    if (known.has(place)) continue
    const difference = heldAt(run, place) * each.denominator - each.numerator * run.denominator
    if (difference < 0n) below.push(place)
    else if (difference === 0n) level.push(place)
  }
  return { below, level }
}
