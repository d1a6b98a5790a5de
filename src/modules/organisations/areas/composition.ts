import { ok, type Result, refused } from '#lib/result.ts'

/** An area that is part of another, from a day on, up to but not including another. Days are ISO text. */
export type Part = { areaId: string; partId: string; validFrom: string; validTo: string | null }

/** The parts of an area on a day; none where it is made up of no other then. */
export const partsOn = (areaId: string, day: string, parts: readonly Part[]): readonly Part[] =>
  parts.filter((part) => part.areaId === areaId && part.validFrom <= day && (part.validTo === null || day < part.validTo))

/**
 * What an area is made of on a day, down to areas that are made up of no other: itself where it is one. Before its first day it is what it was then made of.
 * Each area is there once, in order of their ids, so that the same areas always read the same.
 */
export function madeOf(areaId: string, day: string, parts: readonly Part[]): readonly string[] {
  const whole = new Set<string>()
  const through = new Set<string>()
  const open = (id: string): void => {
    if (through.has(id)) return
    through.add(id)
    const first = firstDay(id, parts)
    const its = partsOn(id, first !== undefined && day < first ? first : day, parts)
    if (its.length === 0) whole.add(id)
    else for (const { partId } of its) open(partId)
  }
  open(areaId)
  return [...whole].sort()
}

const firstDay = (areaId: string, parts: readonly Part[]): string | undefined =>
  parts
    .filter((part) => part.areaId === areaId)
    .map(({ validFrom }) => validFrom)
    .sort()[0]

/** An area that can be part of another. */
export type Candidate = { id: string; kind: string; validFrom: string }

export type CompositionRefusal =
  | 'fewer-than-two'
  | 'a-country-with-others'
  | 'inside-itself'
  | 'counted-twice'
  | 'not-there-yet'
  | 'before-the-last-change'

/**
 * Whether an area may be made up of others from a day on: nobody may be counted twice in a sum of figures.
 *
 * @param areaId undefined for an area that is new
 * @param shared how many small areas are in two of the parts, as far as they are known
 */
export function mayBeMadeUp(
  { areaId, from, chosen, shared }: { areaId: string | undefined; from: string; chosen: readonly Candidate[]; shared: number },
  parts: readonly Part[],
): Result<true, CompositionRefusal> {
  if (chosen.length < 2) return refused('fewer-than-two')
  if (chosen.some(({ kind }) => kind === 'country')) return refused('a-country-with-others')
  const inEach = chosen.map(({ id }) => thenOrLaterIn(id, from, parts))
  if (areaId !== undefined && inEach.some((ids) => ids.has(areaId))) return refused('inside-itself')
  const all = inEach.flatMap((ids) => [...ids])
  if (new Set(all).size < all.length || shared > 0) return refused('counted-twice')
  if (chosen.some(({ validFrom }) => from < validFrom)) return refused('not-there-yet')
  const changes = parts.filter((part) => part.areaId === areaId).flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom])
  return changes.some((day) => from <= day) ? refused('before-the-last-change') : ok(true)
}

/** An area with everything that it is made of from a day on, at any time. */
function thenOrLaterIn(areaId: string, from: string, parts: readonly Part[]): ReadonlySet<string> {
  const found = new Set([areaId])
  // A set gives what is added while it is walked through.
  for (const id of found) for (const part of parts) if (part.areaId === id && (part.validTo === null || from < part.validTo)) found.add(part.partId)
  return found
}

/** Which parts end and which begin when an area is made up of others from a day on. What stays a part is left as it is. */
export function changeOfParts(
  areaId: string,
  from: string,
  chosen: readonly string[],
  parts: readonly Part[],
): { end: readonly string[]; begin: readonly string[] } {
  const now = partsOn(areaId, from, parts).map(({ partId }) => partId)
  return { end: now.filter((id) => !chosen.includes(id)), begin: chosen.filter((id) => !now.includes(id)) }
}
