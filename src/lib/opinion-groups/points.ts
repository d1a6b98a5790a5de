import { type Ratings, worthOf } from './ratings.ts'

/** Places on the map: of person n (x[n], y[n]). */
export type Points = { x: Float64Array; y: Float64Array }

/**
 * Where each person stands: the mean worth of their answers along both directions, stretched by √(statements / answers) so that who answered
 * little is not drawn to the middle only for that.
 *
 * @param countedAsAnswered statements that count as answered by everybody: Polis' moderated ones, which it sets to 0 for all
 */
export function placesOf(
  ratings: Ratings,
  means: Float64Array,
  directions: readonly Float64Array[],
  across: number,
  countedAsAnswered: number,
): Points {
  const { people, starts, cells } = ratings
  const nothing = new Float64Array(means.length)
  const [along, up] = [worthOf(means, directions[0] ?? nothing), worthOf(means, directions[1] ?? nothing)]
  const points = { x: new Float64Array(people), y: new Float64Array(people) }
  for (let person = 0; person < people; person++) {
    const from = starts[person]!
    const to = starts[person + 1]!
    let x = 0
    let y = 0
    for (let n = from; n < to; n++) {
      x += along[cells[n]!]!
      y += up[cells[n]!]!
    }
    const stretch = Math.sqrt(across / Math.max(1, to - from + countedAsAnswered))
    points.x[person] = x * stretch
    points.y[person] = y * stretch
  }
  return points
}

/** Where somebody would stand who agreed with one statement and answered nothing else. Its distance from the middle is the statement's extremity. */
export function statementPlaces(means: Float64Array, directions: readonly Float64Array[], across: number): Points {
  const stretch = Math.sqrt(across)
  const along = (n: number) => means.map((mean, place) => stretch * (1 - mean) * (directions[n]?.[place] ?? 0))
  return { x: along(0), y: along(1) }
}

export const pick = ({ x, y }: Points, places: Int32Array): Points => ({
  x: Float64Array.from(places, (n) => x[n]!),
  y: Float64Array.from(places, (n) => y[n]!),
})
