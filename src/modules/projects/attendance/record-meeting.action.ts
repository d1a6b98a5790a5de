import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import { insertMeeting, type Meeting } from './attendance.queries.ts'
import { type MeetingDraft, meeting } from './attendance.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

/** Records that those who decide met the public (R16). When it was recorded is the clock's. */
export async function recordMeeting({ db, person, now }: Doing, draft: MeetingDraft) {
  const allowed = meeting(dayOf(now), draft)
  if (!allowed.ok) return allowed
  const id = newId()
  await insertMeeting(db, { ...allowed.value, id, recordedBy: person.id, recordedAt: now })
  await record(db, { type: 'projects.meeting-recorded', actor: person.id, subject: id, at: now, details: { attended: draft.attended.length } })
  return ok(id)
}

/** Puts another record in the place of one. The one before stays, and shows as corrected. */
export async function correctMeeting(
  { db, person, now }: Doing,
  before: Meeting,
  { correction, takenOut, ...draft }: MeetingDraft & { correction: string; takenOut: boolean },
) {
  const allowed = meeting(dayOf(now), draft)
  if (!allowed.ok) return allowed
  if (before.superseded || before.takenOut) return refused('corrected-meanwhile')
  const id = newId()
  const how = { supersedes: before.id, correction, takenOut, recordedBy: person.id, recordedAt: now }
  if (!(await insertMeeting(db, { ...allowed.value, ...how, id }))) return refused('corrected-meanwhile')
  await record(db, { type: 'projects.meeting-corrected', actor: person.id, subject: id, at: now, details: { before: before.id, takenOut } })
  return ok(id)
}
