import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { removeAskLimit, saveAskLimit } from './asks.queries.ts'

/** Sets how often somebody wants to be asked at most in 12 months; undefined leaves it to the organisation's own limit. */
export async function limitAsks({ db, person, now }: Work, asksPerYear: number | undefined): Promise<void> {
  if (asksPerYear === undefined) await removeAskLimit(db, person.id)
  else await saveAskLimit(db, person.id, asksPerYear, now)
  await record(db, {
    type: 'contributors.ask-limit-set',
    actor: person.id,
    subject: person.id,
    at: now,
    details: { asksPerYear: asksPerYear ?? null },
  })
}
