import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { answerOfProject, authorsOf, insertCheck } from './answers.queries.ts'
import { check } from './check.ts'
import type { Doing } from './record-decision.action.ts'

/** A second person says that an answer is right. The database refuses the first person too. */
export async function checkAnswer({ db, person, now }: Doing, project: Pick<Project, 'id' | 'closedAt'>, answerId: string, readVersion: number) {
  const answer = found(await answerOfProject(db, project.id, answerId), 'answer')
  const decided = check({
    projectClosed: project.closedAt !== null,
    answer: {
      version: answer.version,
      released: answer.releaseId !== null,
      checked: answer.checkedAt !== null,
      authors: await authorsOf(db, answerId),
    },
    checker: person.id,
    readVersion,
  })
  if (!decided.ok || decided.value === 'checked-before') return decided

  if (!(await insertCheck(db, { answerId, version: readVersion, checkedBy: person.id, checkedAt: now }))) return refused('edited-since')
  await record(db, { type: 'insights.answer-checked', actor: person.id, subject: answerId, at: now, details: { version: readVersion } })
  return ok('checked')
}
