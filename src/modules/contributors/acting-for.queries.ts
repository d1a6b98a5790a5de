import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { type ActingFor, mostActedFor } from './acting-for.ts'

/** For whom somebody speaks today. */
export const actedForBy = (db: Reader, personId: string) =>
  db
    .selectFrom('contributors.acting_for')
    .select(['id', 'forName', 'relation', 'footing', 'notedAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .orderBy('notedAt')
    .orderBy('id')
    .limit(mostActedFor)
    .execute()

export async function insertActingFor(db: Writer, personId: string, acting: ActingFor, now: Date): Promise<string> {
  const id = newId()
  await db
    .insertInto('contributors.acting_for')
    .values({ id, personId, ...acting, notedAt: now })
    .execute()
  return id
}

/** False where it is not theirs, or was ended before. */
export async function endActingFor(db: Writer, personId: string, id: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable('contributors.acting_for')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
