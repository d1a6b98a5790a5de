import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { Partner } from './partner.ts'

/** Every partner with the day and reason of its ending, where it has one that holds. `mayBeNamed`: they and we agreed that the public may read their name. */
export const partners = (db: Reader) =>
  db
    .selectFrom('partners.partner as p')
    .leftJoin('partners.ending as e', (join) => join.onRef('e.partnerId', '=', 'p.id').on('e.resumedAt', 'is', null))
    .select(['p.id', 'p.name', 'p.kind', 'p.reaches', 'p.places', 'p.languages', 'p.contactName', 'p.contactEmail', 'p.contactPhone', 'p.since'])
    .select(['e.endedOn', 'e.reason as endedBecause'])
    .select(sql<boolean>`p.naming_agreed_at is not null`.as('mayBeNamed'))

export const partnerById = (db: Reader, id: string) => partners(db).where('p.id', '=', id).executeTakeFirst()

export type KnownPartner = NonNullable<Awaited<ReturnType<typeof partnerById>>>

/** Partners with whom we work now, by name. At most 500. */
export const activePartners = (db: Reader) => partners(db).where('e.id', 'is', null).orderBy(sql`lower(p.name)`).limit(500).execute()

/** Partners by id, those of the past too: name, and whether the public may read it. */
export async function partnersNamed(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string; mayBeNamed: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('partners.partner')
    .select(['id', 'name'])
    .select(sql<boolean>`naming_agreed_at is not null`.as('mayBeNamed'))
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The names of all partners but one, those of the past too. */
export async function otherNames(db: Reader, but?: string): Promise<string[]> {
  const rows = await db
    .selectFrom('partners.partner')
    .select('name')
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .execute()
  return rows.map(({ name }) => name)
}

type By = { by: string; now: Date }
const naming = (mayBeNamed: boolean, { by, now }: By) => ({ namingAgreedBy: mayBeNamed ? by : null, namingAgreedAt: mayBeNamed ? now : null })

/** Undefined where somebody else has just added one of this name. */
export async function insertPartner(db: Writer, partner: Partner, mayBeNamed: boolean, { by, now }: By): Promise<string | undefined> {
  const row = await db
    .insertInto('partners.partner')
    .values({ ...partner, ...naming(mayBeNamed, { by, now }), id: newId(), addedBy: by, addedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export const updatePartner = (db: Writer, id: string, partner: Partner) =>
  db.updateTable('partners.partner').set(partner).where('id', '=', id).execute()

export const updateNaming = (db: Writer, id: string, mayBeNamed: boolean, by: By) =>
  db.updateTable('partners.partner').set(naming(mayBeNamed, by)).where('id', '=', id).execute()

/** False where it had ended already. */
export async function insertEnding(db: Writer, partnerId: string, ending: { endedOn: string; reason: string }, { by, now }: By): Promise<boolean> {
  const inserted = await db
    .insertInto('partners.ending')
    .values({ ...ending, id: newId(), partnerId, endedBy: by, recordedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Takes work with a partner up again. What was written about its ending stays. */
export async function resume(db: Writer, partnerId: string, { by, now }: By): Promise<boolean> {
  const changed = await db
    .updateTable('partners.ending')
    .set({ resumedBy: by, resumedAt: now })
    .where('partnerId', '=', partnerId)
    .where('resumedAt', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}
