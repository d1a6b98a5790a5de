import { sql } from 'kysely'
import type { Writer } from '../database/types.ts'
import type { Job, JobData } from './job.ts'

export type QueueOptions = {
  /** Not before this moment. */
  after?: Date
  /** While a job of this name with this key is waiting in the organisation, no other is added: the earlier due of the two is kept. */
  once?: string
  /** Before all others that wait, for what a person is waiting for. */
  urgent?: boolean
}

const queuedIn = new WeakSet<Writer>()
const listeners = new Set<() => void>()

/** An id, a date, or a word of a closed list. A name, an address or an answer has a space or an @, and is refused. */
const plain = /^[\w.:+/-]{0,200}$/

/**
 * Queues a job in the caller's transaction and organisation: it runs after the transaction has committed, and never if it does not.
 * @param data at most 20 values of one word each: ids, dates and words of a closed list. Whoever runs the job reads the rest anew
 * @throws TypeError when a value could be something that a person wrote
 */
export async function queue(db: Writer, job: Job | Job['name'], data: JobData = {}, options: QueueOptions = {}): Promise<void> {
  const name = typeof job === 'string' ? job : job.name
  const entries = Object.entries(data)
  const wordy = entries.find(([, value]) => !plain.test(value))
  if (wordy || entries.length > 20) throw new TypeError(`The data of the job ${name} is not ids only${wordy ? `: ${wordy[0]}` : ''}`)
  const after = options.after?.toISOString() ?? null
  await sql`select platform.queue_job(${name}, ${JSON.stringify(data)}::jsonb, ${after}::timestamptz, ${options.once ?? null}, ${options.urgent ?? false})`.execute(
    db,
  )
  if (options.after !== undefined) return
  queuedIn.add(db)
  for (const listener of listeners) listener()
}

/** Whether this transaction has queued a job that is due: after its commit it is worth waking the jobs of this process. What is for later is found by their usual round. */
export const hasQueued = (db: Writer): boolean => queuedIn.has(db)

/** Tells when a transaction of this process has queued something that is due, which will commit soon. Gives what ends it. */
export function onQueued(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
