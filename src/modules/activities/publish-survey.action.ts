import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { questionsOf } from './questions.queries.ts'
import { missingBeforePublishing } from './survey.ts'
import { markPublished, type Survey } from './surveys.queries.ts'

/** Lets people take part, from the opening time on. Doing it twice changes nothing. */
export async function publishSurvey({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, project: Project, survey: Survey) {
  const questions = await questionsOf(db, survey.id)
  if (missingBeforePublishing(survey, project, questions.length, now).length > 0) return refused('something-missing')
  const published = await markPublished(db, survey.id, now)
  if (published) await record(db, { type: 'activities.survey-published', actor: person.id, subject: survey.id, at: now })
  return ok(survey.id)
}
