import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** Each time that somebody said how many places an opportunity has, the newest first. At most 100. */
export const capacitiesOf = (db: Reader, opportunityId: string) =>
  db.selectFrom('opportunities.capacity').selectAll().where('opportunityId', '=', opportunityId).orderBy('id', 'desc').limit(100).execute()

/** How many places there are; null while nobody has said. */
export async function capacityOf(db: Reader, opportunityId: string): Promise<number | null> {
  const newest = await db
    .selectFrom('opportunities.capacity')
    .select('places')
    .where('opportunityId', '=', opportunityId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.places ?? null
}

export type NewCapacity = { opportunityId: string; places: number; because: string; setBy: string; setAt: Date }

export const insertCapacity = (db: Writer, row: NewCapacity) =>
  db
    .insertInto('opportunities.capacity')
    .values({ ...row, id: newId() })
    .execute()
