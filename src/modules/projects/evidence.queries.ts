import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { EvidenceDraft } from './evidence.ts'

const evidence = (db: Reader) =>
  db
    .selectFrom('projects.evidence as e')
    .select(['e.id', 'e.projectId', 'e.kind', 'e.happenedOn', 'e.words', 'e.depth', 'e.contributors', 'e.pence'])
    .select(['e.takenOut', 'e.correction', 'e.recordedBy', 'e.recordedAt', 'e.onRecordAt'])
    .select(sql<boolean>`exists (select from projects.evidence later where later.supersedes = e.id)`.as('superseded'))

/** Every record of some projects, in the order in which it happened, those too that were corrected since or taken out. At most 20,000. */
export const evidenceOf = (db: Reader, projectIds: readonly string[]) =>
  evidence(db)
    .where('e.projectId', 'in', [...projectIds])
    .orderBy('e.happenedOn')
    .orderBy('e.id')
    .limit(20_000)
    .execute()

export type Evidence = Awaited<ReturnType<typeof evidenceOf>>[number]

export const evidenceById = (db: Reader, projectId: string, id: string) =>
  evidence(db).where('e.projectId', '=', projectId).where('e.id', '=', id).executeTakeFirst()

type NewEvidence = EvidenceDraft & { id: string; projectId: string; recordedBy: string; recordedAt: Date; onRecordAt: Date }
type Correction = { supersedes: string; correction: string; takenOut: boolean }

/** False where the record that it corrects was corrected by somebody else first. */
export async function insertEvidence(db: Writer, row: NewEvidence & Partial<Correction>): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.evidence')
    .values(row)
    .onConflict((conflict) => conflict.column('supersedes').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
