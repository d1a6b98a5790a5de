import type { Reader, Writer } from '#platform/database/types.ts'

export const insertTakenUp = (db: Writer, row: { statementId: string; contributionId: string; takenUpBy: string; takenUpAt: Date }) =>
  db.insertInto('activities.statement_taken_up').values(row).execute()

/** The contributions that results of a map became, by statement. */
export async function takenUpOf(db: Reader, mapId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('activities.statement_taken_up as t')
    .innerJoin('activities.statement as s', 's.id', 't.statementId')
    .select(['t.statementId', 't.contributionId'])
    .where('s.mapId', '=', mapId)
    .limit(5000)
    .execute()
  return new Map(rows.map(({ statementId, contributionId }) => [statementId, contributionId]))
}
