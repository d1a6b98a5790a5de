import type { Reader } from '#platform/database/types.ts'
import { standingOf } from '../apply/steps.queries.ts'
import { publicOffer } from '../offer/offers.queries.ts'

/** The application that a receipt is of, with its opportunity and where it stands. Undefined where the receipt is of something else. */
export async function applicationOfReceipt(db: Reader, receiptId: string) {
  const application = await db
    .selectFrom('opportunities.application')
    .select(['id', 'opportunityId'])
    .where('receiptId', '=', receiptId)
    .executeTakeFirst()
  if (!application) return undefined
  const standing = await standingOf(db, application.id)
  return standing && { standing, told: await wasTold(db, application.id, standing.place), offer: await publicOffer(db, application.opportunityId) }
}

/** Whether somebody was told of the step at a place: by a message that is made, if not yet read. */
async function wasTold(db: Reader, applicationId: string, place: number): Promise<boolean> {
  const telling = await db
    .selectFrom('opportunities.telling as t')
    .innerJoin('opportunities.step as s', 's.id', 't.stepId')
    .select('t.id')
    .where('s.applicationId', '=', applicationId)
    .where('s.place', '=', place)
    .executeTakeFirst()
  return telling !== undefined
}

export type OwnApplication = NonNullable<Awaited<ReturnType<typeof applicationOfReceipt>>>

/** Which dates somebody said suit them, the first first. */
export const datesOfApplication = (db: Reader, applicationId: string) =>
  db
    .selectFrom('opportunities.application_date as a')
    .innerJoin('opportunities.date_offered as d', 'd.id', 'a.dateId')
    .select(['d.id', 'd.startsAt', 'd.endsAt'])
    .where('a.applicationId', '=', applicationId)
    .orderBy('d.startsAt')
    .execute()
