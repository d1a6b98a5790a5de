import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { LogChannel, LogKind } from './contact-log.ts'
import type { HeldBecause } from './how-to-send.ts'

/** Today in London by the clock of the database: for questions that come without a moment. */
const databaseToday = sql<string>`(now() at time zone 'Europe/London')::date`

/** People with who speaks for them while they are under 18; everybody but those who were erased. */
const readers = (db: Reader, today: string | undefined) =>
  db
    .selectFrom(everybody(db).as('p'))
    .leftJoin('contributors.young_person as y', (join) =>
      join.onRef('y.personId', '=', 'p.id').on('y.adultOn', '>', today === undefined ? databaseToday : sql<string>`${today}::date`),
    )
    .select([
      'p.id',
      'p.kind',
      'p.name',
      'p.email',
      'p.deactivatedAt',
      'y.personId as youngId',
      'y.guardianName',
      'y.guardianEmail',
      'y.assentOn',
      'y.consentOn',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof readers>['executeTakeFirstOrThrow']>>

const asReader = (row: Row) => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  active: row.deactivatedAt === null,
  email: row.email ?? '',
  young:
    row.youngId === null
      ? null
      : { guardianName: row.guardianName ?? '', guardianEmail: row.guardianEmail ?? '', agreed: row.assentOn !== null && row.consentOn !== null },
})

/** Who a message would be for; undefined where they were erased. */
export async function readerById(db: Reader, id: string, today: string) {
  const row = await readers(db, today).where('p.id', '=', id).executeTakeFirst()
  return row && asReader(row)
}

/** The active contributor whose proved address this is. */
export async function readerByEmail(db: Reader, email: string, today?: string) {
  const row = await readers(db, today)
    .where('p.email', '=', email.toLowerCase())
    .where('p.kind', '=', 'contributor')
    .where('p.deactivatedAt', 'is', null)
    .executeTakeFirst()
  return row && asReader(row)
}

export type NewHeld = {
  id: string
  personId: string
  kind: string
  about: string | null
  subject: string
  bodyText: string
  because: HeldBecause
  heldAt: Date
}

export const insertHeld = (db: Writer, held: NewHeld) => db.insertInto('contributors.held_message').values(held).execute()

export type NewLog = {
  personId: string
  kind: LogKind
  channel: LogChannel
  words: string
  happenedOn: string
  loggedBy: string | null
  loggedAt: Date
  messageId?: string
  invitationId?: string
}

export const insertLog = (db: Writer, log: NewLog) =>
  db
    .insertInto('contributors.contact_log')
    .values({ ...log, id: newId() })
    .execute()
