import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import type { Work } from '#platform/http/page.ts'
import { markRemoved, questionsOf, setPosition } from './questions.queries.ts'
import { holdSurvey, type Survey } from './surveys.queries.ts'

export type Direction = 'up' | 'down'

/** Swaps a question with its neighbour. The first one cannot go up nor the last one down: nothing happens. */
export async function moveQuestion(
  { db, person, now }: Pick<Work, 'db' | 'person' | 'now'>,
  surveyId: string,
  questionId: string,
  direction: Direction,
): Promise<void> {
  await holdSurvey(db, surveyId)
  const questions = await questionsOf(db, surveyId)
  const at = questions.findIndex((question) => question.questionId === questionId)
  const moved = found(questions[at], 'question')
  const neighbour = questions[direction === 'up' ? at - 1 : at + 1]
  if (!neighbour) return
  await setPosition(db, moved.questionId, neighbour.position)
  await setPosition(db, neighbour.questionId, moved.position)
  await record(db, { type: 'activities.question-moved', actor: person.id, subject: questionId, at: now, details: { direction } })
}

/** Stops asking a question. What was already answered stays, with its words. A published survey keeps at least one. */
export async function removeQuestion({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, survey: Survey, questionId: string) {
  await holdSurvey(db, survey.id)
  const questions = await questionsOf(db, survey.id)
  found(
    questions.find((question) => question.questionId === questionId),
    'question',
  )
  if (survey.publishedAt !== null && questions.length === 1) return refused('last-question')
  await markRemoved(db, questionId, now)
  await record(db, { type: 'activities.question-removed', actor: person.id, subject: questionId, at: now })
  return ok(questionId)
}
