import { addDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { Standing } from '../apply/steps.ts'

/** What the line of those who applied is made of: `reservePlace` 1 is asked first. */
export type InLine = { applicationId: string; number: number; kind: Standing; reservePlace: number | null }

/** Who is asked next when a place is free, first first: reserves in their order. */
export const whoIsNext = <One extends InLine>(standings: readonly One[]): One[] =>
  standings
    .filter(({ kind }) => kind === 'reserve')
    .sort((one, other) => (one.reservePlace ?? 0) - (other.reservePlace ?? 0) || one.number - other.number)

export type PlacesNow<One> = {
  /** Null while nobody has said how many there are. */
  places: number | null
  confirmed: number
  offered: number
  /** Chosen, and not offered their place yet. */
  chosen: number
  /** Places that nobody was chosen for, or that came free. */
  free: number
  /** How many more were chosen, offered or confirmed than there are places. */
  over: number
  /** Who can be offered a place now: the chosen, then who is next for what is free. Never more than there are places for. */
  toOffer: readonly One[]
}

/** How the places stand. @param next who comes in for free places, first first */
export function placesNow<One extends InLine>(places: number | null, standings: readonly One[], next: readonly One[]): PlacesNow<One> {
  const of = (kind: Standing) => standings.filter((one) => one.kind === kind)
  const [confirmed, offered, selected] = [of('confirmed').length, of('offered').length, of('selected')]
  const taken = confirmed + offered
  const held = taken + selected.length
  const counts = { places, confirmed, offered, chosen: selected.length }
  if (places === null) return { ...counts, free: 0, over: 0, toOffer: [] }
  const chosen = selected.sort((one, other) => one.number - other.number).slice(0, Math.max(0, places - taken))
  const free = Math.max(0, places - held)
  return { ...counts, free, over: Math.max(0, held - places), toOffer: [...chosen, ...next.slice(0, free)] }
}

export type OfferRefusal = 'nothing-chosen' | 'not-next' | 'answer-by-too-early'

/** Whether places may be offered: to those whose turn it is, with at least a day to answer. */
export function mayOffer(
  toOffer: readonly InLine[],
  ids: readonly string[],
  answerBy: string,
  today: string,
): Result<readonly string[], OfferRefusal> {
  if (ids.length === 0) return refused('nothing-chosen')
  if (!ids.every((id) => toOffer.some(({ applicationId }) => applicationId === id))) return refused('not-next')
  return answerBy <= today ? refused('answer-by-too-early') : ok(ids)
}

export type Chosen = 'selected' | 'reserve' | 'not-selected'
export type ChoosingRefusal = 'places-not-set' | 'more-than-places' | 'because-missing' | 'nobody-decided'

/** Whether people may be chosen without a lottery: within the places, with a reason that they read. */
export function mayChoose(
  now: Pick<PlacesNow<unknown>, 'places' | 'free'>,
  decisions: ReadonlyMap<string, Chosen>,
  because: string,
): Result<true, ChoosingRefusal> {
  if (now.places === null) return refused('places-not-set')
  if (decisions.size === 0) return refused('nobody-decided')
  if ([...decisions.values()].filter((chosen) => chosen === 'selected').length > now.free) return refused('more-than-places')
  return because === '' ? refused('because-missing') : ok(true)
}

export type CapacityRefusal = 'because-missing' | 'same-as-before'

/** Whether the number of places may be said. The first time needs no reason; a change does, because people were told. */
export function mayChangePlaces(before: number | null, places: number, because: string): Result<number, CapacityRefusal> {
  if (before === places) return refused('same-as-before')
  return before !== null && because === '' ? refused('because-missing') : ok(places)
}

/** How many days before its last day somebody is reminded of an offer. */
export const remindDaysBefore = 2

export type OfferMind = 'lapsed' | 'remind' | 'wait'

/** What is due with an offer that nobody has answered. The last day itself is still in time. */
export function mindOffer(answerBy: string, today: string): OfferMind {
  if (answerBy < today) return 'lapsed'
  return addDays(answerBy, -remindDaysBefore) <= today ? 'remind' : 'wait'
}

export const replies = ['confirmed', 'declined', 'withdrawn'] as const
export type Reply = (typeof replies)[number]
export type ReplyRefusal = 'not-offered' | 'too-late' | 'over-already'

const over: ReadonlySet<Standing> = new Set(['declined', 'lapsed', 'withdrawn', 'stood-down'])

/** Whether somebody can say yes, say no or leave. Nobody needs a reason (R30), and leaving is always in time. */
export function mayReply(standing: { kind: Standing; answerBy: string | null }, reply: Reply, today: string): Result<Reply, ReplyRefusal> {
  if (over.has(standing.kind)) return refused('over-already')
  if (reply === 'withdrawn') return ok(reply)
  if (standing.kind !== 'offered') return refused('not-offered')
  return reply === 'confirmed' && standing.answerBy !== null && standing.answerBy < today ? refused('too-late') : ok(reply)
}
