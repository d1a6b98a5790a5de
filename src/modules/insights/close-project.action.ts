import { ok } from '#lib/result.ts'
import { consultationOpen, insertClosure, type Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import { themesWithAnswers } from './answers.queries.ts'
import { countApplicantsWaiting } from './applicants.queries.ts'
import { closing, type StillOpen } from './closing.ts'
import { feedbackCounts } from './feedback.queries.ts'
import { stillWaiting } from './feedback.ts'
import { loopCounts } from './loop.queries.ts'
import { unanswered } from './loop.ts'
import { owed } from './owed.queries.ts'
import type { Doing } from './record-decision.action.ts'
import { countOpenReplies } from './replies.queries.ts'
import { countUrgent } from './urgent.queries.ts'

/** What is still open in a project. Somebody whom no feedback was made for yet is not told either. */
export async function stillOpen(db: Reader, projectId: string): Promise<StillOpen> {
  const drafts = (await themesWithAnswers(db, projectId)).filter((theme) => theme.draftId !== null)
  const waiting = (await feedbackCounts(db, projectId)).filter((count) => stillWaiting.has(count.state))
  return {
    unanswered: unanswered(await loopCounts(db, projectId)),
    unreleased: drafts.length,
    notTold: waiting.reduce((sum, count) => sum + count.people, 0) + (await owed(db, projectId)).length,
    repliesOpen: await countOpenReplies(db, projectId),
    urgent: await countUrgent(db, projectId),
    applicants: await countApplicantsWaiting(db, projectId),
    consultation: (await consultationOpen(db, projectId)) ? 1 : 0,
  }
}

/** Closes a project, when nobody who spoke or applied is still waiting. Closed twice, it is closed once. */
export async function closeProject({ db, person, now }: Doing, project: Pick<Project, 'id' | 'openedAt' | 'closedAt'>) {
  const decided = closing({ opened: project.openedAt !== null, closed: project.closedAt !== null }, await stillOpen(db, project.id))
  if (!decided.ok) return decided
  await insertClosure(db, { projectId: project.id, closedBy: person.id, closedAt: now })
  await record(db, { type: 'insights.project-closed', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
