import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'

export const linksAskedSince = async (db: Reader, personId: string, since: Date): Promise<number> => {
  const counted = await db
    .selectFrom('people.sign_in_link')
    .select(({ fn }) => fn.countAll<number>().as('links'))
    .where('personId', '=', personId)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return counted.links
}

export const insertLink = (db: Writer, link: { personId: string; tokenHash: Buffer; askedAt: Date; expiresAt: Date }) =>
  db
    .insertInto('people.sign_in_link')
    .values({ ...link, id: newId() })
    .execute()

/** Uses a link up and gives its person; undefined when it is unknown, used or too old. Two at once: one of them wins. */
export async function useLink(db: Writer, tokenHash: Buffer, now: Date): Promise<string | undefined> {
  const used = await db
    .updateTable('people.sign_in_link')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('personId')
    .executeTakeFirst()
  return used?.personId
}

export const forgetOldLinks = (db: Writer, before: Date) => db.deleteFrom('people.sign_in_link').where('expiresAt', '<', before).execute()
