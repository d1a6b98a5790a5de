import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Work } from '#platform/http/page.ts'
import { type Evidence, insertEvidence } from './evidence.queries.ts'
import { type EvidenceDraft, evidence, onRecordSince } from './evidence.ts'
import type { Project } from './project-for.queries.ts'

type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }
type Of = Pick<Project, 'id' | 'closedAt'>

/** Records what was done with people, and when. When it was recorded is the clock's. */
export async function addEvidence({ db, person, now }: Doing, project: Of, draft: EvidenceDraft) {
  const allowed = evidence({ projectClosed: project.closedAt !== null, today: dayOf(now) }, draft)
  if (!allowed.ok) return allowed
  const id = newId()
  await insertEvidence(db, { ...allowed.value, id, projectId: project.id, recordedBy: person.id, recordedAt: now, onRecordAt: now })
  await record(db, {
    type: 'projects.evidence-recorded',
    actor: person.id,
    subject: project.id,
    at: now,
    details: { evidence: id, kind: draft.kind },
  })
  return ok(id)
}

/** Puts another record in the place of one. The one before stays, and shows as corrected. */
export async function correctEvidence(
  { db, person, now }: Doing,
  project: Of,
  before: Evidence,
  { correction, takenOut, ...draft }: EvidenceDraft & { correction: string; takenOut: boolean },
) {
  const allowed = evidence({ projectClosed: project.closedAt !== null, today: dayOf(now) }, { ...draft, kind: before.kind })
  if (!allowed.ok) return allowed
  if (before.superseded || before.takenOut) return refused('corrected-meanwhile')
  const how = { supersedes: before.id, correction, takenOut, recordedBy: person.id, recordedAt: now, onRecordAt: onRecordSince(before, draft, now) }
  const id = newId()
  if (!(await insertEvidence(db, { ...allowed.value, ...how, id, projectId: project.id }))) return refused('corrected-meanwhile')
  const details = { evidence: id, before: before.id, takenOut }
  await record(db, { type: 'projects.evidence-corrected', actor: person.id, subject: project.id, at: now, details })
  return ok(id)
}
