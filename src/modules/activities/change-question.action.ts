import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type QuestionWords, question } from './question.ts'
import { anyResponse, currentQuestion, insertVersion, replaceVersion, rewordVersion } from './questions.queries.ts'
import { holdSurvey, type Survey } from './surveys.queries.ts'

/**
 * Words a question anew. Once people may have seen it, the words that they saw stay as they were and the new ones are the
 * next version.
 *
 * @param seenVersionId the version that was being edited: another one means that somebody else got there first
 */
export async function changeQuestion(
  { db, person, now }: Pick<Work, 'db' | 'person' | 'now'>,
  survey: Survey,
  { questionId, seenVersionId }: { questionId: string; seenVersionId: string },
  words: QuestionWords,
) {
  const worded = question(words)
  if (!worded.ok) return worded
  await holdSurvey(db, survey.id)
  const current = await currentQuestion(db, survey.id, questionId)
  if (current?.versionId !== seenVersionId) return refused('changed-meanwhile')

  const maySee = survey.publishedAt !== null || (await anyResponse(db, survey.id))
  if (!maySee) await rewordVersion(db, current.versionId, worded.value)
  else {
    await replaceVersion(db, current.versionId, now)
    await insertVersion(db, { questionId, version: current.version + 1, madeAt: now }, worded.value)
  }
  await record(db, { type: 'activities.question-changed', actor: person.id, subject: questionId, at: now, details: { newVersion: maySee } })
  return ok(questionId)
}
