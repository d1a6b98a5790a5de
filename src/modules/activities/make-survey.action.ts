import { ok, refused } from '#lib/result.ts'
import { freeSlug, slug } from '#lib/slug.ts'
import { isShorterThan } from '#lib/text.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { usualAtRisk } from './survey.words.ts'
import { insertSurvey, slugsLike } from './surveys.queries.ts'

/** Words that our own addresses use where the name of a survey stands. */
const reserved = ['new']

/** Begins a survey of a project. It has no questions yet and nobody sees it. */
export async function makeSurvey({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, projectId: string, title: string) {
  if (isShorterThan(title, 3)) return refused('title-too-short')
  const wanted = slug(title) || 'survey'
  const free = freeSlug(wanted, new Set([...reserved, ...(await slugsLike(db, wanted))]))
  const id = await insertSurvey(db, { projectId, slug: free, title, atRisk: usualAtRisk, madeBy: person.id, madeAt: now })
  await record(db, { type: 'activities.survey-made', actor: person.id, subject: id, at: now })
  return ok({ id, slug: free })
}
