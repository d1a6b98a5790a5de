import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { DecisionDraft } from './decision.ts'

/** Decisions of a project, the latest decided first, each with who recorded it and when. At most 200. */
export const decisionsOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.decision')
    .select(['id', 'what', 'options', 'decidedBy', 'decidedOn', 'reviewOn', 'recordedBy', 'recordedAt'])
    .where('projectId', '=', projectId)
    .orderBy('decidedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

export async function insertDecision(db: Writer, row: DecisionDraft & { projectId: string; recordedBy: string; recordedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.decision')
    .values({ ...row, id })
    .execute()
  return id
}
