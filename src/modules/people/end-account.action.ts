import { endSessionsOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { deletePasskeysOf } from './passkey.queries.ts'
import { mayDeactivate } from './roles.ts'
import { spendLinksOf } from './sign-in.queries.ts'
import { deactivate, endAllRoles, lockAdministrators } from './staff.queries.ts'

/** Ends a person's account, their roles, every session, link and passkey of it, at once. */
export async function endAccount({ db, person, now }: Work, personId: string) {
  const may = mayDeactivate({ actor: person.id, person: personId, administrators: await lockAdministrators(db) })
  if (!may.ok) return may
  await deactivate(db, personId, now)
  await endAllRoles(db, personId, now)
  await endSessionsOf(db, personId, now)
  await spendLinksOf(db, personId, now)
  await deletePasskeysOf(db, personId)
  await record(db, { type: 'people.account-ended', actor: person.id, subject: personId, at: now })
  return may
}
