import { ok, refused } from '#lib/result.ts'
import { endSessionsOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { deletePasskey, deletePasskeysOf, lockStanding } from './passkey.queries.ts'
import { mayRemove } from './passkey.ts'
import { tellOfPasskey } from './passkey-message.action.tsx'

/** Takes one passkey of one's own away. */
export async function removePasskey(work: Work, id: string) {
  const { db, person, now } = work
  const standing = await lockStanding(db, person.id)
  const may = standing ? mayRemove(standing) : refused('not-there')
  if (!may.ok) return may
  const removed = await deletePasskey(db, person.id, id)
  if (!removed) return refused('not-there')
  await record(db, { type: 'people.passkey-removed', actor: person.id, subject: person.id, at: now })
  await tellOfPasskey(work, person.id, { what: 'removed', name: removed.name })
  return ok(true)
}

/**
 * Forgets every passkey of a member of staff who has lost theirs, and signs them out everywhere: they sign in with an emailed code, and
 * make a new one where the organisation asks for it. Nobody does this for themselves, or a stolen session could.
 */
export async function forgetPasskeys(work: Work, staff: { id: string }) {
  const { db, person, now } = work
  if (staff.id === person.id) return refused('yourself')
  await lockStanding(db, staff.id)
  const forgotten = await deletePasskeysOf(db, staff.id)
  await endSessionsOf(db, staff.id, now)
  await record(db, { type: 'people.passkeys-forgotten', actor: person.id, subject: staff.id, at: now, details: { forgotten } })
  await tellOfPasskey(work, staff.id, { what: 'forgotten', by: person.name })
  return ok(true)
}
