import { ok, type Result, refused } from '#lib/result.ts'
import { mayHear, type YoungState } from './young.ts'

/** Where somebody stands when we think of asking them to take part. Asks are those of the last 12 months. */
export type Standing = {
  left: boolean
  consented: boolean
  paused: boolean
  young: YoungState
  asks: number
  /** Their own limit; null where they set none. */
  ownLimit: number | null
}

export type AskRefusal = 'left' | 'no-consent' | 'paused' | 'under-18' | 'asked-enough'

/** How often in 12 months somebody may be asked: their own limit and the organisation's both hold. */
export const askLimit = (ownLimit: number | null, organisationLimit: number): number => Math.min(ownLimit ?? organisationLimit, organisationLimit)

/** Whether somebody may be asked to take part, with how many asks are left. */
export function mayAsk(standing: Standing, organisationLimit: number): Result<number, AskRefusal> {
  if (standing.left) return refused('left')
  if (!standing.consented) return refused('no-consent')
  if (!mayHear(standing.young)) return refused('under-18')
  if (standing.paused) return refused('paused')
  const left = askLimit(standing.ownLimit, organisationLimit) - standing.asks
  return left > 0 ? ok(left) : refused('asked-enough')
}

/** Why somebody may not be asked, for staff who thought of them. */
export const notAskedBecause: Readonly<Record<AskRefusal, string>> = {
  left: 'They have left',
  'no-consent': 'They have not agreed to be invited',
  paused: 'They are taking a break',
  'under-18': 'They are under 18, and we do not have all consents yet',
  'asked-enough': 'They were asked as often as they, or we, allow in 12 months',
}
