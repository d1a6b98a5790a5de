import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Pause } from './pause.ts'

/** The break that somebody took and did not end themselves. Its day may be over: `isPaused` says. */
export const pauseOf = (db: Reader, personId: string): Promise<Pause | undefined> =>
  db.selectFrom('contributors.pause').select('until').where('personId', '=', personId).where('endedAt', 'is', null).executeTakeFirst()

export const endPause = (db: Writer, personId: string, now: Date) =>
  db.updateTable('contributors.pause').set({ endedAt: now }).where('personId', '=', personId).where('endedAt', 'is', null).execute()

/** Two clicks begin one break. */
export const beginPause = (db: Writer, personId: string, { until }: Pause, now: Date) =>
  db
    .insertInto('contributors.pause')
    .values({ id: newId(), personId, until, begunAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
