import { dayOf } from '#lib/dates.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type LogDraft, mayLog } from './contact-log.ts'
import { insertLog } from './tell-person.queries.ts'

/** Writes down a contact with somebody, or a note about them. They can read it. */
export async function writeDownContact({ db, person, now }: Work, personId: string, draft: LogDraft) {
  const may = mayLog(draft, dayOf(now))
  if (!may.ok) return may
  await insertLog(db, { ...may.value, personId, loggedBy: person.id, loggedAt: now })
  await record(db, { type: 'contributors.contact-logged', actor: person.id, subject: personId, at: now, details: { kind: draft.kind } })
  return may
}
