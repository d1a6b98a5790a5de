import { newId } from './identifiers.ts'
import type { Reader, Writer } from './types.ts'

/** Ids, numbers, dates and words of a closed list: nothing that a person wrote. */
export type Details = Readonly<Record<string, string | number | boolean | null>>

export type Event = {
  /** `module.what-happened`, in the past tense */
  type: string
  /** The person who did it; null for the system. */
  actor: string | null
  /** What it happened to. */
  subject: string | null
  at: Date
  details?: Details
}

const code = /^[A-Za-z0-9.:_-]{0,64}$/

/**
 * Writes down that something happened, in the caller's transaction and organisation. Events are only ever added.
 * @throws TypeError when a detail could be something that a person wrote: the log of events holds ids and numbers only
 */
export async function record(db: Writer, { type, actor, subject, at, details }: Event): Promise<void> {
  const wordy = Object.entries(details ?? {}).find(([, value]) => typeof value === 'string' && !code.test(value))
  if (wordy) throw new TypeError(`The detail ${wordy[0]} of ${type} is not an id, a number or a code`)
  const row = { id: newId(), type, actor, subject, at, details: details ?? null }
  await db.insertInto('platform.event').values(row).execute()
}

/** What happened to a subject, oldest first: at most 1,000 events. */
export const historyOf = (db: Reader, subject: string) =>
  db
    .selectFrom('platform.event')
    .select(['id', 'type', 'actor', 'at', 'details'])
    .where('subject', '=', subject)
    .orderBy('at')
    .orderBy('id')
    .limit(1000)
    .execute()

/** The types of what happened to a subject, oldest first. */
export const eventsOf = async (db: Reader, subject: string): Promise<string[]> => (await historyOf(db, subject)).map(({ type }) => type)

/** Whether something of a type ever happened to a subject. */
export async function hasHappened(db: Reader, subject: string, type: string): Promise<boolean> {
  const events = db.selectFrom('platform.event').select('id').where('subject', '=', subject).where('type', '=', type)
  return (await events.limit(1).executeTakeFirst()) !== undefined
}
