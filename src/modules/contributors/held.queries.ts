import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { LogChannel } from './contact-log.ts'

const held = (db: Reader) =>
  db
    .selectFrom('contributors.held_message as h')
    .innerJoin(everybody(db).as('p'), 'p.id', 'h.personId')
    .select([
      'h.id',
      'h.personId',
      'p.name',
      'p.phone',
      'h.subject',
      'h.bodyText',
      'h.because',
      'h.heldAt',
      'h.toldOn',
      'h.toldHow',
      'h.toldBy',
      'h.toldAt',
    ])

/** Messages that wait for a person to take them to their reader, oldest first. */
export const heldMessages = (db: Reader, { limit, offset }: { limit: number; offset: number }) =>
  held(db).where('h.toldAt', 'is', null).orderBy('h.heldAt').orderBy('h.id').limit(limit).offset(offset).execute()

export async function countHeld(db: Reader): Promise<number> {
  const { messages } = await db
    .selectFrom('contributors.held_message as h')
    .innerJoin(everybody(db).as('p'), 'p.id', 'h.personId')
    .select(({ fn }) => fn.countAll<number>().as('messages'))
    .where('h.toldAt', 'is', null)
    .executeTakeFirstOrThrow()
  return messages
}

export const heldMessage = (db: Reader, id: string) => held(db).where('h.id', '=', id).executeTakeFirst()

export type Held = NonNullable<Awaited<ReturnType<typeof heldMessage>>>

/** Messages that wait for one person, oldest first. At most 50. */
export const heldFor = (db: Reader, personId: string) =>
  held(db).where('h.personId', '=', personId).where('h.toldAt', 'is', null).orderBy('h.heldAt').limit(50).execute()

/** Marks a message as told. False when somebody else already did. */
export async function setHeldTold(
  db: Writer,
  id: string,
  { day, how, by, now }: { day: string; how: string; by: string; now: Date },
): Promise<boolean> {
  const set = await db
    .updateTable('contributors.held_message')
    .set({ toldOn: day, toldHow: how, toldBy: by, toldAt: now })
    .where('id', '=', id)
    .where('toldAt', 'is', null)
    .executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** Says in the contact log how and when a held message was heard. */
export const logHeldTold = (db: Writer, id: string, { day, channel, by }: { day: string; channel: LogChannel; by: string }) =>
  db
    .updateTable('contributors.contact_log')
    .set({ happenedOn: sql<string>`case when kind = 'ask' then happened_on else ${day}::date end`, channel, loggedBy: by })
    .where('messageId', '=', id)
    .execute()
