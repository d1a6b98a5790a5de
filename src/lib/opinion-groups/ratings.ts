import type { Order } from './canonical.ts'
import { codeOf, type Votes } from './votes.ts'

/**
 * The answers that make the map, in a settled order. A cell is 3 × place of the statement + code, so that one look-up gives what an answer is worth.
 * `starts[i]` to before `starts[i + 1]` are the cells of the person at place i.
 */
export type Ratings = { people: number; statements: number; starts: Int32Array; cells: Int32Array }

/** The answers to statements that are open, without pass and not-for-me: agree 1, unsure 0, disagree −1. Under Polis' rules all three of the others are 0. */
export function ratingsOf(votes: Votes, open: Uint8Array, { rows, columns }: Order, passIsUnsure: boolean): Ratings {
  const { codes, columns: columnOf, starts: given } = votes
  const worthOfCode = Int8Array.of(codeOf.disagree, codeOf.unsure, codeOf.agree, passIsUnsure ? codeOf.unsure : -1, passIsUnsure ? codeOf.unsure : -1)
  const cellOf = new Int32Array(columns.length).fill(-1)
  for (let place = 0; place < columns.length; place++) if (open[columns[place]!] === 1) cellOf[columns[place]!] = 3 * place
  const starts = new Int32Array(rows.length + 1)
  const cells = new Int32Array(codes.length)
  let kept = 0
  for (let place = 0; place < rows.length; place++) {
    const to = given[rows[place]! + 1]!
    for (let n = given[rows[place]!]!; n < to; n++) {
      const cell = cellOf[columnOf[n]!]!
      const worth = worthOfCode[codes[n]!]!
      if (cell >= 0 && worth >= 0) cells[kept++] = cell + worth
    }
    starts[place + 1] = kept
  }
  return { people: rows.length, statements: columns.length, starts, cells: kept === cells.length ? cells : cells.slice(0, kept) }
}

/** The same people, only those at these places. */
export function someOf({ statements, starts, cells }: Ratings, places: Int32Array): Ratings {
  const starting = new Int32Array(places.length + 1)
  for (let n = 0; n < places.length; n++) starting[n + 1] = starting[n]! + starts[places[n]! + 1]! - starts[places[n]!]!
  const some = new Int32Array(starting[places.length]!)
  for (let n = 0; n < places.length; n++) some.set(cells.subarray(starts[places[n]!], starts[places[n]! + 1]), starting[n])
  return { people: places.length, statements, starts: starting, cells: some }
}

/** The mean answer to each statement, from −1 to 1; 0 where there is none. */
export function meansOf({ statements, cells }: Ratings): Float64Array {
  const counts = new Int32Array(3 * statements)
  for (let n = 0; n < cells.length; n++) counts[cells[n]!]! += 1
  const means = new Float64Array(statements)
  for (let place = 0; place < statements; place++) {
    const [disagree, unsure, agree] = [counts[3 * place]!, counts[3 * place + 1]!, counts[3 * place + 2]!]
    const all = disagree + unsure + agree
    means[place] = all === 0 ? 0 : (agree - disagree) / all
  }
  return means
}

/** Worths are whole multiples of 2^-44. Sums of up to 10,000 of them are exact, so that the order of statements does not change the last digit. */
const grain = 2 ** 44

/** What each cell is worth along a direction: (answer − mean) × the direction's part for that statement. Missing answers are worth nothing. */
export function worthOf(means: Float64Array, direction: Float64Array): Float64Array {
  const worth = new Float64Array(3 * means.length)
  for (let place = 0; place < means.length; place++)
    for (let code = 0; code < 3; code++) worth[3 * place + code] = Math.round((code - 1 - means[place]!) * direction[place]! * grain) / grain
  return worth
}

/** X'X times a vector, where X is the centred table of answers with 0 for what is missing: one walk over the answers, X itself is never made. */
export function timesTable({ people, starts, cells }: Ratings, means: Float64Array, direction: Float64Array): Float64Array {
  const worth = worthOf(means, direction)
  const gathered = new Float64Array(worth.length)
  for (let person = 0; person < people; person++) {
    const from = starts[person]!
    const to = starts[person + 1]!
    let sum = 0
    for (let n = from; n < to; n++) sum += worth[cells[n]!]!
    for (let n = from; n < to; n++) gathered[cells[n]!]! += sum
  }
  const product = new Float64Array(means.length)
  for (let place = 0; place < means.length; place++)
    for (let code = 0; code < 3; code++) product[place]! += (code - 1 - means[place]!) * gathered[3 * place + code]!
  return product
}
