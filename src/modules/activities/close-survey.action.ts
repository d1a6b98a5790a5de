import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type Survey, setClosing } from './surveys.queries.ts'

/** Closes a survey now. A later closing time, set afterwards, opens it again. */
export async function closeSurvey({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, survey: Survey) {
  if (survey.publishedAt === null) return refused('not-published')
  if (survey.closesAt !== null && survey.closesAt <= now) return refused('closed-already')
  await setClosing(db, survey.id, now)
  await record(db, { type: 'activities.survey-closed', actor: person.id, subject: survey.id, at: now })
  return ok(survey.id)
}
