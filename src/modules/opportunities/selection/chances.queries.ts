import type { Method } from '#lib/fair-selection/index.ts'
import type { Reader } from '#platform/database/types.ts'

/** An applicant's chance in the draw that decided, and how it was drawn. Undefined where no draw did. */
export const chanceOf = (db: Reader, applicationId: string) =>
  db
    .selectFrom('opportunities.draw_entry as e')
    .innerJoin('opportunities.draw as d', 'd.id', 'e.drawId')
    .select(['e.number', 'e.chance', 'd.method', 'd.id as drawId', 'd.opportunityId', 'd.publishedAt'])
    .where('e.applicationId', '=', applicationId)
    .where('d.confirmedAt', 'is not', null)
    .orderBy('d.number', 'desc')
    .limit(1)
    .$narrowType<{ method: Method; chance: number }>()
    .executeTakeFirst()
