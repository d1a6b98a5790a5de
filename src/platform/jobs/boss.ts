import { PgBoss } from 'pg-boss'
import type { Store } from '../database/store.ts'

/** The one pg-boss queue. One queue means one question when nothing is to be done; the job's name is its group. */
export const queueName = 'work'

/** As stored: which job, for which organisation. `after` repeats when it is due, for clocks of tests. */
export type Envelope = { job: string; organisation: string; data: Record<string, string>; after?: string }

/** One attempt at a job, as pg-boss hands it out. An attempt that was taken over by another process can no longer be settled. */
export type Attempt = { id: string; retryCount: number; data: Envelope }

export const backendOf = (store: Store) => (store.kind === 'embedded' ? 'pglite' : 'postgres')

/**
 * pg-boss for taking and settling jobs. It is never started: its timers, its registry and its statistics would ask the database
 * several questions a second for nothing. What we need of them is in `upkeep.ts` and `schedule.ts`.
 */
export const bossOver = (store: Store): PgBoss =>
  new PgBoss({
    db: { executeSql: (text, values) => store.query(text, values) },
    backend: backendOf(store),
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
