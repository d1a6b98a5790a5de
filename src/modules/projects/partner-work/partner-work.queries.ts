import { type NotNull, sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { WorkDraft } from './partner-work.ts'

const work = (db: Reader) =>
  db
    .selectFrom('projects.partner_work as w')
    .leftJoin('projects.project as p', 'p.id', 'w.projectId')
    .leftJoin('projects.opening as o', 'o.projectId', 'w.projectId')
    .select(['w.id', 'w.partnerId', 'w.projectId', 'w.kind', 'w.happenedOn', 'w.untilOn', 'w.words', 'w.theyGet', 'w.answer', 'w.unpaidBecause'])
    .select(['w.pence', 'w.how', 'w.takenOut', 'w.correction', 'w.recordedBy', 'w.recordedAt', 'p.title', 'p.slug', 'o.openedAt'])
    .select(sql<boolean>`exists (select from projects.partner_work later where later.supersedes = w.id)`.as('superseded'))

/** All that is on record with a partner, the newest first, those too that were corrected since or taken out. At most 2,000. */
export const workOf = (db: Reader, partnerId: string) =>
  work(db).where('w.partnerId', '=', partnerId).orderBy('w.happenedOn', 'desc').orderBy('w.id', 'desc').limit(2000).execute()

export type WorkRecord = Awaited<ReturnType<typeof workOf>>[number]

export const workById = (db: Reader, partnerId: string, id: string) =>
  work(db).where('w.partnerId', '=', partnerId).where('w.id', '=', id).executeTakeFirst()

/** All that is on record with partners about a project, the newest first. At most 2,000. */
export const workAbout = (db: Reader, projectId: string) =>
  work(db).where('w.projectId', '=', projectId).orderBy('w.happenedOn', 'desc').orderBy('w.id', 'desc').limit(2000).execute()

const sessions = (db: Reader) =>
  db
    .selectFrom('projects.hosted_session as s')
    .innerJoin('projects.project as p', 'p.id', 's.projectId')
    .leftJoin('projects.opening as o', 'o.projectId', 'p.id')
    .select(['s.id', 's.partnerId', 's.projectId', 's.happenedOn', 's.came', 's.werePaid', 's.unpaidBecause', 'p.title', 'p.slug', 'o.openedAt'])
    .orderBy('s.happenedOn', 'desc')
    .orderBy('s.id', 'desc')
    .$narrowType<Record<'id' | 'partnerId' | 'projectId' | 'happenedOn' | 'came' | 'werePaid' | 'unpaidBecause', NotNull>>()

/** Sessions that a partner hosted, the newest first. At most 1,000. */
export const sessionsOf = (db: Reader, partnerId: string) => sessions(db).where('s.partnerId', '=', partnerId).limit(1000).execute()

export type HostedSession = Awaited<ReturnType<typeof sessionsOf>>[number]

/** Sessions that partners hosted for a project, the newest first. At most 1,000. */
export const sessionsFor = (db: Reader, projectId: string) => sessions(db).where('s.projectId', '=', projectId).limit(1000).execute()

/** Where nothing came back: a line for each partner and project, with since when, and the day of the newest answers where some are out since. At most 1,000. */
export const waitingWork = (db: Reader, { partnerId, projectId }: { partnerId?: string; projectId?: string }) =>
  db
    .selectFrom('projects.public_partner_waiting as w')
    .leftJoin('projects.project as p', 'p.id', 'w.projectId')
    .leftJoin('projects.opening as n', 'n.projectId', 'w.projectId')
    .leftJoin('projects.answers_out as o', (join) =>
      join.onRef('o.projectId', '=', 'w.projectId').on(sql<boolean>`(o.released_at at time zone 'Europe/London')::date >= w.since`),
    )
    .select(['w.partnerId', 'w.projectId', 'p.title', 'n.openedAt'])
    .select(sql<string>`min(w.since)::text`.as('since'))
    .select(sql<Date | null>`max(o.released_at)`.as('answersOut'))
    .$if(partnerId !== undefined, (query) => query.where('w.partnerId', '=', partnerId ?? ''))
    .$if(projectId !== undefined, (query) => query.where('w.projectId', '=', projectId ?? ''))
    .groupBy(['w.partnerId', 'w.projectId', 'p.title', 'n.openedAt'])
    .orderBy('since')
    .limit(1000)
    .$narrowType<{ partnerId: NotNull }>()
    .execute()

export type WaitingWork = Awaited<ReturnType<typeof waitingWork>>[number]

/** When each of these partners was last asked, and whether something came back. */
export async function partnerStandings(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, PartnerStanding>()
  const rows = await db
    .selectFrom('projects.public_partner_standing')
    .select(['partnerId', 'lastAskedOn', 'lastBackOn', 'waitingSince'])
    .where('partnerId', 'in', [...new Set(ids)])
    .$narrowType<{ partnerId: NotNull }>()
    .execute()
  return new Map(rows.map((row): [string, PartnerStanding] => [row.partnerId, row]))
}

export type PartnerStanding = { lastAskedOn: string | null; lastBackOn: string | null; waitingSince: string | null }

type NewWork = WorkDraft & { id: string; partnerId: string; recordedBy: string; recordedAt: Date }
type Correction = { supersedes: string; correction: string; takenOut: boolean }

/** False where the record that it corrects was corrected by somebody else first. */
export async function insertWork(db: Writer, row: NewWork & Partial<Correction>): Promise<boolean> {
  const inserted = await db
    .insertInto('projects.partner_work')
    .values(row)
    .onConflict((conflict) => conflict.column('supersedes').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
