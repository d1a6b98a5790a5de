import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

/** The area that the organisation serves on a day; undefined before one was chosen. */
export const servedArea = (db: Reader, today: string) =>
  db
    .selectFrom('organisations.served_area as s')
    .innerJoin('organisations.area as a', 'a.id', 's.areaId')
    .select(['a.id', 'a.code', 'a.name', 'a.leftOut', 's.validFrom'])
    .where('s.validFrom', '<=', today)
    .orderBy('s.validFrom', 'desc')
    .limit(1)
    .executeTakeFirst()

/** From this day on the organisation serves this area; what it served before stays on record. */
export const saveServedArea = (db: Writer, areaId: string, { from, by, now }: { from: string; by: string; now: Date }) =>
  db
    .insertInto('organisations.served_area')
    .values({ id: newId(), areaId, validFrom: from, changedBy: by, changedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'validFrom']).doUpdateSet({
        areaId: sql`excluded.area_id`,
        changedBy: sql`excluded.changed_by`,
        changedAt: sql`excluded.changed_at`,
      }),
    )
    .execute()
