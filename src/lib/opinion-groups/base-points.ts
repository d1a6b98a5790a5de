import { counting } from './canonical.ts'
import type { Points } from './points.ts'

/** Few points that stand for many people: `weight` people each, at their middle. `of[n]` says which point stands for person n. */
export type BasePoints = Points & { weight: Float64Array; of: Int32Array }

/**
 * Halves the people again and again, at the median of the longer side, until there are at most `most` parts; with fewer people, each is a point.
 * Neither a seed nor a first guess is needed, so that the parts are the same each time.
 */
export function basePoints(points: Points, most: number): BasePoints {
  const people = points.x.length
  const parts = people <= most ? Array.from({ length: people }, (_, n) => Int32Array.of(n)) : halved(points, most)
  return middles(points, parts)
}

function halved(points: Points, most: number): Int32Array[] {
  let parts: Int32Array[] = [counting(points.x.length)]
  while (parts.length * 2 <= most) parts = parts.flatMap((part) => (part.length < 2 ? [part] : halvesOf(points, part)))
  return parts
}

function halvesOf({ x, y }: Points, part: Int32Array): Int32Array[] {
  const wide = spread(x, part) >= spread(y, part)
  const [first, second] = wide ? [x, y] : [y, x]
  const sorted = part.toSorted((one, other) => first[one]! - first[other]! || second[one]! - second[other]! || one - other)
  const half = sorted.length >> 1
  return [sorted.subarray(0, half), sorted.subarray(half)]
}

function spread(values: Float64Array, part: Int32Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const n of part) {
    low = Math.min(low, values[n]!)
    high = Math.max(high, values[n]!)
  }
  return high - low
}

function middles({ x, y }: Points, parts: readonly Int32Array[]): BasePoints {
  const base = {
    x: new Float64Array(parts.length),
    y: new Float64Array(parts.length),
    weight: new Float64Array(parts.length),
    of: new Int32Array(x.length),
  }
  parts.forEach((part, place) => {
    for (const n of part) {
      base.x[place]! += x[n]! / part.length
      base.y[place]! += y[n]! / part.length
      base.of[n] = place
    }
    base.weight[place] = part.length
  })
  return base
}
