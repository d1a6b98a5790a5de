import { replacementsFor } from '#lib/fair-selection/index.ts'
import { countInWords, listInWords } from '#lib/text.ts'
import { type Bound, brokenBy, type Pooled, problemOf } from './bounds.ts'

/** Somebody who holds a place, or waits for one. `reservePlace`: null for those who were not drawn as a reserve. */
export type Standby = Pooled & { applicationId: string; holds: boolean; reservePlace: number | null }

/**
 * Who comes in where places are free. `kept`: all targets are met with them. `not-kept`: nobody who waits keeps them, so the next by lot come; `broken` says
 * what the group then lacks or has too many of.
 */
export type NextInLine =
  | { kind: 'full' }
  | { kind: 'nobody'; free: number }
  | { kind: 'kept'; free: number; coming: readonly Standby[] }
  | { kind: 'not-kept'; free: number; coming: readonly Standby[]; broken: readonly (Bound & { has: number })[] }

/**
 * Names who comes in for those who left. Reserves are looked at first, in their order, then others in an order that the seed decides; somebody is passed over
 * only where the targets could not be kept with them.
 *
 * @param people those who hold a place and those who wait; nobody else is ever named
 */
export async function nextOf(
  { places, bounds, seed }: { places: number; bounds: readonly Bound[]; seed: string },
  people: readonly Standby[],
  spent: () => boolean,
): Promise<NextInLine> {
  const panel = people.flatMap(({ holds }, place) => (holds ? [place] : []))
  const free = places - panel.length
  if (free <= 0) return { kind: 'full' }
  const waiting = people.filter(({ holds }) => !holds)
  if (waiting.length === 0) return { kind: 'nobody', free }
  const reserves = people
    .flatMap(({ holds, reservePlace }, place) => (holds || reservePlace === null ? [] : [{ place, reservePlace }]))
    .sort((one, other) => one.reservePlace - other.reservePlace)
    .map(({ place }) => place)
  const drawn = await replacementsFor(problemOf(places, bounds, people), { panel, leaving: [], reserves, seed }, spent)
  if (drawn) {
    const order = [...reserves, ...drawn].filter((place, n, all) => drawn.includes(place) && all.indexOf(place) === n)
    return { kind: 'kept', free, coming: order.map((place) => people[place]!) }
  }
  const households = new Set(panel.flatMap((place) => people[place]!.household ?? []))
  const coming: Standby[] = []
  for (const one of [...reserves.map((place) => people[place]!), ...waiting.filter(({ reservePlace }) => reservePlace === null)]) {
    if (coming.length === free) break
    if (one.household !== null && households.has(one.household)) continue
    if (one.household !== null) households.add(one.household)
    coming.push(one)
  }
  if (coming.length === 0) return { kind: 'nobody', free }
  return { kind: 'not-kept', free, coming, broken: brokenBy(bounds, [...panel.map((place) => people[place]!), ...coming]) }
}

/** Why these come in, in sentences. */
export function nextInWords(next: NextInLine): string[] {
  switch (next.kind) {
    case 'full':
      return ['No place is free.']
    case 'nobody':
      return [
        `${countInWords(next.free, 'place is', 'places are')} free, and nobody waits. You can publish a new opportunity, or go on with fewer people.`,
      ]
    case 'kept':
      return [
        `${countInWords(next.free, 'place is', 'places are')} free. With ${next.coming.length === 1 ? 'this person' : 'these people'} all targets are still met.`,
        'Reserves come first, in their order. Somebody is passed over only where the targets could not be met with them.',
      ]
    case 'not-kept':
      return [
        `${countInWords(next.free, 'place is', 'places are')} free. Nobody who waits keeps all targets, so the next in order ${next.coming.length === 1 ? 'comes' : 'come'} in.`,
        ...(next.broken.length > 0 ? [`The targets that are then not met: ${listInWords(next.broken.map(brokenInWords))}.`] : []),
      ]
  }
}

const brokenInWords = ({ category, value, min, max, has }: Bound & { has: number }): string =>
  has < (min ?? 0) ? `${category}, ${value} (at least ${min} wanted, ${has} there)` : `${category}, ${value} (at most ${max} wanted, ${has} there)`
