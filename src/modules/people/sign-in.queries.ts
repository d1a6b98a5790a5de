import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import { MOST_TRIES } from './code.ts'

export type Purpose = 'sign-in' | 'confirm' | 'new-email'

/** How many links of a kind a person was sent, or asked for, since a moment. */
export async function linksAskedSince(db: Reader, personId: string, purpose: Purpose, since: Date): Promise<number> {
  const counted = await db
    .selectFrom('people.sign_in_link')
    .select(({ fn }) => fn.countAll<number>().as('links'))
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()
  return counted.links
}

type NewLink = { id: string; personId: string; purpose: Purpose; newEmail?: string; tokenHash: Buffer; askedAt: Date; expiresAt: Date }

export const insertLink = (db: Writer, link: NewLink) => db.insertInto('people.sign_in_link').values(link).execute()

/** What the code of a link is made of. Any id has one, so that an address which nobody has is treated as any other. */
export async function codeHashOf(db: Reader, id: string): Promise<Buffer> {
  const row = await db.selectNoFrom(sql<Buffer>`platform.keyed_hash('people.sign-in-code', ${id}::uuid)`.as('bytes')).executeTakeFirstOrThrow()
  return row.bytes
}

type Which = { purpose: Purpose; now: Date } & ({ tokenHash: Buffer } | { id: string })

/**
 * Uses a link up and gives what it was for; undefined when it is unknown, used or too old. Two at once: one of them wins.
 * By its id it is used with its code, whose try was right: what is counted are wrong ones.
 */
export const useLink = (db: Writer, { purpose, now, ...by }: Which) =>
  db
    .updateTable('people.sign_in_link')
    .set(({ eb }) => ({ usedAt: now, ...('id' in by && { tries: eb('tries', '-', 1) }) }))
    .where(({ eb }) => ('id' in by ? eb('id', '=', by.id) : eb('tokenHash', '=', by.tokenHash)))
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['personId', 'newEmail'])
    .executeTakeFirst()

/** Counts one try of a link's code, if it may be tried still. Two at once are counted one after the other. */
export const countTry = (db: Writer, { id, purpose, now }: { id: string; purpose: Purpose; now: Date }) =>
  db
    .updateTable('people.sign_in_link')
    .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('tries', '<', MOST_TRIES)
    .returning(['personId', 'tries'])
    .executeTakeFirst()

/** Tries of codes for a person since a moment, and how many of their links were tried as often as may be. */
export const triesSince = (db: Reader, personId: string, since: Date) =>
  db
    .selectFrom('people.sign_in_link')
    .select(({ fn }) => fn.coalesce(fn.sum<number>('tries'), sql<number>`0`).as('tries'))
    .select(({ fn }) => fn.countAll<number>().filterWhere('tries', '>=', MOST_TRIES).as('spent'))
    .where('personId', '=', personId)
    .where('askedAt', '>', since)
    .executeTakeFirstOrThrow()

/** No link that a person was sent before works any more. */
export const spendLinksOf = (db: Writer, personId: string, now: Date) =>
  db.updateTable('people.sign_in_link').set({ usedAt: now }).where('personId', '=', personId).where('usedAt', 'is', null).execute()

export const forgetOldLinks = (db: Writer, before: Date) => db.deleteFrom('people.sign_in_link').where('expiresAt', '<', before).execute()
