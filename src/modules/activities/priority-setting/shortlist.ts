import { ok, type Result, refused } from '#lib/result.ts'
import type { Places } from './counted.ts'

/** Which options the count puts on a list of so many, which are level at its edge so that the count does not decide, and which it leaves out. */
export type ByCount = { on: readonly number[]; edge: readonly number[]; off: readonly number[] }

export function byCount(order: Places, size: number): ByCount {
  const on: number[] = []
  const edge: number[] = []
  const off: number[] = []
  let left = size
  for (const level of order) {
    if (left <= 0) off.push(...level)
    else if (level.length <= left) on.push(...level)
    else edge.push(...level)
    left -= level.length
  }
  return { on, edge, off }
}

/** One option with what was decided about it. `because` is the owner's reason, where the count alone did not decide. */
export type Decided = { number: number; because: string }
export type Shortlist = { taken: readonly Decided[]; left: readonly Decided[] }

export type ShortlistRefusal = 'nothing-taken' | 'too-many' | 'reason-missing'

/**
 * A shortlist from what its owner ticked. Every difference from the count has a reason, and so has each option that was taken from the edge.
 *
 * @returns the list in the order of the count, or which option lacks a reason
 */
export function shortlistOf(
  counted: ByCount,
  size: number,
  taken: ReadonlySet<number>,
  reasons: ReadonlyMap<number, string>,
): Result<Shortlist, ShortlistRefusal> & { at?: number } {
  if (taken.size === 0) return refused('nothing-taken')
  if (taken.size > size) return refused('too-many')
  const all = [...counted.on, ...counted.edge, ...counted.off]
  const expected = new Set(counted.on)
  const edge = new Set(counted.edge)
  const needs = (number: number) => (taken.has(number) ? !expected.has(number) : expected.has(number))
  const without = all.find((number) => needs(number) && (reasons.get(number) ?? '') === '')
  if (without !== undefined) return { ...refused('reason-missing'), at: without }
  const decided = (number: number): Decided => ({
    number,
    because: needs(number) ? (reasons.get(number) ?? '') : edge.has(number) ? 'It was level with others for the last places' : '',
  })
  return ok({ taken: all.filter((number) => taken.has(number)).map(decided), left: all.filter((number) => !taken.has(number)).map(decided) })
}

/** What a workshop decided: who was there, how it was decided, and the shortlist in its final order. */
export type Workshop = {
  happenedOn: string
  attended: readonly { name: string; people: number }[]
  how: string
  words: string
  order: readonly number[]
}

export type WorkshopRefusal = 'in-the-future' | 'nobody-there' | 'places-missing'

/** @param today ISO day in London. The final order names the whole shortlist, each option once. */
export function checkWorkshop(workshop: Workshop, shortlist: Shortlist, today: string): Result<Workshop, WorkshopRefusal> {
  if (workshop.happenedOn > today) return refused('in-the-future')
  if (workshop.attended.every(({ people }) => people === 0)) return refused('nobody-there')
  const expected = new Set(shortlist.taken.map(({ number }) => number))
  const given = new Set(workshop.order)
  if (given.size !== workshop.order.length || given.size !== expected.size || [...given].some((number) => !expected.has(number)))
    return refused('places-missing')
  return ok(workshop)
}
