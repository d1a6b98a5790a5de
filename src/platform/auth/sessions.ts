import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Cookies } from '#platform/http/page.ts'
import { hashOf, newToken } from './tokens.ts'

const SESSION_HOURS = 12
const cookieName = 'session'

/** Signs a person in on this browser. The secret is new each time, so a session id set before sign-in is worth nothing. */
export async function startSession({ db, cookies, now }: { db: Writer; cookies: Cookies; now: Date }, personId: string): Promise<void> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await db
    .insertInto('platform.session')
    .values({ id: newId(), personId, tokenHash: hashOf(token), startedAt: now, expiresAt })
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

/** Whose session the cookie opens, in the organisation of the transaction; undefined when it is unknown, ended or over. */
export async function personOfSession(db: Reader, cookies: Cookies, now: Date): Promise<string | undefined> {
  const token = cookies.get(cookieName)
  if (!token) return undefined
  const session = await db
    .selectFrom('platform.session')
    .select('personId')
    .where('tokenHash', '=', hashOf(token))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return session?.personId
}
