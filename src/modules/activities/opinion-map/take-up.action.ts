import { ok, refused } from '#lib/result.ts'
import { receive } from '#modules/contributions/index.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { noConsent, noContact } from '../take-in.action.ts'
import { holdMap, type OpinionMapRow } from './maps.queries.ts'
import type { FoundStatement } from './picture.ts'
import { foundInWords } from './picture.words.ts'
import { insertTakenUp, takenUpOf } from './taken-up.queries.ts'

/**
 * Takes up what a map found, so that it is themed and answered like anything else that was said. Each contribution says which map it is from and how many
 * answered. A statement that was taken up before is left as it is.
 */
export async function takeUp(
  { db, person, now, organisation }: Pick<Work, 'db' | 'person' | 'now' | 'organisation'>,
  project: { closedAt: Date | null },
  map: OpinionMapRow,
  chosen: readonly FoundStatement[],
) {
  if (project.closedAt !== null) return refused('project-closed')
  await holdMap(db, map.id)
  const before = await takenUpOf(db, map.id)
  const fresh = chosen.filter(({ statement }) => !before.has(statement.id))
  if (fresh.length === 0) return refused('none-chosen')
  const points = fresh.map((found) => ({ words: found.statement.words, question: foundInWords(found, map.title), mayQuote: false }))
  const { contributionIds } = await receive(
    { db, now, organisation, actor: person.id },
    { projectId: map.projectId, rehearsal: false, source: 'opinion-map', typedBy: person.id, contact: noContact, consent: noConsent, points },
  )
  for (const [n, { statement }] of fresh.entries())
    await insertTakenUp(db, { statementId: statement.id, contributionId: contributionIds[n]!, takenUpBy: person.id, takenUpAt: now })
  const details = { project: map.projectId, statements: fresh.length }
  await record(db, { type: 'activities.opinion-results-taken-up', actor: person.id, subject: map.id, at: now, details })
  return ok(fresh.length)
}
