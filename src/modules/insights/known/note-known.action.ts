import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Doing } from '../record-decision.action.ts'
import { type NoteDraft, noteOfKnown } from './course.ts'
import type { Finding } from './finding.ts'
import { insertKnownNote } from './notes.queries.ts'

/** Says of an earlier finding whether people are asked about it again, and why. A later note on it takes the place of this one. */
export async function noteKnown({ db, person, now }: Doing, project: Pick<Project, 'id' | 'closedAt'>, finding: Finding, draft: NoteDraft) {
  if (finding.kind === 'words' || finding.kind === 'note') return refused('not-of-this-kind')
  const may = noteOfKnown({ projectId: project.id, closed: project.closedAt !== null, findingOf: finding.projectId }, draft)
  if (!may.ok) return may
  const note = { projectId: project.id, finding, ...may.value, notedBy: person.id, notedAt: now }
  const id = await insertKnownNote(db, { ...note, finding: { kind: finding.kind, id: finding.id } })
  await record(db, {
    type: 'insights.known-noted',
    actor: person.id,
    subject: finding.id,
    at: now,
    details: { project: project.id, course: may.value.course },
  })
  return ok(id)
}
