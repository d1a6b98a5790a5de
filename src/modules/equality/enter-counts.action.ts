import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Work } from '#platform/http/page.ts'
import { type Given, sessionTables } from './session-counts.ts'
import { insertTables } from './sessions.queries.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

/**
 * Keeps what a partner counted at a session, as tables that are safe to show; the numbers themselves are written nowhere. Once: a second try
 * would be a table to subtract. The row says who entered it and on which day, because the role of this room writes no events.
 */
export async function enterCounts({ db, person, now }: Doing, session: { id: string; projectId: string; came: number }, given: Given) {
  const tables = sessionTables(session.came, given)
  if (!tables.ok) return tables
  const row = { sessionId: session.id, projectId: session.projectId, enteredBy: person.id, enteredOn: dayOf(now), questions: tables.value }
  return (await insertTables(db, row)) ? ok(tables.value) : refused('entered-already')
}
