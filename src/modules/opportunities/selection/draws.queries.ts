import { sql } from 'kysely'
import type { Method } from '#lib/fair-selection/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Bound, Pooled } from './bounds.ts'
import type { Failure, SettledFor } from './run.ts'

export type DrawState = 'running' | 'found' | 'infeasible' | 'cancelled' | 'failed'
export type Change = { category: string; value: string; bound: 'min' | 'max'; from: number; to: number }
/** For each ticket the numbers of the applications on it. */
export type Tickets = readonly (readonly number[])[]

const draws = (db: Reader) =>
  db.selectFrom('opportunities.draw').selectAll().$narrowType<{
    method: Method
    state: DrawState
    bounds: readonly Bound[]
    changes: readonly Change[] | null
    tickets: Tickets | null
  }>()

/** Draws of an opportunity, the newest first. At most 100. */
export const drawsOf = (db: Reader, opportunityId: string) =>
  draws(db).where('opportunityId', '=', opportunityId).orderBy('number', 'desc').limit(100).execute()

export type Draw = Awaited<ReturnType<typeof drawsOf>>[number]

export const drawById = (db: Reader, id: string) => draws(db).where('id', '=', id).executeTakeFirst()

/** The newest draw, whatever became of it. */
export const latestDraw = (db: Reader, opportunityId: string) =>
  draws(db).where('opportunityId', '=', opportunityId).orderBy('number', 'desc').limit(1).executeTakeFirst()

/** The newest draw that was confirmed. */
export const confirmedDraw = (db: Reader, opportunityId: string) =>
  draws(db).where('opportunityId', '=', opportunityId).where('confirmedAt', 'is not', null).orderBy('number', 'desc').limit(1).executeTakeFirst()

export type Entry = Pooled & { applicationId: string; chance: number | null }

/** Who was in the pool, by number. */
export const entriesOf = (db: Reader, drawId: string): Promise<Entry[]> =>
  db
    .selectFrom('opportunities.draw_entry')
    .select(['applicationId', 'number', 'answers', 'household', 'weight', 'chance'])
    .where('drawId', '=', drawId)
    .orderBy('number')
    .execute()

type NewDraw = Pick<Draw, 'opportunityId' | 'method' | 'places' | 'held' | 'newcomerWeight' | 'households' | 'bounds' | 'askedBy' | 'askedAt'>

/** Writes a draw that is asked for, with its pool. Undefined where another is at hand. */
export async function insertDraw(
  db: Writer,
  { bounds, ...row }: NewDraw,
  entries: readonly (Pooled & { applicationId: string })[],
): Promise<string | undefined> {
  const id = newId()
  const inserted = await db
    .insertInto('opportunities.draw')
    .values({
      ...row,
      id,
      bounds: JSON.stringify(bounds),
      number: sql<number>`(select coalesce(max(d.number), 0) + 1 from opportunities.draw d where d.opportunity_id = ${row.opportunityId})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return undefined
  const rows = entries.map(({ applicationId, number, answers, household, weight }) => ({
    ...{ drawId: id, applicationId, number, household, weight },
    answers: [...answers],
  }))
  // PostgreSQL takes 65,535 values at once.
  for (let from = 0; from < rows.length; from += 5000)
    await db
      .insertInto('opportunities.draw_entry')
      .values(rows.slice(from, from + 5000))
      .execute()
  return id
}

type Running = { state?: DrawState; progress?: number; endedAt?: Date; failure?: Failure }

/** Changes a draw that is running. False where it is not any more: somebody cancelled it. */
export async function updateRunning(db: Writer, id: string, change: Running & { changes?: readonly Change[] }): Promise<boolean> {
  const { changes, ...rest } = change
  const set = { ...rest, ...(changes && { changes: JSON.stringify(changes) }) }
  const updated = await db.updateTable('opportunities.draw').set(set).where('id', '=', id).where('state', '=', 'running').executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

type Found = { tickets: Tickets; deviation: number; settledFor: SettledFor | null; endedAt: Date }

/** Keeps the tickets of a draw that is running, and everybody's chance. @param chances by number */
export async function saveLottery(db: Writer, id: string, { tickets, ...found }: Found, chances: Readonly<Record<number, number>>): Promise<void> {
  const updated = await db
    .updateTable('opportunities.draw')
    .set({ ...found, state: 'found', progress: 1, tickets: JSON.stringify(tickets) })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) return
  await sql`
    update opportunities.draw_entry e set chance = c.value::double precision
    from jsonb_each_text(${JSON.stringify(chances)}::jsonb) c where e.draw_id = ${id} and e.number = c.key::integer`.execute(db)
}

type Later = {
  seed?: string
  seedMade?: boolean
  ticket?: number
  reserves?: number[]
  drawnBy?: string
  drawnAt?: Date
  confirmedBy?: string
  confirmedAt?: Date
  publishedBy?: string
  publishedAt?: Date
  setAsideBy?: string
  setAsideAt?: Date
  because?: string
}

/** Takes a draw a step further, unless somebody else was first: the step's own moment is still blank. */
export async function updateDraw(
  db: Writer,
  id: string,
  step: 'drawnAt' | 'confirmedAt' | 'publishedAt' | 'setAsideAt',
  change: Later,
): Promise<boolean> {
  const updated = await db.updateTable('opportunities.draw').set(change).where('id', '=', id).where(step, 'is', null).executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
