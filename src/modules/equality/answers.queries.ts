import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import { allBlank, type Items } from './answers.ts'
import { type Item, items } from './categories.ts'

// The role of these queries cannot read a row of the schema: it asks the functions of migrations/0012_equality.sql, one id at a time.

/** What is kept of one set of answers: the month in which it was last changed, which lists were asked, and the answers. */
export type Kept = { month: string; version: number; items: Items }

/** The answers of one person or receipt; undefined when there are none. */
export async function answersOf(db: Reader, who: string): Promise<Kept | undefined> {
  const { rows } = await sql<{ kept: Record<string, string | number | null> | null }>`select equality.answers_of(${who}::uuid) as kept`.execute(db)
  const kept = rows[0]?.kept
  if (!kept) return undefined
  const of = (item: Item) => (kept[columnOf(item)] as string | null) ?? null
  return {
    month: String(kept.month),
    version: Number(kept.version),
    items: { ...allBlank, ...Object.fromEntries(items.map((item) => [item, of(item)])) },
  }
}

export async function hasObjected(db: Reader, who: string): Promise<boolean> {
  const { rows } = await sql<{ objected: boolean }>`select equality.has_objected(${who}::uuid) as objected`.execute(db)
  return rows[0]?.objected ?? false
}

/** Keeps a set of answers in place of the one before. Nothing is kept of somebody who objected. */
export async function keepAnswers(db: Writer, who: string, projectId: string | null, { items: given, ...rest }: Kept): Promise<void> {
  const row = { ...rest, ...Object.fromEntries(items.map((item) => [columnOf(item), given[item]])) }
  await sql`select equality.save(${who}::uuid, ${projectId}::uuid, ${JSON.stringify(row)}::jsonb)`.execute(db)
}

/** Deletes the answers of somebody who objects, and remembers that nothing is to be kept. */
export const keepObjection = (db: Writer, who: string, month: string) => sql`select equality.object(${who}::uuid, ${month}::date)`.execute(db)

export const takeObjectionBack = (db: Writer, who: string) => sql`select equality.take_objection_back(${who}::uuid)`.execute(db)

/** Deletes all that is kept of somebody. Safe to do twice. */
export const forgetAnswers = (db: Writer, who: string) => sql`select equality.forget(${who}::uuid)`.execute(db)

const columnOf = (item: Item): string => item.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
