import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import { insertWork, type WorkRecord } from './partner-work.queries.ts'
import { type Answer, partnerWork, type WorkDraft } from './partner-work.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

/** Puts something on record with a partner. Who wrote it down, and when, is kept beside the day that they say. */
export async function recordWork({ db, person, now }: Doing, partnerId: string, draft: WorkDraft) {
  const allowed = partnerWork(dayOf(now), draft)
  if (!allowed.ok) return allowed
  const id = newId()
  await insertWork(db, { ...allowed.value, id, partnerId, recordedBy: person.id, recordedAt: now })
  await record(db, { type: `projects.partner-${draft.kind}-recorded`, actor: person.id, subject: id, at: now, details: { partner: partnerId } })
  return ok(id)
}

type Corrected = WorkDraft & { correction: string; takenOut: boolean }

/** Puts another record in the place of one. The one before stays, and shows as corrected. */
export async function correctWork({ db, person, now }: Doing, before: WorkRecord, { correction, takenOut, ...draft }: Corrected) {
  const allowed = partnerWork(dayOf(now), draft)
  if (!allowed.ok) return allowed
  if (before.superseded || before.takenOut) return refused('corrected-meanwhile')
  const { id: supersedes, partnerId } = before
  const id = newId()
  const row = { ...allowed.value, id, partnerId, supersedes, correction, takenOut, recordedBy: person.id, recordedAt: now }
  if (!(await insertWork(db, row))) return refused('corrected-meanwhile')
  await record(db, { type: 'projects.partner-work-corrected', actor: person.id, subject: id, at: now, details: { before: supersedes, takenOut } })
  return ok(id)
}

/** Writes down what they said to what we asked: a record in the place of the one that waited for it. */
export const recordAnswer = (doing: Doing, { id, partnerId, superseded, ...before }: WorkRecord, answer: Answer) => {
  const { kind, projectId, happenedOn, untilOn, words, theyGet, unpaidBecause, pence, how } = before
  const draft: WorkDraft = { kind, projectId, happenedOn, untilOn, words, theyGet, answer, unpaidBecause, pence, how }
  return correctWork(doing, { ...before, id, partnerId, superseded }, { ...draft, correction: 'Their answer came in', takenOut: false })
}
