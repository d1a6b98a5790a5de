import { seededRandom } from '#lib/random.ts'
import { adjustedRandIndex } from './agreement.ts'
import { principalAxes } from './axes.ts'
import type { Grouping } from './groups.ts'
import { type Points, pick } from './points.ts'
import { meansOf, type Ratings, someOf } from './ratings.ts'

/**
 * What stays when a fifth of the people, drawn at random, had not been there. `value`: how far the groups agree with those of all (adjusted Rand index), the
 * median over `runs`; 1 is the same, 0 as by chance. `sameNumber`: in how many runs there were as many groups.
 */
export type Stability = { value: number; runs: number; sameNumber: number }

/** What a run does again: everything from the means on. `inside[n]` is 1 for those in the conversation. */
export type Again = {
  ratings: Ratings
  inside: Uint8Array
  whole: Grouping & { people: Int32Array }
  start: Float64Array
  places: (ratings: Ratings, means: Float64Array, directions: readonly Float64Array[]) => Points
  group: (points: Points) => Grouping
}

const kept = 0.8
/** More are not drawn: of larger numbers groups are only more stable, so that the figure is then a careful one. */
const mostDrawn = 20_000

export function stabilityOf(again: Again, runs: number, seed: number): Stability {
  const random = seededRandom(seed)
  const groupOf = new Int32Array(again.ratings.people).fill(-1)
  again.whole.people.forEach((place, n) => {
    groupOf[place] = again.whole.of[n]!
  })
  const found = Array.from({ length: runs }, () => {
    const drawn = drawnFrom(again.ratings.people, random)
    const grouping = groupsOfSome(again, drawn)
    const people = drawn.filter((place) => again.inside[place] === 1)
    return {
      value: adjustedRandIndex(
        grouping.of,
        people.map((place) => groupOf[place]!),
      ),
      same: grouping.groups === again.whole.groups,
    }
  })
  const values = found.map(({ value }) => value).sort((one, other) => one - other)
  const middle = (values[Math.floor((runs - 1) / 2)]! + values[Math.floor(runs / 2)]!) / 2
  return { value: middle, runs, sameNumber: found.filter(({ same }) => same).length }
}

function groupsOfSome({ ratings, inside, start, places, group }: Again, drawn: Int32Array): Grouping {
  const some = someOf(ratings, drawn)
  const means = meansOf(some)
  const { directions } = principalAxes(some, means, { precision: 0.01, start })
  const within = Int32Array.from(drawn.keys()).filter((n) => inside[drawn[n]!] === 1)
  return group(pick(places(some, means, directions), within))
}

function drawnFrom(people: number, random: () => number): Int32Array {
  const places = Int32Array.from({ length: people }, (_, n) => n)
  const wanted = Math.min(mostDrawn, Math.ceil(kept * people))
  for (let n = 0; n < wanted; n++) {
    const other = n + Math.floor(random() * (people - n))
    const place = places[other]!
    places[other] = places[n]!
    places[n] = place
  }
  return places.slice(0, wanted).sort()
}

/** Nine of ten pairs alike: the same picture for a reader. Below three quarters, people change groups who would notice. */
export function stabilityWords({ value }: Stability): string {
  if (value >= 0.9) return 'These groups are clear: with a fifth of the people left out at random, nearly everybody stays in the same group.'
  if (value >= 0.75)
    return 'These groups mostly hold: with a fifth of the people left out at random, most stay in the same group, and some at the edges change.'
  return 'The groups blur: with a fifth of the people left out at random, many change groups. Do not build on who is in which group.'
}
