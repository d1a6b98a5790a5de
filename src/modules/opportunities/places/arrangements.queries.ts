import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

export type Arranged = { line: string; state: 'arranged' | 'open'; note: string; saidBy: string; saidAt: Date }

/** What was said last of each line, by application. */
export async function arrangedFor(db: Reader, applicationIds: readonly string[]): Promise<ReadonlyMap<string, readonly Arranged[]>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('opportunities.arranged')
    .distinctOn(['applicationId', 'line'])
    .select(['applicationId', 'line', 'state', 'note', 'saidBy', 'saidAt'])
    .where('applicationId', 'in', [...applicationIds])
    .orderBy('applicationId')
    .orderBy('line')
    .orderBy('id', 'desc')
    .$narrowType<{ state: Arranged['state'] }>()
    .execute()
  return Map.groupBy(rows, ({ applicationId }) => applicationId)
}

export const insertArranged = (db: Writer, rows: readonly (Arranged & { applicationId: string })[]) =>
  db
    .insertInto('opportunities.arranged')
    .values(rows.map((row) => ({ ...row, id: newId() })))
    .execute()
