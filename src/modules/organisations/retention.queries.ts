import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Period } from './retention.ts'

/** The periods that the organisation has set, by class of records. A class that is not here has none. */
export async function periods(db: Reader): Promise<ReadonlyMap<string, Period>> {
  const rows = await db.selectFrom('organisations.retention').select(['recordClass', 'months', 'citation']).limit(100).execute()
  return new Map(rows.map(({ recordClass, ...period }) => [recordClass, period]))
}

export const savePeriod = (db: Writer, recordClass: string, period: Period, { by, now }: { by: string; now: Date }) =>
  db
    .insertInto('organisations.retention')
    .values({ id: newId(), recordClass, ...period, changedBy: by, changedAt: now })
    .onConflict((conflict) => conflict.columns(['organisationId', 'recordClass']).doUpdateSet({ ...period, changedBy: by, changedAt: now }))
    .execute()

export const deletePeriod = (db: Writer, recordClass: string) =>
  db.deleteFrom('organisations.retention').where('recordClass', '=', recordClass).execute()

export type Review = { recordClass: string; recordId: string; keptUntil: string; reason: string; reviewedBy: string; reviewedAt: Date }

export const insertReview = (db: Writer, review: Review) =>
  db
    .insertInto('organisations.retention_review')
    .values({ ...review, id: newId() })
    .execute()

/** Each time that a record was looked at, newest first. At most 20. */
export const reviewsOf = (db: Reader, recordClass: string, recordId: string) =>
  db
    .selectFrom('organisations.retention_review')
    .select(['keptUntil', 'reason', 'reviewedBy', 'reviewedAt'])
    .where('recordClass', '=', recordClass)
    .where('recordId', '=', recordId)
    .orderBy('reviewedAt', 'desc')
    .limit(20)
    .execute()

/** Records of a class that somebody looked at and that stay for now. At most 10,000. */
export async function keptFor(db: Reader, recordClass: string, today: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('organisations.retention_review')
    .select('recordId')
    .distinct()
    .where('recordClass', '=', recordClass)
    .where('keptUntil', '>', today)
    .limit(10_000)
    .execute()
  return new Set(rows.map(({ recordId }) => recordId))
}
