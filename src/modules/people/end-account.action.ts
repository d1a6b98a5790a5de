import { endSessionsOf } from '#platform/auth/sessions.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { administratorIds, deactivate } from './people.queries.ts'
import { mayDeactivate } from './roles.ts'

/** Ends a person's account and every session of it, at once. */
export async function endAccount({ db, person, now }: Work, personId: string) {
  const may = mayDeactivate({ actor: person.id, person: personId, administrators: await administratorIds(db) })
  if (!may.ok) return may
  await deactivate(db, personId, now)
  await endSessionsOf(db, personId, now)
  await record(db, { type: 'people.account-ended', actor: person.id, subject: personId, at: now })
  return may
}
