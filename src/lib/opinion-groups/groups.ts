import { type BasePoints, basePoints } from './base-points.ts'
import { bestPartition, type Partition, settle, together } from './k-means.ts'
import type { Points } from './points.ts'
import { silhouette } from './silhouette.ts'

/**
 * `of[n]`: the group of person n. Groups are numbered by size, the largest 0. `silhouettes`: for each number of groups that could be tried.
 * `levelWith`: other numbers of groups whose silhouette is as good as the chosen one's; the fewest of them was chosen.
 */
export type Grouping = { of: Int32Array; groups: number; silhouettes: ReadonlyMap<number, number>; levelWith: readonly number[] }

const mostGroups = 5
const mostBasePoints = 128
/** Silhouettes nearer than this are not told apart: on real votes such differences turn over when a fifth of the people stay away. */
const levelMargin = 0.02

/** Two to five groups by k-means; one, with everybody, where no two groups are large enough or everybody stands in one place. */
export function groupsOf(found: Points, smallestGroup: number): Grouping {
  const points = { x: facing(found.x), y: facing(found.y) }
  const base = basePoints(points, mostBasePoints)
  const tried = new Map<number, Partition>()
  const silhouettes = new Map<number, number>()
  let known = together(base)
  for (let k = 2; k <= mostGroups; k++) {
    const partition = bestPartition(base, known, smallestGroup)
    if (!partition) break
    known = partition
    tried.set(k, partition)
    silhouettes.set(k, silhouette(base, partition.of, k))
  }
  const best = Math.max(...silhouettes.values())
  const level = [...silhouettes.keys()].filter((k) => silhouettes.get(k)! >= best - levelMargin)
  const [k, ...levelWith] = level
  if (k === undefined || best <= 0) return { of: new Int32Array(points.x.length), groups: 1, silhouettes, levelWith: [] }
  return { of: bySize(forPeople(points, base, tried.get(k)!, smallestGroup), k), groups: k, silhouettes, levelWith }
}

/** The same, mirrored where the heavier tail is below 0: so the groups stay when all answers are turned round. */
const facing = (values: Float64Array): Float64Array =>
  values.reduce((sum, value) => sum + value ** 3, 0) < 0 ? values.map((value) => -value) : values

/** From the base points to the people they stand for; people then go to the nearest middle, unless that makes a group too small. */
function forPeople(points: Points, base: BasePoints, found: Partition, smallestGroup: number): Int32Array {
  const through = base.of.map((place) => found.of[place]!)
  if (base.x.length === points.x.length) return through
  const settled = settle({ ...points, weight: new Float64Array(points.x.length).fill(1) }, { x: found.x.slice(), y: found.y.slice() })
  return settled.sizes.every((size) => size >= smallestGroup) ? settled.of : through
}

/** Renumbers groups by size; of two of one size, the one of the first person comes first. */
function bySize(of: Int32Array, groups: number): Int32Array {
  const sizes = new Int32Array(groups)
  for (const group of of) sizes[group]! += 1
  const order = Array.from({ length: groups }, (_, group) => group).sort(
    (one, other) => sizes[other]! - sizes[one]! || of.indexOf(one) - of.indexOf(other),
  )
  const place = Int32Array.from({ length: groups }, (_, group) => order.indexOf(group))
  return of.map((group) => place[group]!)
}
