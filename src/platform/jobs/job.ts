import type { Store } from '../database/store.ts'
import type { Writer } from '../database/types.ts'
import type { Organisation } from '../http/page.ts'

export type Every = 'minute' | 'hour' | 'day'

/** Ids, dates and words of a closed list, never anything that a person wrote: see `queue`. */
export type JobData = Readonly<Record<string, string>>

/**
 * Work that is done after the request, inside one organisation and safe to run twice.
 * `run` gets a transaction of its own; work that must reach outside (send a message, read a big file) takes `long` instead,
 * which gets the store and opens short transactions itself. A job that throws is tried again, five times over about an hour.
 */
export type Job = {
  name: `${string}.${string}`
  /** Runs on a schedule, once per organisation, as well as when queued. A day starts at midnight UTC. */
  every?: Every
} & (
  | { run: (work: JobWork & { db: Writer }) => Promise<void>; long?: never }
  /** `signal` is aborted when the process stops or the hour that a job may take is over: give up then, and be run again. */
  | { long: (work: JobWork & { store: Store; signal: AbortSignal }) => Promise<void>; run?: never }
)

export type JobWork = { organisation: Organisation; data: JobData; now: Date }

export const job = (definition: Job): Job => definition
