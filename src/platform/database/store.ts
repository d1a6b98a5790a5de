import type { Reader, Writer } from './types.ts'

/** Which role of the database a piece of work takes. `heard_monitoring` alone sees equality answers. */
export type DatabaseRole = 'heard_app' | 'heard_monitoring'

/** How work outside an organisation may differ from the usual: one view of all rows (read only), or more time for a statement than 15 seconds. */
export type Outside = { snapshot?: boolean; limitSeconds?: number }

/**
 * The one door to the database. Every piece of work goes through `within` or `reading` (one organisation) or `outside` (none).
 * Each is one transaction; a second one inside it is a programmer's error and throws. Work is done again once after a
 * serialisation failure, so it must not reach outside the database.
 * All throw DatabaseAway when the database is away, or a statement takes more than 15 seconds.
 */
export type Store = {
  kind: 'embedded' | 'server'
  /** One transaction inside one organisation, under row level security. */
  within: <Value>(organisationId: string, work: (db: Writer) => Promise<Value>, role?: DatabaseRole) => Promise<Value>
  /** The same, read only: the transaction is `read only`, and the type can only read. */
  reading: <Value>(organisationId: string, work: (db: Reader) => Promise<Value>, role?: DatabaseRole) => Promise<Value>
  /** As the owner, outside any organisation: only for host to organisation, session to person, jobs, and set-up. */
  outside: <Value>(work: (db: Writer) => Promise<Value>, how?: Outside) => Promise<Value>
  /** For libraries that bring their own SQL (pg-boss). Runs as the owner, each call by itself, with no limit on a server. */
  query: (text: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[]; rowCount: number }>
  /** Waits for what is running, then closes. */
  close: () => Promise<void>
}
