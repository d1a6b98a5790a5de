import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { answerOfProject } from './answers.queries.ts'
import { insertDifference } from './differences.queries.ts'
import type { Doing } from './record-decision.action.ts'

/** Says what difference a released answer made. Also after the project has closed: that is when it is known. */
export async function noteDifference({ db, person, now }: Doing, project: Pick<Project, 'id'>, answerId: string, words: string) {
  const answer = found(await answerOfProject(db, project.id, answerId), 'answer')
  if (answer.releaseId === null) return refused('not-released')
  const id = await insertDifference(db, { answerId, words, notedBy: person.id, notedAt: now })
  await record(db, { type: 'insights.difference-noted', actor: person.id, subject: answerId, at: now })
  return ok(id)
}
