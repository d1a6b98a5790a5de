import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Reason } from './opinion-map.ts'

export type Decision = { decision: 'shown'; reason: null; words: '' } | { decision: 'kept-out'; reason: Reason; words: string }

export const insertDecision = (db: Writer, row: Decision & { statementId: string; decidedBy: string; decidedAt: Date }) =>
  db
    .insertInto('activities.moderation')
    .values({ ...row, id: newId() })
    .execute()

/** Who decided what of the statements of a map, newest first. At most 500. */
export const decisionsOf = (db: Reader, mapId: string) =>
  db
    .selectFrom('activities.moderation as d')
    .innerJoin('activities.statement as s', 's.id', 'd.statementId')
    .select(['d.id', 'd.statementId', 's.number', 'd.decision', 'd.reason', 'd.words', 'd.decidedBy', 'd.decidedAt'])
    .where('s.mapId', '=', mapId)
    .orderBy('d.decidedAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(500)
    .execute()
