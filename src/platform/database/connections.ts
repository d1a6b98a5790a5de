import type { PostgresPool } from 'kysely'
import type pg from 'pg'

/** One pool, whichever engine is behind it. There is never a second way to the database. */
export type Connections = {
  kind: 'embedded' | 'server'
  pool: pg.Pool
  /** The same pool as Kysely uses it, where statements may be named. */
  named?: PostgresPool
  /** Sets the longest time of one statement for the connection that is in use, where the engine itself cannot; without a number, the usual time. */
  limit?: (seconds?: number) => void
  close: () => Promise<void>
}

/**
 * A connection that breaks while nobody uses it is dropped by the pool, and the next caller gets a new one. One that breaks in use
 * fails its statement. Without these two listeners either would end the process.
 */
export function surviveBreaks(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
