import type { Reader, Writer } from '#platform/database/types.ts'
import { MOST_TRIES } from './code.ts'

export async function joiningsAskedSince(db: Reader, email: string, since: Date): Promise<number> {
  const counted = await db
    .selectFrom('people.joining')
    .select(({ fn }) => fn.countAll<number>().as('askings'))
    .where('email', '=', email.toLowerCase())
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return counted.askings
}

type NewJoining = { id: string; name: string; email: string; tokenHash: Buffer; askedAt: Date; expiresAt: Date }

export const insertJoining = (db: Writer, joining: NewJoining) =>
  db
    .insertInto('people.joining')
    .values({ ...joining, email: joining.email.toLowerCase() })
    .execute()

/** Uses a wish to join up; undefined when it is unknown, used or too old. Two at once: one of them wins. */
export const useJoining = (db: Writer, { now, ...by }: { now: Date } & ({ tokenHash: Buffer } | { id: string })) =>
  db
    .updateTable('people.joining')
    .set({ usedAt: now })
    .where(({ eb }) => ('id' in by ? eb('id', '=', by.id) : eb('tokenHash', '=', by.tokenHash)))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['name', 'email'])
    .executeTakeFirst()

/** Counts one try of its code, if it may be tried still. */
export const countJoiningTry = (db: Writer, id: string, now: Date) =>
  db
    .updateTable('people.joining')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('tries', '<', MOST_TRIES)
    .returning('id')
    .executeTakeFirst()

export const forgetOldJoinings = (db: Writer, before: Date) => db.deleteFrom('people.joining').where('expiresAt', '<', before).execute()
