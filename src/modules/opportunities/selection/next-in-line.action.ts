import type { Reader } from '#platform/database/types.ts'
import { confirmedDraw } from './draws.queries.ts'
import { pooled, selectionOf } from './pool.queries.ts'
import { type NextInLine, nextOf, type Standby } from './replacement.ts'
import { holding, waiting } from './run.ts'

/** How long the targets are tried against those who wait, in milliseconds. */
const mostMilliseconds = 5000

/**
 * Who comes in where places of an opportunity are free, by the places and targets that hold now. It decides nothing and writes nothing: whoever offers a
 * place asks here whom to offer it to.
 */
export async function nextInLine({ db }: { db: Reader }, opportunityId: string): Promise<NextInLine> {
  const { plan, bounds, people } = await selectionOf(db, opportunityId)
  if (!plan) return { kind: 'full' }
  const concerned = people.filter(({ kind }) => holding.includes(kind) || waiting.includes(kind))
  const draw = await confirmedDraw(db, opportunityId)
  const pool = await pooled(
    db,
    concerned,
    plan,
    concerned.map(() => 1),
  )
  const standby = pool.map((one, n): Standby => {
    const { applicationId, kind, reservePlace } = concerned[n]!
    return { ...one, applicationId, holds: holding.includes(kind), reservePlace: kind === 'reserve' ? reservePlace : null }
  })
  const end = performance.now() + mostMilliseconds
  return nextOf({ places: plan.places, bounds, seed: draw?.seed ?? opportunityId }, standby, () => performance.now() > end)
}
