import { sql } from 'kysely'
import { everybody } from '#modules/people/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { standingsOf } from './asks.queries.ts'
import { asksCountFrom } from './directory.ts'
import { type InviteRefusal, mayInvite } from './invitation.ts'

/** One invitation of an organisation at a time: whoever comes second counts the asks of the first. */
export const takeTurnToAsk = (db: Writer) =>
  sql`select pg_advisory_xact_lock(hashtextextended('contributors.ask ' || current_setting('app.organisation'), 0))`.execute(db)

export type Invitee = { id: string; name: string; asks: number; because: InviteRefusal | undefined }

/** Contributors who were chosen, by name, and why each may not be asked. Ids of anybody else are not in it; neither are erased people. */
export async function inviteesOf(
  db: Reader,
  ids: readonly string[],
  { today, asksPerYear }: { today: string; asksPerYear: number },
): Promise<Invitee[]> {
  if (ids.length === 0) return []
  const people = await db
    .selectFrom(everybody(db).as('p'))
    .select(['p.id', 'p.name'])
    .where('p.kind', '=', 'contributor')
    .where('p.id', 'in', [...ids])
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  const standings = await standingsOf(db, ids, { today, yearAgo: asksCountFrom(today) })
  const silent = await askedForNoContact(db, ids)
  return people.flatMap(({ id, name }) => {
    const standing = standings.get(id)
    if (!standing) return []
    const may = mayInvite({ ...standing, askedForNoContact: silent.has(id) }, asksPerYear)
    return [{ id, name, asks: standing.asks, because: may.ok ? undefined : may.because }]
  })
}

/** Those whose last word about being contacted is no. */
async function askedForNoContact(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('contributors.consent')
    .distinctOn('personId')
    .select(['personId', 'given'])
    .where('purpose', '=', 'contact')
    .where('personId', 'in', [...ids])
    .orderBy('personId')
    .orderBy('saidOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Set(rows.filter(({ given }) => !given).map(({ personId }) => personId))
}

export type Invitation = { id: string; subject: string; words: string; linkPath: string; sentBy: string; sentAt: Date }

/** False where there is an invitation of this id already. */
export async function insertInvitation(db: Writer, invitation: Invitation): Promise<boolean> {
  const inserted = await db
    .insertInto('contributors.invitation')
    .values(invitation)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What became of an invitation; undefined where there is none. */
export const invitationResult = (db: Reader, id: string) =>
  db
    .selectFrom('contributors.invitation as i')
    .leftJoin('contributors.contact_log as l', 'l.invitationId', 'i.id')
    .select(['i.subject'])
    .select(({ fn }) => [
      fn.count<number>('l.id').filterWhere('l.channel', '<>', 'none').as('sent'),
      fn.count<number>('l.id').filterWhere('l.channel', '=', 'none').as('held'),
    ])
    .where('i.id', '=', id)
    .groupBy('i.id')
    .executeTakeFirst()
