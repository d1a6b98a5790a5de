import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type DecisionDraft, decision } from './decision.ts'
import { insertDecision } from './decisions.queries.ts'

/** Records what was decided, by whom and when. When it was recorded is kept beside it. */
export async function recordDecision({ db, person, now }: Doing, project: Pick<Project, 'id' | 'closedAt'>, draft: DecisionDraft) {
  const decided = decision({ projectClosed: project.closedAt !== null, today: dayOf(now) }, draft)
  if (!decided.ok) return decided

  const id = await insertDecision(db, { ...decided.value, projectId: project.id, recordedBy: person.id, recordedAt: now })
  await record(db, { type: 'insights.decision-recorded', actor: person.id, subject: id, at: now, details: { project: project.id } })
  return ok(id)
}

/** Who does something, when, in which transaction. */
export type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }
