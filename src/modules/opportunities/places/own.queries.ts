import type { Reader } from '#platform/database/types.ts'
import { standingOf } from '../apply/steps.queries.ts'
import type { Standing } from '../apply/steps.ts'
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

/** What somebody with an account applied for, the newest first, and whether they were told of where it stands. At most 100. */
export const applicationsOfPerson = (db: Reader, personId: string) =>
  db
    .selectFrom('opportunities.standing as n')
    .innerJoin('opportunities.public_opportunity as o', 'o.id', 'n.opportunityId')
    .leftJoin('opportunities.step as s', (join) => join.onRef('s.applicationId', '=', 'n.applicationId').onRef('s.place', '=', 'n.place'))
    .leftJoin('opportunities.telling as t', (join) => join.onRef('t.stepId', '=', 's.id').on('t.about', '=', 'step'))
    .select(['n.receiptId', 'n.kind', 'n.reservePlace', 'n.answerBy', 't.id as tellingId'])
    .select(({ ref }) => [ref('o.title').$notNull().as('title'), ref('o.hearBy').$notNull().as('hearBy')])
    .where('n.personId', '=', personId)
    .orderBy('n.appliedAt', 'desc')
    .limit(100)
    .$narrowType<{ receiptId: string; kind: Standing }>()
    .execute()
