import type { NotNull } from 'kysely'
import type { Level } from '#lib/involvement-level/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import type { Held, Offer } from './offer.ts'

const offers = (db: Reader) =>
  db
    .selectFrom('opportunities.opportunity as o')
    .leftJoin('opportunities.publication as a', 'a.opportunityId', 'o.id')
    .leftJoin('opportunities.early_closing as e', 'e.opportunityId', 'o.id')
    .leftJoin('opportunities.withdrawal as w', 'w.opportunityId', 'o.id')
    .selectAll('o')
    .select(['a.publishedAt', 'e.closedAt as closedEarlyAt', 'e.because as closedBecause', 'w.withdrawnAt', 'w.because as withdrawnBecause'])

/** Opportunities of a project, newest first. At most 200. */
export const offersOf = (db: Reader, projectId: string) =>
  offers(db).where('o.projectId', '=', projectId).orderBy('o.id', 'desc').limit(200).execute()

export type WrittenOffer = Awaited<ReturnType<typeof offersOf>>[number]

/** The opportunity of a project that an address names, or the standard "not found" page. */
export const offerFor = async (db: Reader, projectId: string, id: string): Promise<WrittenOffer> =>
  found(await offers(db).where('o.projectId', '=', projectId).where('o.id', '=', id).executeTakeFirst(), 'opportunity')

type NewOffer = Pick<Offer, 'title' | 'mayDecline' | 'contactName' | 'contactPhone' | 'contactEmail'>

export async function insertOffer(db: Writer, row: NewOffer & { projectId: string; madeBy: string; madeAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('opportunities.opportunity')
    .values({ ...row, id })
    .execute()
  return id
}

/** Saves a part of an offer, if nobody has since the version that was read. False: somebody got there first. */
export async function updateOffer(db: Writer, id: string, version: number, change: Partial<Offer>): Promise<boolean> {
  const saved = await db
    .updateTable('opportunities.opportunity')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return saved.numUpdatedRows === 1n
}

export const insertPublication = (db: Writer, row: { opportunityId: string; publishedBy: string; publishedAt: Date }) =>
  db.insertInto('opportunities.publication').values(row).execute()

export const insertEarlyClosing = (db: Writer, row: { opportunityId: string; because: string; closedBy: string; closedAt: Date }) =>
  db.insertInto('opportunities.early_closing').values(row).execute()

export const insertWithdrawal = (db: Writer, row: { opportunityId: string; because: string; withdrawnBy: string; withdrawnAt: Date }) =>
  db.insertInto('opportunities.withdrawal').values(row).execute()

const published = (db: Reader) =>
  db
    .selectFrom('opportunities.public_opportunity')
    .selectAll()
    .$narrowType<Record<'held' | 'payment' | 'closesAt' | 'hearBy' | 'projectSlug' | 'projectTitle', NotNull> & { claimedLevel: Level | null }>()

/** What somebody looks for. `held`: what they can do, so "online or in person" is found under both. */
export type Looked = { held?: Exclude<Held, 'both'>; paid?: boolean; projectId?: string }

/** Opportunities that are open at a moment, soonest closing first. At most 100. */
export const openOffers = (db: Reader, now: Date, { held, paid, projectId }: Looked = {}) =>
  published(db)
    .where('closesAt', '>', now)
    .where('withdrawnAt', 'is', null)
    .where('closedEarlyAt', 'is', null)
    .where('projectClosedAt', 'is', null)
    .$if(held !== undefined, (query) => query.where('held', 'in', [held ?? 'online', 'both']))
    .$if(paid === true, (query) => query.where('payment', '=', 'paid'))
    .$if(projectId !== undefined, (query) => query.where('projectId', '=', projectId ?? ''))
    .orderBy('closesAt')
    .orderBy('id')
    .limit(100)
    .execute()

/** One that was published, whatever became of it, or the standard "not found" page. */
export const publicOffer = async (db: Reader, id: string) => found(await published(db).where('id', '=', id).executeTakeFirst(), 'opportunity')

export type PublicOffer = Awaited<ReturnType<typeof publicOffer>>
