import { mixed } from '#lib/random.ts'
import { codeOf, type Votes } from './votes.ts'

/** People and statements in an order that follows from the answers alone: `rows[n]` is who stands at place n, `columns[n]` which statement. */
export type Order = { rows: Int32Array; columns: Int32Array }

/** The order in which they were given. */
export const givenOrder = ({ participants, statements }: Votes): Order => ({ rows: counting(participants), columns: counting(statements) })

/**
 * An order that does not depend on how people and statements are called or in which order they came, so that sums, seeds and ties come out the same
 * to the last bit. Each gets a number made of what it was answered, then of the numbers on the other side (the refinement of Weisfeiler and Leman).
 * Who cannot be told apart by anything stands in the given order.
 */
export function orderByContent(votes: Votes): Order {
  const { participants, statements, starts, columns, codes } = votes
  const [people, across] = [keysOf(participants), keysOf(statements)]
  const rounds = columns.length < manyAnswers ? 2 : 1
  const said = new Int32Array(5 * statements)
  for (let n = 0; n < columns.length; n++) said[5 * columns[n]! + codes[n]!]! += 1
  const salt = saltsFor(said)
  for (let n = 0; n < said.length; n++) across.low[Math.floor(n / 5)]! += Math.imul(said[n]!, salt[n % 5]!)
  for (let round = 0; round < rounds; round++) {
    gatherByPerson(votes, across.low, people, salt)
    across.low.fill(0)
    across.high.fill(0)
    for (let person = 0; person < participants; person++) {
      const key = people.low[person]!
      for (let n = starts[person]!; n < starts[person + 1]!; n++) {
        const value = mixed(key + salt[codes[n]!]!)
        across.low[columns[n]!]! += value
        across.high[columns[n]!]! += value ^ (value >>> 11)
      }
    }
  }
  return { rows: inOrder(people), columns: inOrder(across) }
}

/** With so many answers no two people or statements look alike after the first round. */
const manyAnswers = 50_000

type Keys = { low: Int32Array; high: Int32Array }
const keysOf = (count: number): Keys => ({ low: new Int32Array(count), high: new Int32Array(count) })
/** A number for each answer. Agree and disagree change theirs where disagree is the more frequent: so the order stays when all answers are turned round. */
function saltsFor(said: Int32Array): Int32Array {
  const more = said.reduce((sum, count, n) => sum + (n % 5 === codeOf.agree ? count : n % 5 === codeOf.disagree ? -count : 0), 0)
  const [rarer, frequent] = [0x2545f491, 0x1d8e4e27]
  return Int32Array.of(more >= 0 ? rarer : frequent, 0x6b43a9b5, more >= 0 ? frequent : rarer, 0x7f4a7c15, 0x3c6ef372)
}

function gatherByPerson({ participants, starts, columns, codes }: Votes, across: Int32Array, { low, high }: Keys, salt: Int32Array): void {
  for (let person = 0; person < participants; person++) {
    let first = 0
    let second = 0
    for (let n = starts[person]!; n < starts[person + 1]!; n++) {
      const value = mixed(across[columns[n]!]! + salt[codes[n]!]!)
      first = (first + value) | 0
      second = (second + (value ^ (value >>> 11))) | 0
    }
    low[person] = first
    high[person] = second
  }
}

function inOrder({ low, high }: Keys): Int32Array {
  return counting(low.length).sort((one, other) => low[one]! - low[other]! || high[one]! - high[other]! || one - other)
}

export const counting = (count: number): Int32Array => Int32Array.from({ length: count }, (_, n) => n)
