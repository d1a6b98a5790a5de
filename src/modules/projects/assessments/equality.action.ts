import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Doing } from './assess-duty.action.ts'
import { evidenceNow, insertGroupEvidence, insertStage, insertStageDone, stagesNow } from './equality.queries.ts'
import { type About, changesBetween, type GroupEvidence, type Stage, type StageAnswers, unanswered } from './equality.ts'

/**
 * Saves what was written at a stage as its next version, and marks that version done if asked. A save that changes nothing adds nothing.
 *
 * @param version the version that was read; 0 where there was none
 */
export async function writeStage(
  { db, person, now }: Doing,
  projectId: string,
  { stage, version, answers, done }: { stage: Stage; version: number; answers: StageAnswers; done: boolean },
) {
  const missing = done ? unanswered(stage, answers) : []
  if (missing.length > 0) return { ...refused('unanswered'), missing }
  const before = (await stagesNow(db, projectId)).get(stage)
  if (version !== (before?.version ?? 0)) return refused('changed-meanwhile')
  const changed = !before || changesBetween(before.answers, answers).length > 0
  const row = { projectId, stage, version: version + 1, answers, writtenBy: person.id, writtenAt: now }
  const id = changed ? await insertStage(db, row) : before.id
  if (!id) return refused('changed-meanwhile')
  const details = { stage, version: changed ? version + 1 : version }
  if (changed) await record(db, { type: 'projects.equality-stage-written', actor: person.id, subject: projectId, at: now, details })
  if (done) {
    await insertStageDone(db, { stageId: id, doneBy: person.id, doneAt: now })
    await record(db, { type: 'projects.equality-stage-done', actor: person.id, subject: projectId, at: now, details })
  }
  return ok(details.version)
}

/** Saves what is known of a group as its next version. Gaps are allowed: they are listed until somebody fills them. */
export async function writeGroup(
  { db, person, now }: Doing,
  projectId: string,
  { about, version, ...said }: GroupEvidence & { about: About; version: number },
) {
  const before = (await evidenceNow(db, projectId)).get(about)
  if (version !== (before?.version ?? 0)) return refused('changed-meanwhile')
  const { evidence, source, noneBecause, effect } = before ?? { evidence: '', source: '', noneBecause: '', effect: '' }
  if (changesBetween({ evidence, source, noneBecause, effect }, said).length === 0) return ok(version)
  const row = { ...said, projectId, about, version: version + 1, writtenBy: person.id, writtenAt: now }
  if (!(await insertGroupEvidence(db, row))) return refused('changed-meanwhile')
  const details = { about, version: version + 1 }
  await record(db, { type: 'projects.equality-evidence-written', actor: person.id, subject: projectId, at: now, details })
  return ok(version + 1)
}
