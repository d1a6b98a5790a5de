import type { Reader } from '#platform/database/types.ts'

/** How many applied by each way in; the way is null for those who came without a code. */
export const appliedByWay = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.application')
    .select('wayInId')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('opportunityId', '=', opportunityId)
    .groupBy('wayInId')
    .execute()

/** How those who came by each way in answered each question that the choice goes by. At most 2,000 rows. */
export const answeredByWay = (db: Reader, opportunityId: string) =>
  db
    .selectFrom('opportunities.selection_answer as s')
    .innerJoin('opportunities.application as a', 'a.id', 's.applicationId')
    .innerJoin('opportunities.selection_question as q', 'q.id', 's.questionId')
    .innerJoin('opportunities.selection_value as v', 'v.id', 's.valueId')
    .select(['a.wayInId', 'q.category', 'v.value'])
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('a.opportunityId', '=', opportunityId)
    .groupBy(['a.wayInId', 'q.category', 'q.position', 'v.value', 'v.position'])
    .orderBy('q.position')
    .orderBy('v.position')
    .limit(2000)
    .execute()
