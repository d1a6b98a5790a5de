import type { Grouping } from './groups.ts'
import type { Points } from './points.ts'

type Clusters = { x: number[]; y: number[]; members: number[][] }
type Weighted = { x: ArrayLike<number>; y: ArrayLike<number>; weight: ArrayLike<number> }

/**
 * Groups as Polis finds them when a conversation is reckoned for the first time: at most 100 base clusters that begin with the first people, groups that begin
 * with the first base clusters, 20 steps, and the number of groups with the largest unweighted silhouette. What people are first depends on the order in
 * which they voted, and so does the result. Of a conversation that Polis updated step by step this is not what it showed.
 */
export function polisGroups(points: Points): Grouping {
  const people = points.x.length
  const base = cluster({ ...points, weight: new Float64Array(people).fill(1) }, 100, 100)
  const weighted = { x: base.x, y: base.y, weight: base.members.map((members) => members.length) }
  const silhouettes = new Map<number, number>()
  let [best, chosen]: [number, Clusters | undefined] = [Number.NEGATIVE_INFINITY, undefined]
  for (let k = 2; k <= Math.min(5, 2 + Math.floor(base.x.length / 12)); k++) {
    const found = cluster(weighted, k, 20)
    const value = unweightedSilhouette(weighted, found)
    silhouettes.set(k, value)
    if (value >= best) [best, chosen] = [value, found]
  }
  const of = new Int32Array(people)
  chosen?.members.forEach((bases, group) => {
    for (const place of bases) for (const person of base.members[place]!) of[person] = group
  })
  return { of, groups: chosen?.x.length ?? 1, silhouettes, levelWith: [] }
}

function cluster(points: Weighted, k: number, mostSteps: number): Clusters {
  let clusters = firstDistinct(points, k)
  for (let step = 0; step < mostSteps; step++) {
    const next = moved(points, clusters)
    const still = next.x.length === clusters.x.length && steady(clusters, next)
    clusters = next
    if (still) break
  }
  return clusters
}

function firstDistinct({ x, y }: Weighted, k: number): Clusters {
  const found: Clusters = { x: [], y: [], members: [] }
  for (let n = 0; n < x.length && found.x.length < k; n++) {
    if (found.x.some((known, place) => known === x[n] && found.y[place] === y[n])) continue
    found.x.push(x[n]!)
    found.y.push(y[n]!)
    found.members.push([])
  }
  return found
}

/** Each point to its nearest cluster, the last of several at one distance; empty clusters go; middles move. */
function moved({ x, y, weight }: Weighted, { x: middleX, y: middleY }: Clusters): Clusters {
  const members: number[][] = middleX.map(() => [])
  for (let n = 0; n < x.length; n++) {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY]
    for (let place = 0; place < middleX.length; place++) {
      const away = Math.hypot(x[n]! - middleX[place]!, y[n]! - middleY[place]!)
      if (away <= least) [nearest, least] = [place, away]
    }
    members[nearest]!.push(n)
  }
  const kept = members.filter((some) => some.length > 0)
  const middle = (values: ArrayLike<number>) =>
    kept.map((some) => some.reduce((sum, n) => sum + values[n]! * weight[n]!, 0) / some.reduce((sum, n) => sum + weight[n]!, 0))
  return { x: middle(x), y: middle(y), members: kept }
}

const inOrder = ({ x, y }: Clusters) => x.map((at, n) => [at, y[n]!] as const).sort((one, other) => one[0] - other[0] || one[1] - other[1])

function steady(before: Clusters, after: Clusters): boolean {
  const [old, now] = [inOrder(before), inOrder(after)]
  return old.every(([x, y], n) => Math.hypot(x - now[n]![0], y - now[n]![1]) < 0.01)
}

function unweightedSilhouette({ x, y }: Weighted, { members }: Clusters): number {
  let total = 0
  const away = (one: number, some: readonly number[]) => some.reduce((sum, other) => sum + Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!), 0)
  for (const own of members) {
    if (own.length === 1) continue
    for (const point of own) {
      const inside = away(point, own) / (own.length - 1)
      const next = Math.min(...members.filter((some) => some !== own).map((some) => away(point, some) / some.length))
      if (Math.max(inside, next) > 0) total += (next - inside) / Math.max(inside, next)
    }
  }
  return total / x.length
}
