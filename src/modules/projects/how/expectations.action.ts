import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { insertAcceptance, insertExpectations, versionsOf } from './expectations.queries.ts'
import { type Expectations, nextVersion, type Part } from './expectations.ts'
import type { Doing, Of } from './method.action.ts'

/** Writes what is expected, as another version: everybody accepts it anew. @param seen the version that was on the page; 0 where there was none */
export async function writeExpectations({ db, person, now }: Doing, project: Of, seen: number, words: Expectations) {
  const [newest] = await versionsOf(db, project.id)
  const next = nextVersion({ projectClosed: project.closedAt !== null, newest, seen }, words)
  if (!next.ok) return next
  const id = await insertExpectations(db, { ...next.value, projectId: project.id, writtenBy: person.id, writtenAt: now })
  if (!id) return refused('changed-meanwhile')
  await record(db, {
    type: 'projects.expectations-written',
    actor: person.id,
    subject: project.id,
    at: now,
    details: { version: next.value.version },
  })
  return ok(id)
}

/** Accepts a version, for oneself. Only the newest can be accepted: somebody who read another one reads again. */
export async function acceptExpectations({ db, person, now }: Doing, project: Of, id: string, part: Part) {
  if (project.closedAt) return refused('project-closed')
  const [newest] = await versionsOf(db, project.id)
  if (newest?.id !== id) return refused('changed-meanwhile')
  await insertAcceptance(db, { expectationsId: id, part, acceptedBy: person.id, acceptedAt: now })
  const details = { version: newest.version, part }
  await record(db, { type: 'projects.expectations-accepted', actor: person.id, subject: project.id, at: now, details })
  return ok(true)
}
