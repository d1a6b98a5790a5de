import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { actedForBy, endActingFor, insertActingFor } from './acting-for.queries.ts'
import { type ActingFor, mostActedFor } from './acting-for.ts'

/** Notes that somebody speaks for another person, and on what footing. The same twice is noted once. */
export async function actFor({ db, person, now }: Work, acting: ActingFor) {
  const before = await actedForBy(db, person.id)
  if (before.some((one) => one.forName === acting.forName && one.relation === acting.relation)) return refused('noted-already')
  if (before.length >= mostActedFor) return refused('enough')
  const id = await insertActingFor(db, person.id, acting, now)
  await record(db, { type: 'contributors.acting-for-noted', actor: person.id, subject: id, at: now, details: { footing: acting.footing } })
  return ok(id)
}

/** They no longer speak for this person. False where it is not theirs. */
export async function stopActingFor({ db, person, now }: Work, id: string): Promise<boolean> {
  const ended = await endActingFor(db, person.id, id, now)
  if (ended) await record(db, { type: 'contributors.acting-for-ended', actor: person.id, subject: id, at: now })
  return ended
}
