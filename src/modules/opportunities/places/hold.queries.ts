import type { Writer } from '#platform/database/types.ts'

/** Holds an opportunity until the transaction is over, so that two people never give out one place. */
export const holdOpportunity = (db: Writer, opportunityId: string) =>
  db.selectFrom('opportunities.opportunity').select('id').where('id', '=', opportunityId).forUpdate().execute()
