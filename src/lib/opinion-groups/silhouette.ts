import type { Weighted } from './k-means.ts'

/**
 * How much nearer people are to their own group than to the next one, from −1 to 1, as a mean over people (Rousseeuw, J. Comput. Appl. Math. 20 (1987) 53).
 * A point of weight w stands for w people in one place. Who is alone in a group counts 0.
 */
export function silhouette({ x, y, weight }: Weighted, of: Int32Array, groups: number): number {
  const sizes = new Float64Array(groups)
  for (let point = 0; point < x.length; point++) sizes[of[point]!]! += weight[point]!
  const sums = new Float64Array(groups)
  let total = 0
  let people = 0
  for (let point = 0; point < x.length; point++) {
    sums.fill(0)
    for (let other = 0; other < x.length; other++) {
      const across = x[point]! - x[other]!
      const up = y[point]! - y[other]!
      sums[of[other]!]! += Math.sqrt(across * across + up * up) * weight[other]!
    }
    const own = of[point]!
    let next = Number.POSITIVE_INFINITY
    for (let group = 0; group < groups; group++) if (group !== own && sizes[group]! > 0) next = Math.min(next, sums[group]! / sizes[group]!)
    const inside = sizes[own]! > 1 ? sums[own]! / (sizes[own]! - 1) : 0
    if (sizes[own]! > 1 && Math.max(inside, next) > 0) total += (weight[point]! * (next - inside)) / Math.max(inside, next)
    people += weight[point]!
  }
  return people === 0 ? 0 : total / people
}
