import { countInWords, listInWords } from '#lib/text.ts'
import { decimals } from './fraction.ts'
import type { Merged } from './merge-ranks.ts'
import type { Order } from './order.ts'
import type { Counted } from './points.ts'
import type { Chain, Schulze } from './schulze.ts'

/** Sentences about one option, or with null about the whole: why it came out so, and what it would have taken. */
export type Explanation = { option: string | null; says: string }
export type NameOf = (option: string) => string

export const people = (count: number) => countInWords(count, 'person', 'people')
const halves = (double: number) => decimals({ numerator: BigInt(double), denominator: 2n }, 1).text
const pointsOf = (double: number) => `${halves(double)} ${double === 2 ? 'point' : 'points'}`

export function explainBorda({ order, numbers, voters }: Counted, nameOf: NameOf): Explanation[] {
  const first = order.flat().length - 1
  const whole = `${people(voters)} ranked the options. On each ballot a first place gives ${first}, each place below it one less. Level places share.`
  const each = explainLevels(order, nameOf, (option, above) => {
    const own = numbers.get(option)!
    const missing = above && numbers.get(above)! - own
    const taken = missing
      ? ` It would have taken ${halves(missing)} more to draw level with ${nameOf(above)}: one for each place higher on a ballot.`
      : ''
    return `${nameOf(option)} has ${pointsOf(own)}.${taken}`
  })
  return [{ option: null, says: whole }, ...each]
}

export function explainApproval({ order, numbers, voters }: Counted, nameOf: NameOf): Explanation[] {
  const each = explainLevels(order, nameOf, (option, above) => {
    const own = numbers.get(option)!
    const missing = above && numbers.get(above)! - own
    const taken = missing ? ` It would have taken ${people(missing)} more to draw level with ${nameOf(above)}.` : ''
    return `${nameOf(option)} has the support of ${people(own)}.${taken}`
  })
  return [{ option: null, says: `${people(voters)} voted, each for all that they support. The option with the most supporters is first.` }, ...each]
}

/** Each constituency is named with the place that it gave. */
export function explainMerged({ order, sums, own }: Merged, nameOf: NameOf): Explanation[] {
  const each = explainLevels(order, nameOf, (option, above) => {
    const places = listInWords(own.map((one) => `${halves(one.places.get(option)!)} with ${one.name}`))
    const missing = above && sums.get(option)! - sums.get(above)!
    const taken = missing ? ` It would have taken ${halves(missing)} fewer to draw level with ${nameOf(above)}.` : ''
    return `${nameOf(option)} has place ${places}: ${halves(sums.get(option)!)} together.${taken}`
  })
  const whole = `${listInWords(own.map(({ name }) => name))} ranked the options apart. Each group counts once, however many people are in it. The smallest sum of places is first.`
  return [{ option: null, says: whole }, ...each]
}

export function explainSchulze(result: Schulze, nameOf: NameOf): Explanation[] {
  const { order, condorcetWinner, voters } = result
  const whole = condorcetWinner
    ? `${people(voters)} voted. More of them prefer ${nameOf(condorcetWinner)} to each of the others than the other way round.`
    : `${people(voters)} voted. No option is preferred to every other one, so chains of preferences decide. A chain is as strong as its weakest step.`
  const each = explainLevels(order, nameOf, (option, _, level) => {
    const rival =
      level > 0 ? order[level - 1]!.find((above) => result.chain(above, option).strength > result.chain(option, above).strength) : undefined
    if (rival !== undefined) return beaten(result, nameOf, option, rival)
    return `${nameOf(option)} is first: no other option beats it.`
  })
  return [{ option: null, says: whole }, ...each]
}

function beaten(result: Schulze, nameOf: NameOf, option: string, rival: string): string {
  const [name, above] = [nameOf(option), nameOf(rival)]
  const [chain, back] = [result.chain(rival, option), result.chain(option, rival)]
  const [against, favour] = [result.preferring(rival, option), result.preferring(option, rival)]
  const two = `${people(against)} prefer ${above} to ${name}, and ${favour.toLocaleString('en-GB')} prefer ${name}.`
  if (back.strength === 0 && chain.steps.length === 1) {
    const turned = Math.floor((against - favour) / 2) + 1
    return `${name} comes after ${above}. ${two} It would have taken ${people(turned)} to change sides for more to prefer ${name}.`
  }
  const backward = back.strength === 0 ? `No chain leads back from ${name} to ${above}.` : `The strongest chain back is ${inSteps(back, nameOf)}.`
  return `${name} comes after ${above}. ${two} The strongest chain from ${above} is ${inSteps(chain, nameOf)}. ${backward} It would have taken a chain back with at least ${people(chain.strength)} at every step to draw level.`
}

const inSteps = ({ steps }: Chain, nameOf: NameOf): string =>
  listInWords(steps.map(({ from, to, people: count }) => `${nameOf(from)} before ${nameOf(to)} (${people(count)})`))

/** An explanation for each option in order. `above`: one of the level above it, if there is one. Who is level with whom is added. */
function explainLevels(order: Order, nameOf: NameOf, say: (option: string, above: string | undefined, level: number) => string): Explanation[] {
  return order.flatMap((options, level) =>
    options.map((option) => {
      const others = options.filter((other) => other !== option).map(nameOf)
      const tie = others.length > 0 ? ` It is level with ${listInWords(others)}.` : ''
      return { option, says: `${say(option, order[level - 1]?.[0], level)}${tie}` }
    }),
  )
}
