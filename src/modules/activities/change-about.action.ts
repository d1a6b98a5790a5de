import { ok, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type About, type Survey, updateAbout } from './surveys.queries.ts'

export type AboutRefusal = 'title-too-short' | 'closes-before-it-opens' | 'needed-while-published' | 'changed-meanwhile'

/** Saves what a survey says of itself. A published survey cannot lose what it had to say before it was published. */
export async function changeAbout({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, survey: Survey, about: About) {
  if (isShorterThan(about.title, 3)) return refused('title-too-short')
  if (about.opensAt && about.closesAt && about.opensAt >= about.closesAt) return refused('closes-before-it-opens')
  if (survey.publishedAt !== null && [about.why, about.privacy, about.atRisk].includes('')) return refused('needed-while-published')
  if (!(await updateAbout(db, survey.id, survey.version, about))) return refused('changed-meanwhile')
  await record(db, { type: 'activities.survey-changed', actor: person.id, subject: survey.id, at: now })
  return ok(survey.id)
}
