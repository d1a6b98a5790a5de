import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Cookies, Session } from '#platform/http/page.ts'
import { hashOf, newToken } from './tokens.ts'

const SESSION_HOURS = 12
const cookieName = 'session'

/**
 * Signs a person in on this browser. The secret is new each time, so a session id set before sign-in is worth nothing; and whoever
 * was signed in here before is not any more.
 */
export async function startSession(
  { db, cookies, now, device = '' }: { db: Writer; cookies: Cookies; now: Date; device?: string },
  personId: string,
): Promise<void> {
  await endSession({ db, cookies, now })
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await db
    .insertInto('platform.session')
    .values({ id: newId(), personId, tokenHash: hashOf(token), startedAt: now, confirmedAt: now, usedAt: now, expiresAt, device })
    .execute()
  cookies.set(cookieName, token, { maxAgeSeconds: SESSION_HOURS * 3600 })
}

/** Signs this browser out. The secret in the cookie opens nothing afterwards. */
export async function endSession({ db, cookies, now }: { db: Writer; cookies: Cookies; now: Date }): Promise<void> {
  const token = cookies.get(cookieName)
  cookies.clear(cookieName)
  if (token)
    await db.updateTable('platform.session').set({ endedAt: now }).where('tokenHash', '=', hashOf(token)).where('endedAt', 'is', null).execute()
}

/** Ends every session of a person at once, wherever they are signed in. */
export const endSessionsOf = (db: Writer, personId: string, now: Date) =>
  db.updateTable('platform.session').set({ endedAt: now }).where('personId', '=', personId).where('endedAt', 'is', null).execute()

/** Ends every session of a person but one; gives how many. */
export async function endOtherSessions(db: Writer, { personId, but, now }: { personId: string; but: string; now: Date }): Promise<number> {
  const ended = await db
    .updateTable('platform.session')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('id', '<>', but)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export type OpenSession = Session & { personId: string; usedAt: Date }

/** The session that the cookie opens, in the organisation of the transaction; undefined when it is unknown, ended or over. */
export async function sessionOf(db: Reader, cookies: Cookies, now: Date): Promise<OpenSession | undefined> {
  const token = cookies.get(cookieName)
  if (!token) return undefined
  return db
    .selectFrom('platform.session')
    .select(['id', 'personId', 'confirmedAt', 'usedAt'])
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Keeps when a session was last used, to the hour: a person who looks for a stranger among their devices needs no more. */
export async function noteUse(store: Store, organisationId: string, { id, usedAt }: OpenSession, now: Date): Promise<void> {
  if (now.getTime() - usedAt.getTime() < 3_600_000) return
  await store.within(organisationId, (db) => db.updateTable('platform.session').set({ usedAt: now }).where('id', '=', id).execute())
}

/** A person's open sessions, the one used last first. At most 50. */
export const sessionsOf = (db: Reader, personId: string, now: Date) =>
  db
    .selectFrom('platform.session')
    .select(['id', 'device', 'startedAt', 'usedAt'])
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('usedAt', 'desc')
    .limit(50)
    .execute()

/** Ends one session of a person; false when it is not theirs or has ended. */
export async function endOneSession(db: Writer, { personId, sessionId, now }: { personId: string; sessionId: string; now: Date }): Promise<boolean> {
  const ended = await db
    .updateTable('platform.session')
    .set({ endedAt: now })
    .where('id', '=', sessionId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** Notes that the person has just shown again that it is them. */
export const confirmSession = (db: Writer, sessionId: string, now: Date) =>
  db.updateTable('platform.session').set({ confirmedAt: now }).where('id', '=', sessionId).execute()

/** Every session of a person that is still on record, ended ones too, the newest first: for what is kept about them. At most 5,000. */
export const sessionsKept = (db: Reader, personId: string) =>
  db
    .selectFrom('platform.session')
    .select(['device', 'startedAt', 'usedAt', 'endedAt'])
    .where('personId', '=', personId)
    .orderBy('startedAt', 'desc')
    .limit(5000)
    .execute()

/** Ends every session of a person and blanks what each says of their browser. */
export async function forgetSessionsOf(db: Writer, personId: string, now: Date): Promise<void> {
  await endSessionsOf(db, personId, now)
  await db.updateTable('platform.session').set({ device: '' }).where('personId', '=', personId).execute()
}

/** Deletes sessions that were over, or had been ended, before a moment. */
export const forgetOldSessions = (db: Writer, before: Date) =>
  db
    .deleteFrom('platform.session')
    .where(({ eb, or }) => or([eb('expiresAt', '<', before), eb('endedAt', '<', before)]))
    .execute()
