import { compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import type { LogChannel } from './contact-log.ts'

/** How a held message was taken to its reader, and on which day. */
export type Told = { day: string; channel: Exclude<LogChannel, 'none'>; details: string }
export type ToldRefusal = 'told-already' | 'in-the-future' | 'before-held'

/** Whether a message may be marked as told: once, on a day from when it was held until today. */
export function mayMarkTold(message: { toldOn: string | null; heldOn: string }, told: Told, today: string): Result<Told, ToldRefusal> {
  if (message.toldOn !== null) return refused('told-already')
  if (compareDays(told.day, today) > 0) return refused('in-the-future')
  if (compareDays(told.day, message.heldOn) < 0) return refused('before-held')
  return ok(told)
}
