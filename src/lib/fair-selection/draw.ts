import { numbersFrom } from './random.ts'
import { sha256 } from './sha256.ts'

/** All that is needed to draw again and get the same: publish the tickets before the seed is known. */
export type Record = { tickets: readonly (readonly string[])[]; seed: string }

/** The number of the ticket that a seed draws, from 0: SHA-256 of the seed, read as a number, modulo the tickets. */
export const drawnTicket = (seed: string, tickets: number): number => Number(BigInt(`0x${sha256(seed)}`) % BigInt(tickets))

/** The panel that is drawn, from the record alone. @throws RangeError where there is no ticket */
export function replay({ tickets, seed }: Record): readonly string[] {
  if (tickets.length === 0) throw new RangeError('a lottery without tickets')
  return tickets[drawnTicket(seed, tickets.length)]!
}

/** The first numbers of near starts are alike, so they are left out. */
function numbersOf(words: string): () => number {
  const random = numbersFrom(Number.parseInt(sha256(words).slice(0, 8), 16))
  for (let n = 0; n < 20; n++) random()
  return random
}

/** A list in an order that the words decide: the same words, the same order. */
export function shuffled<Item>(items: readonly Item[], words: string): Item[] {
  const random = numbersOf(words)
  const order = [...items]
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1))
    ;[order[n], order[other]] = [order[other]!, order[n]!]
  }
  return order
}

/**
 * The order in which names come out of a hat in which each is as often as its weight says (Efraimidis and Spirakis 2006), as places in the list.
 * The words decide it.
 */
export function weightedOrder(people: readonly { weight?: number }[], words: string): number[] {
  const random = numbersOf(words)
  const keys = people.map(({ weight = 1 }) => Math.log(1 - random()) / weight)
  return [...people.keys()].sort((a, b) => keys[b]! - keys[a]!)
}
