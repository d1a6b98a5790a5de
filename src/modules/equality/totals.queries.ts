import { sql } from 'kysely'
import type { PublishedTable } from '#lib/disclosure-control/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Taken, Waiting } from './counting.ts'
import type { Question } from './questions.ts'

/** While one process counts, another waits: each answer is counted once. Held until the transaction ends. */
export const holdCounting = (db: Writer) => sql`select pg_advisory_xact_lock(hashtextextended('equality.count', 0))`.execute(db)

/** How many answers wait to be counted, of the months before this one. */
export async function waitingBefore(db: Reader, month: string): Promise<readonly Waiting[]> {
  const { rows } = await sql<Waiting>`select project_id, month::text as month, version, people from equality.waiting(${month}::date)`.execute(db)
  return rows
}

/** Counts those that wait, of these projects and (where asked) of none, and marks them as counted. */
export async function takeCounts(
  db: Writer,
  month: string,
  { version, projectIds, ofNoProject }: { version: number; projectIds: readonly string[]; ofNoProject: boolean },
): Promise<readonly Taken[]> {
  const { rows } = await sql<Taken>`
    select item, code, people from equality.take(${month}::date, ${version}::integer, ${[...projectIds]}::uuid[], ${ofNoProject}::boolean)`.execute(
    db,
  )
  return rows
}

/** The tables of one group of people: a table or none for each question. */
export type Questions = Readonly<Record<Question, PublishedTable>>

export const insertTotals = (db: Writer, row: { projectId: string | null; month: string; version: number; people: number; questions: Questions }) =>
  db
    .insertInto('equality.totals')
    .values({ ...row, id: newId(), questions: JSON.stringify(row.questions) })
    .execute()

/** Every published group of the organisation, oldest first; of one project where its id is given. At most 2,000. */
export async function publishedTotals(db: Reader, projectId?: string) {
  const rows = await db
    .selectFrom('equality.totals')
    .select(['projectId', 'people', 'questions'])
    .select(sql<string>`month::text`.as('month'))
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? null))
    .orderBy('month')
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows.map(({ questions, ...row }) => ({ ...row, questions: questions as unknown as Questions }))
}

/** How many people have taken part, by their receipts: in one project, or in all. Asked under the usual role. */
export async function tookPart(db: Reader, projectId?: string): Promise<number> {
  const row = await db
    .selectFrom('contributions.public_route')
    .select(sql<number>`coalesce(sum(people), 0)::integer`.as('people'))
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .executeTakeFirstOrThrow()
  return row.people
}
