import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { holdMap, type OpinionMapRow } from './maps.queries.ts'
import { type Decision, insertDecision } from './moderation.queries.ts'
import { statementProblem } from './opinion-map.ts'
import { queueRecompute } from './recompute.job.ts'
import { insertStatement, markStatementWithdrawn, type Statement, statementsOf, updateStatementWords } from './statements.queries.ts'

type Doing = Pick<Work, 'db' | 'person' | 'now'>

const stands = ({ state }: Statement): boolean => state === 'shown' || state === 'waiting'

/** Adds a statement of the organisation's own. */
export async function addSeed({ db, person, now }: Doing, map: OpinionMapRow, words: string) {
  await holdMap(db, map.id)
  const problem = statementProblem(words, (await statementsOf(db, map.id)).filter(stands))
  if (problem) return refused(problem)
  const id = await insertStatement(db, { mapId: map.id, whose: 'organisation', words, addedBy: person.id, addedAt: now })
  await record(db, { type: 'activities.statement-added', actor: person.id, subject: id, at: now, details: { map: map.id } })
  return ok(id)
}

/** Changes the words of a statement of the organisation's own, while nobody outside has seen it. */
export async function changeSeed({ db, person, now }: Doing, map: OpinionMapRow, statement: Statement, words: string) {
  if (statement.whose !== 'organisation') return refused('not-ours')
  if (map.publishedAt !== null) return refused('published')
  const others = (await statementsOf(db, map.id)).filter((other) => other.id !== statement.id && stands(other))
  const problem = statementProblem(words, others)
  if (problem) return refused(problem)
  await updateStatementWords(db, statement.id, words)
  await record(db, { type: 'activities.statement-changed', actor: person.id, subject: statement.id, at: now, details: { map: map.id } })
  return ok(statement.id)
}

/** Takes a statement of the organisation's own out of the map, with the answers to it. */
export async function withdrawSeed({ db, person, now }: Doing, map: OpinionMapRow, statement: Statement) {
  if (statement.whose !== 'organisation') return refused('not-ours')
  await markStatementWithdrawn(db, statement.id, now)
  await queueRecompute(db, map.id, now)
  await record(db, { type: 'activities.statement-withdrawn', actor: person.id, subject: statement.id, at: now, details: { map: map.id } })
  return ok(statement.id)
}

/** Decides whether others see a statement. The latest decision stands, and every one stays on record. */
export async function moderate({ db, person, now }: Doing, map: OpinionMapRow, statement: Statement, decision: Decision) {
  if (statement.state === 'withdrawn') return refused('taken-back')
  await insertDecision(db, { ...decision, statementId: statement.id, decidedBy: person.id, decidedAt: now })
  await queueRecompute(db, map.id, now)
  const details = { map: map.id, decision: decision.decision, reason: decision.reason }
  await record(db, { type: 'activities.statement-moderated', actor: person.id, subject: statement.id, at: now, details })
  return ok(statement.id)
}
