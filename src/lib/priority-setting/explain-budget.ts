import { listInWords } from '#lib/text.ts'
import type { EqualShares, Funded, NotFunded } from './equal-shares.ts'
import { type Explanation, type NameOf, people } from './explain-ranking.ts'
import type { Fraction } from './fraction.ts'
import type { Greedy, Looked } from './greedy.ts'
import type { Order } from './order.ts'

/** How names and amounts of money are shown: money is a fraction of its unit. `support`: what a number of support is, such as "5 points"; people otherwise. */
export type BudgetWords = { nameOf: NameOf; money: (amount: Fraction) => string; support?: (number: number) => string }

const whole = (amount: number): Fraction => ({ numerator: BigInt(amount), denominator: 1n })

export function explainGreedy({ looked, ties, spent }: Greedy, words: BudgetWords): Explanation[] {
  const budget = looked[0]?.leftBefore ?? spent
  const [all, used, left] = [budget, spent, budget - spent].map((amount) => words.money(whole(amount)))
  const about = `The budget is ${all}. The project with the most support comes first, and each is funded if there is money left for it. ${used} is spent, ${left} is left.`
  const each = looked.map((one, turn) => ({ option: one.project, says: one.funded ? fundedInTurn(one, words) : notInTurn(looked, turn, words) }))
  return [{ option: null, says: about }, ...tiesInWords(ties, 'have the same support', words), ...each]
}

const supportOf = ({ support }: Looked, words: BudgetWords) => (words.support ?? people)(support)

function fundedInTurn(one: Looked, words: BudgetWords): string {
  const { nameOf, money } = words
  return `${nameOf(one.project)} is funded. Its support is ${supportOf(one, words)}. It costs ${money(whole(one.cost))}, and ${money(whole(one.leftBefore))} was left.`
}

function notInTurn(looked: readonly Looked[], turn: number, words: BudgetWords): string {
  const { nameOf, money, support = people } = words
  const one = looked[turn]!
  const name = `${nameOf(one.project)} is not funded.`
  if (one.support === 0) return `${name} Nobody supports it.`
  const why = `${name} Its support is ${supportOf(one, words)}. It costs ${money(whole(one.cost))}, and ${money(whole(one.leftBefore))} was left at its turn.`
  const before = looked.slice(0, turn).findLast(({ leftBefore }) => leftBefore >= one.cost)
  const ways = [
    ...(one.leftBefore > 0 ? [`a cost of at most ${money(whole(one.leftBefore))}`] : []),
    ...(before ? [`${support(before.support - one.support + 1)} more in support, to come before ${nameOf(before.project)}`] : []),
  ]
  return ways.length > 0 ? `${why} It would have taken ${ways.join(', or ')}.` : `${why} It costs more than the whole budget.`
}

export function explainEqualShares(result: EqualShares, words: BudgetWords): Explanation[] {
  const { funded, notFunded, ties, spent, budget, voters, share, raised, ended } = result
  const { money } = words
  const plain = { numerator: BigInt(budget), denominator: BigInt(voters || 1) }
  const about = [
    `The budget of ${money(whole(budget))} is shared equally among ${people(voters)}: ${money(plain)} each.`,
    ...(raised > 0 ? [`Because that leaves money unspent, each share was raised by ${money(whole(raised))} to ${money(share)}.`] : []),
    ...(ended === 'would-overspend' ? ['One step more would have spent more than the budget.'] : []),
    'Supporters of a project pay for it together, each the same or all they have left. The least price for its cost is next.',
    `${money(whole(spent))} is spent. What it would have taken is reckoned at these shares.`,
  ].join(' ')
  return [
    { option: null, says: about },
    ...tiesInWords(ties, 'were level on everything', words),
    ...funded.map((one, place) => ({ option: one.project, says: boughtInWords(one, place + 1, words) })),
    ...notFunded.map((one) => ({ option: one.project, says: notBoughtInWords(one, share, words) })),
  ]
}

function boughtInWords({ project, cost, supporters, each, partly, nothing }: Funded, place: number, { nameOf, money }: BudgetWords): string {
  const less = partly > 0 ? ` ${people(partly)} paid less: all that they had left.` : ''
  const none = nothing > 0 ? ` ${people(nothing)} had nothing left.` : ''
  return `${nameOf(project)} is funded, as number ${place}. It has the support of ${people(supporters)}. It costs ${money(whole(cost))}: ${money(each)} from each of them.${less}${none}`
}

function notBoughtInWords({ project, cost, supporters, left }: NotFunded, share: Fraction, { nameOf, money }: BudgetWords): string {
  if (supporters === 0) return `${nameOf(project)} is not funded. Nobody supports it.`
  const missing = { numerator: BigInt(cost) * left.denominator - left.numerator, denominator: left.denominator }
  const more = (missing.numerator * share.denominator + missing.denominator * share.numerator - 1n) / (missing.denominator * share.numerator)
  const affordable = left.numerator / left.denominator
  const cheaper = affordable > 0n ? `a cost of at most ${money({ numerator: affordable, denominator: 1n })}, or ` : ''
  return `${nameOf(project)} is not funded. It costs ${money(whole(cost))}. It has the support of ${people(supporters)}, who have ${money(left)} left together. It would have taken ${cheaper}${people(Number(more))} more with their whole share left.`
}

const tiesInWords = (ties: Order, how: string, { nameOf }: BudgetWords): Explanation[] =>
  ties.map((level) => ({ option: null, says: `${listInWords(level.map(nameOf))} ${how}. The order in which they are listed decided.` }))
