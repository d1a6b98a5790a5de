import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { beginPause, endPause } from './pause.queries.ts'
import type { Pause } from './pause.ts'

/** Begins a break, in place of one that was begun before. No reason is asked. */
export async function takeBreak({ db, person, now }: Work, pause: Pause) {
  if (pause.until !== null && pause.until <= dayOf(now)) return refused('not-after-today')
  await endPause(db, person.id, now)
  await beginPause(db, person.id, pause, now)
  await record(db, { type: 'contributors.break-begun', actor: person.id, subject: person.id, at: now })
  return ok(pause)
}

export async function comeBack({ db, person, now }: Work): Promise<void> {
  await endPause(db, person.id, now)
  await record(db, { type: 'contributors.break-ended', actor: person.id, subject: person.id, at: now })
}
