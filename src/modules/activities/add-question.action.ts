import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { mostQuestions, type QuestionWords, question } from './question.ts'
import { insertQuestion, insertVersion, questionsOf } from './questions.queries.ts'
import { holdSurvey } from './surveys.queries.ts'

/** Adds a question at the end of a survey. */
export async function addQuestion({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, surveyId: string, words: QuestionWords) {
  const worded = question(words)
  if (!worded.ok) return worded
  await holdSurvey(db, surveyId)
  const others = await questionsOf(db, surveyId)
  if (others.length >= mostQuestions) return refused('too-many-questions')
  const id = await insertQuestion(db, { surveyId, position: Math.max(0, ...others.map(({ position }) => position)) + 1 })
  await insertVersion(db, { questionId: id, version: 1, madeAt: now }, worded.value)
  await record(db, { type: 'activities.question-added', actor: person.id, subject: id, at: now })
  return ok(id)
}
