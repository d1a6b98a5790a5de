import { everybody } from '#modules/people/index.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Standing } from './may-ask.ts'
import { isPaused } from './pause.ts'
import { youngPersonState } from './young.ts'

/**
 * Where each of many contributors stands, for `mayAsk`. Erased people and staff are not in it.
 *
 * @param days `today`, and the day 12 months before it: asks on it and later count
 */
export async function standingsOf(
  db: Reader,
  personIds: readonly string[],
  { today, yearAgo }: { today: string; yearAgo: string },
): Promise<ReadonlyMap<string, Standing>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom(everybody(db).as('p'))
    .leftJoin('contributors.ask_limit as l', 'l.personId', 'p.id')
    .leftJoin('contributors.pause as b', (join) => join.onRef('b.personId', '=', 'p.id').on('b.endedAt', 'is', null))
    .leftJoin('contributors.young_person as y', 'y.personId', 'p.id')
    .select(['p.id', 'p.deactivatedAt', 'b.id as pauseId', 'b.until', 'l.asksPerYear as ownLimit'])
    .select(['y.adultOn', 'y.assentOn', 'y.consentOn', 'y.guardianName', 'y.guardianEmail', 'y.guardianPhone'])
    .where('p.kind', '=', 'contributor')
    .where('p.id', 'in', [...personIds])
    .execute()
  const [asks, consented] = [await asksSince(db, personIds, yearAgo), await consentedToInvitations(db, personIds)]
  return new Map(
    rows.map(({ id, deactivatedAt, ownLimit, pauseId, until, adultOn, ...young }) => [
      id,
      {
        left: deactivatedAt !== null,
        consented: consented.has(id),
        paused: isPaused(pauseId === null ? undefined : { until }, today),
        young: youngPersonState(
          adultOn === null ? undefined : { ...emptyGuardian, adultOn, assentOn: young.assentOn, consentOn: young.consentOn },
          today,
        ),
        asks: asks.get(id) ?? 0,
        ownLimit,
      },
    ]),
  )
}

const emptyGuardian = { guardianName: '', guardianEmail: '', guardianPhone: '' }

/** How often each was asked on this day or later. */
export async function asksSince(db: Reader, personIds: readonly string[], since: string): Promise<ReadonlyMap<string, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('contributors.contact_log')
    .select(['personId', ({ fn }) => fn.countAll<number>().as('asks')])
    .where('kind', '=', 'ask')
    .where('happenedOn', '>=', since)
    .where('personId', 'in', [...personIds])
    .groupBy('personId')
    .execute()
  return new Map(rows.map(({ personId, asks }) => [personId, asks]))
}

/** Those who agree, today, to be found and invited by what they shared. The order is that of `consentsFrom`. */
export async function consentedToInvitations(db: Reader, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('contributors.consent')
    .distinctOn('personId')
    .select(['personId', 'given'])
    .where('purpose', '=', 'involvement')
    .where('personId', 'in', [...personIds])
    .orderBy('personId')
    .orderBy('saidOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Set(rows.filter(({ given }) => given).map(({ personId }) => personId))
}

/** A person's own limit; undefined where they set none. */
export const ownAskLimit = async (db: Reader, personId: string): Promise<number | undefined> =>
  (await db.selectFrom('contributors.ask_limit').select('asksPerYear').where('personId', '=', personId).executeTakeFirst())?.asksPerYear

export const saveAskLimit = (db: Writer, personId: string, asksPerYear: number, now: Date) =>
  db
    .insertInto('contributors.ask_limit')
    .values({ personId, asksPerYear, setAt: now })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ asksPerYear, setAt: now }))
    .execute()

export const removeAskLimit = (db: Writer, personId: string) => db.deleteFrom('contributors.ask_limit').where('personId', '=', personId).execute()
