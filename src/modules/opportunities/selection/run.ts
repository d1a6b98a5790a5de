import { ok, type Result, refused } from '#lib/result.ts'
import type { Standing } from '../apply/steps.ts'
import type { OfferState } from '../offer/offer.ts'

/** Who has a place, or the promise of one. */
export const holding: readonly Standing[] = ['selected', 'offered', 'confirmed']
/** Who can still come in. */
export const waiting: readonly Standing[] = ['reserve', 'not-selected']

/** How many stand where. `free`: places that nobody holds; 0 where more are held than there are. */
export type Tally = { notScreened: number; eligible: number; held: number; waiting: number; free: number; places: number | null }

export function tallyOf(standings: readonly { kind: Standing }[], places: number | null): Tally {
  const count = (kinds: readonly Standing[]) => standings.filter(({ kind }) => kinds.includes(kind)).length
  const held = count(holding)
  return {
    notScreened: count(['applied']),
    eligible: count(['eligible']),
    held,
    waiting: count(waiting),
    free: Math.max(0, (places ?? 0) - held),
    places,
  }
}

export type RunRefusal =
  | 'not-published'
  | 'still-open'
  | 'withdrawn'
  | 'places-not-said'
  | 'not-screened'
  | 'nobody-eligible'
  | 'all-taken'
  | 'draw-at-hand'

/** What comes next: a draw among more people than places, or a place for everybody. */
export function mayRun(state: OfferState, tally: Tally, drawAtHand: boolean): Result<'draw' | 'place-for-all', RunRefusal> {
  if (state === 'draft') return refused('not-published')
  if (state === 'withdrawn') return refused('withdrawn')
  if (drawAtHand) return refused('draw-at-hand')
  if (state === 'open') return refused('still-open')
  if (tally.places === null) return refused('places-not-said')
  if (tally.notScreened > 0) return refused('not-screened')
  if (tally.eligible === 0) return refused('nobody-eligible')
  if (tally.free === 0) return refused('all-taken')
  return ok(tally.eligible <= tally.free ? 'place-for-all' : 'draw')
}

/** What a lottery settled for when the time was over, and why none was found. */
export type SettledFor = 'maximin' | 'best-found' | 'fewer-tickets'
export type Failure = 'no-time' | 'no-memory' | 'fault'
