import { changeOwnDetails } from '#modules/people/index.ts'
import { endSession, endSessionsOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Cookies, Work } from '#platform/http/page.ts'

/** Ends somebody's own account and every session of it, at once and with no reason. What is kept about them stays until they ask to be erased. */
export async function leave({ db, person, now, cookies }: Work & { cookies: Cookies }): Promise<void> {
  await changeOwnDetails(db, person.id, { deactivatedAt: now })
  await endSessionsOf(db, person.id, now)
  await endSession({ db, cookies, now })
  await record(db, { type: 'contributors.left', actor: person.id, subject: person.id, at: now })
}
