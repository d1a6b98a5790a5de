import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Owed } from './owed.queries.ts'

/** Releases of one project happen one after the other: who is told is worked out from what the one before did. */
export const holdReleases = (db: Writer, projectId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`insights.release ${projectId}`}, 0))`.execute(db)

/** The answers of these ids that are the project's, as they are now, held until the transaction ends. */
export const answersToRelease = (db: Writer, projectId: string, answerIds: readonly string[]) =>
  db
    .selectFrom('insights.answer as a')
    .innerJoin('insights.theme as t', 't.id', 'a.themeId')
    .select(['a.id as answerId', 'a.themeId', 'a.version', 'a.dueOn', 'a.releaseId'])
    .select(sql<boolean>`exists (select from insights.answer_check c where c.answer_id = a.id)`.as('checked'))
    .where('t.projectId', '=', projectId)
    .where('t.mergedInto', 'is', null)
    .where(sql<boolean>`a.id = any(${[...answerIds]}::uuid[])`)
    .orderBy('a.id')
    .forUpdate('a')
    .execute()

export async function insertRelease(db: Writer, row: { projectId: string; releasedBy: string; releasedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.release')
    .values({ ...row, id })
    .execute()
  return id
}

export async function setReleased(db: Writer, answerIds: readonly string[], releaseId: string): Promise<void> {
  if (answerIds.length > 0)
    await db
      .updateTable('insights.answer')
      .set({ releaseId })
      .where('id', 'in', [...answerIds])
      .execute()
}

/** Releases of a project, newest first, with how many answers and people each had. At most 100. */
export const releasesOf = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.release as r')
    .select(['r.id', 'r.releasedBy', 'r.releasedAt'])
    .select(sql<number>`(select count(*) from insights.answer a where a.release_id = r.id)`.as('answers'))
    .select(sql<number>`(select count(*) from insights.feedback f where f.release_id = r.id)`.as('people'))
    .where('r.projectId', '=', projectId)
    .orderBy('r.releasedAt', 'desc')
    .limit(100)
    .execute()

const atOnce = 1000

/**
 * One feedback for each receipt. What an earlier release left waiting for the same person, not yet posted, phoned or on its
 * way, is covered by the new one: they hear everything at once, and nothing twice.
 */
export async function insertFeedback(db: Writer, releaseId: string, owed: readonly Owed[], madeAt: Date): Promise<void> {
  for (let start = 0; start < owed.length; start += atOnce) {
    const rows = owed.slice(start, start + atOnce).map((one) => ({ ...one, id: newId(), releaseId, madeAt }))
    await db.insertInto('insights.feedback').values(rows).execute()
  }
  await sql`
    update insights.feedback old set covered_by = fresh.id
    from insights.feedback fresh
    where fresh.release_id = ${releaseId} and old.receipt_id = fresh.receipt_id and old.id <> fresh.id and old.release_id is not null
      and old.told_at is null and old.covered_by is null and (old.message_id is null or old.failed_at is not null)`.execute(db)
}
