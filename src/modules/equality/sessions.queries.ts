import { type NotNull, sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { SessionTables } from './session-counts.ts'

/** Sessions that partners hosted, of one project or of all, the newest first: numbers alone. Asked under the usual role. At most 2,000. */
export const sessionsHeld = (db: Reader, projectId?: string) =>
  db
    .selectFrom('contributions.public_session')
    .select(['id', 'projectId', 'partnerId', 'happenedOn', 'came'])
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .orderBy('happenedOn', 'desc')
    .limit(2000)
    .$narrowType<Record<'id' | 'projectId' | 'partnerId' | 'happenedOn' | 'came', NotNull>>()
    .execute()

export type SessionHeld = Awaited<ReturnType<typeof sessionsHeld>>[number]

/** One session of a project. Asked under the usual role. */
export const sessionById = async (db: Reader, projectId: string, id: string) =>
  (await sessionsHeld(db, projectId)).find((session) => session.id === id)

/** The tables of sessions that were counted, of one project or of all, by session. At most 2,000. */
export async function tablesOfSessions(db: Reader, projectId?: string): Promise<ReadonlyMap<string, SessionTables>> {
  const rows = await db
    .selectFrom('equality.session_totals')
    .select(['sessionId', 'questions'])
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .orderBy('sessionId')
    .limit(2000)
    .execute()
  return new Map(rows.map(({ sessionId, questions }) => [sessionId, questions as unknown as SessionTables]))
}

export type NewTables = { sessionId: string; projectId: string; enteredBy: string; enteredOn: string; questions: SessionTables }

/** False where the session was counted already: a table that is out is never made anew. */
export async function insertTables(db: Writer, row: NewTables): Promise<boolean> {
  const inserted = await db
    .insertInto('equality.session_totals')
    .values({ ...row, questions: sql`${JSON.stringify(row.questions)}::jsonb` })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** When each partner was last asked, and since when nothing came back to them. Asked under the usual role. */
export async function standingsOf(db: Reader, partnerIds: readonly string[]) {
  if (partnerIds.length === 0) return new Map<string, Standing>()
  const rows = await db
    .selectFrom('projects.public_partner_standing')
    .select(['partnerId', 'lastAskedOn', 'lastBackOn', 'waitingSince'])
    .where('partnerId', 'in', [...new Set(partnerIds)])
    .$narrowType<{ partnerId: NotNull }>()
    .execute()
  return new Map(rows.map((row): [string, Standing] => [row.partnerId, row]))
}

/** ISO days; null where it never was. */
export type Standing = { lastAskedOn: string | null; lastBackOn: string | null; waitingSince: string | null }
