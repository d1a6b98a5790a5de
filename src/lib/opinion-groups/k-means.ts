import type { Points } from './points.ts'

/** Weighted points and what is asked of their groups. */
export type Weighted = Points & { weight: Float64Array }

/** Which group each point is in, from 0 to k − 1; the people in each; and how far they are from their middles, squared and added up. */
export type Partition = { of: Int32Array; sizes: Float64Array; apart: number; x: Float64Array; y: Float64Array }

const mostTurns = 100
/** Points that are tried as a middle, at least, where there are so many. */
const fewestTried = 48

/**
 * The best partition with one more group than there are middles in `known`: points all over the map are tried as the one more (global k-means: Likas, Vlassis, Verbeek, 2003).
 * That takes the place of first guesses by lot (k-means++) again and again: with 40 of those, the groups of a published conversation still depended on the seed.
 * Partitions with a group of fewer than `smallest` people are not considered; undefined where all are so.
 */
export function bestPartition(points: Weighted, known: Points, smallest: number): Partition | undefined {
  let best: Partition | undefined
  const step = Math.max(1, Math.floor(points.x.length / fewestTried))
  for (let n = 0; n < points.x.length; n += step) {
    const found = settle(points, { x: withOneMore(known.x, points.x[n]!), y: withOneMore(known.y, points.y[n]!) })
    if (best !== undefined && found.apart >= best.apart * (1 - 1e-12)) continue
    if (found.sizes.every((size) => size >= smallest)) best = found
  }
  return best
}

function withOneMore(values: Float64Array, value: number): Float64Array {
  const more = new Float64Array(values.length + 1)
  more.set(values)
  more[values.length] = value
  return more
}

/** Everybody in one group. */
export const together = (points: Weighted): Partition => settle(points, { x: points.x.slice(0, 1), y: points.y.slice(0, 1) })

/** Moves each point to the nearest middle and each middle to the mean of its points, until nobody moves (Lloyd, 1982). */
export function settle(points: Weighted, middles: Points): Partition {
  const k = middles.x.length
  const found = { of: new Int32Array(points.x.length).fill(-1), sizes: new Float64Array(k), apart: 0, x: middles.x, y: middles.y }
  for (let turn = 0; turn < mostTurns; turn++) {
    if (!assign(points, found)) break
    moveMiddles(points, found)
  }
  return found
}

/** True where somebody changed groups. */
function assign({ x, y, weight }: Weighted, found: Partition): boolean {
  const { of, x: middleX, y: middleY } = found
  let changed = false
  let apart = 0
  for (let point = 0; point < x.length; point++) {
    let group = 0
    let least = Number.POSITIVE_INFINITY
    for (let n = 0; n < middleX.length; n++) {
      const across = x[point]! - middleX[n]!
      const up = y[point]! - middleY[n]!
      const away = across * across + up * up
      if (away < least) {
        least = away
        group = n
      }
    }
    apart += least * weight[point]!
    if (of[point] !== group) changed = true
    of[point] = group
  }
  found.apart = apart
  return changed
}

function moveMiddles({ x, y, weight }: Weighted, found: Partition): void {
  const [sumX, sumY] = [new Float64Array(found.x.length), new Float64Array(found.x.length)]
  found.sizes.fill(0)
  for (let point = 0; point < x.length; point++) {
    const group = found.of[point]!
    sumX[group]! += x[point]! * weight[point]!
    sumY[group]! += y[point]! * weight[point]!
    found.sizes[group]! += weight[point]!
  }
  for (let n = 0; n < sumX.length; n++) {
    if (found.sizes[n] === 0) continue
    found.x[n] = sumX[n]! / found.sizes[n]!
    found.y[n] = sumY[n]! / found.sizes[n]!
  }
}
