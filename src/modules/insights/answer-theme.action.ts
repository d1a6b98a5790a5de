import { dayOf } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { type AnswerDraft, answer } from './answer.ts'
import { answerOfProject, deleteDraft, draftOf, insertDraft, liveTheme, updateDraft } from './answers.queries.ts'
import { decisionsOf } from './decisions.queries.ts'
import type { Doing } from './record-decision.action.ts'

type OfProject = Pick<Project, 'id' | 'closedAt'>

/**
 * Saves the answer to a theme as a draft. An edit undoes the check and makes whoever edits an author. After a released answer
 * this is the draft of the one that will follow it.
 *
 * @param readVersion the version of the draft that the writer had before them; 0 when there was none
 */
export async function answerTheme({ db, person, now }: Doing, project: OfProject, themeId: string, given: AnswerDraft, readVersion = 0) {
  found(await liveTheme(db, project.id, themeId), 'theme')
  const saved = await draftOf(db, themeId)
  const decisionIds = new Set((await decisionsOf(db, project.id)).map((decision) => decision.id))
  const asked = { projectClosed: project.closedAt !== null, decisionIds, saved, readVersion, today: dayOf(now) }
  const decided = answer(asked, given)
  if (!decided.ok) return decided
  const { draft, change } = decided.value
  if (saved && change === 'none') return ok(saved.id)

  const written = { writtenBy: person.id, writtenAt: now }
  const id = saved ? saved.id : await insertDraft(db, themeId, draft, written)
  if (id === undefined) return refused('edited-meanwhile')
  if (saved && !(await updateDraft(db, id, saved.version, draft, written))) return refused('edited-meanwhile')
  await record(db, {
    type: saved ? 'insights.answer-edited' : 'insights.answer-written',
    actor: person.id,
    subject: id,
    at: now,
    details: { theme: themeId },
  })
  return ok(id)
}

/** Takes a draft away, with its check. A released answer stays for ever. */
export async function dropAnswer({ db, person, now }: Doing, project: OfProject, answerId: string) {
  const draft = found(await answerOfProject(db, project.id, answerId), 'answer')
  if (draft.releaseId !== null || !(await deleteDraft(db, answerId))) return refused('released')
  await record(db, { type: 'insights.answer-dropped', actor: person.id, subject: answerId, at: now, details: { theme: draft.themeId } })
  return ok(draft.themeId)
}
