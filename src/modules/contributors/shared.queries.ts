import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { mostShared, type Shared } from './shared.ts'

/** What somebody shares today, in the order in which they said it. */
export const sharedBy = (db: Reader, personId: string) =>
  db
    .selectFrom('contributors.shared')
    .select(['id', 'kind', 'words'])
    .where('personId', '=', personId)
    .where('takenBackAt', 'is', null)
    .orderBy('sharedAt')
    .orderBy('id')
    .limit(mostShared)
    .execute()

/** False where they share the same already: two clicks share it once. */
export async function insertShared(db: Writer, personId: string, shared: Shared, now: Date): Promise<boolean> {
  const inserted = await db
    .insertInto('contributors.shared')
    .values({ id: newId(), personId, ...shared, sharedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where it is not theirs, or was taken back before. */
export async function takeBackShared(db: Writer, personId: string, id: string, now: Date): Promise<boolean> {
  const taken = await db
    .updateTable('contributors.shared')
    .set({ takenBackAt: now })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}
