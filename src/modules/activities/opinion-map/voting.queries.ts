import { sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { TakingPartRow } from '../taking-part.queries.ts'
import type { OpinionMapRow } from './maps.queries.ts'
import type { Choice } from './opinion-map.ts'

export type Voter = { id: string; rehearsal: boolean; receiptId: string | null; answered: number }

export type MapPart = OpinionMapRow & { project: TakingPartRow['project']; voter: Voter | null }

const noSecret = Buffer.alloc(0)

/** Everything that a page of taking part needs, in one round trip: the map, the project that asks, and how far the holder of a browser's secret is. */
export async function mapPartRow(db: Reader, slug: string, secretHash: Buffer = noSecret): Promise<MapPart | undefined> {
  const { rows } = await sql<MapPart>`
    select m.id, m.project_id, m.slug, m.title, m.why, m.privacy, m.at_risk, m.policy, m.may_add, m.results_wait, m.opens_at, m.closes_at,
      m.published_at, m.version,
      case when v.id is not null then json_build_object('id', v.id, 'rehearsal', v.rehearsal, 'receiptId', v.receipt_id,
        'answered', (select count(*) from activities.vote a where a.voter_id = v.id)) end as voter,
      (
        select json_build_object(
          'slug', p.slug, 'title', p.title, 'contactName', p.contact_name, 'contactPhone', p.contact_phone,
          'decidedBy', p.decided_by, 'decidedOn', p.decided_on, 'closedAt', p.closed_at
        )
        from projects.public_project p where p.id = m.project_id
      ) as project
    from activities.opinion_map m
    left join activities.voter v on v.map_id = m.id and v.secret_hash = ${secretHash}
    where m.slug = ${slug}`.execute(db)
  return rows[0]
}

export type Cast = { mapId: string; secretHash: Buffer; statementId: string; choice: Choice; now: Date }

/**
 * Stores an answer of a browser's secret, and the voter with the first one. Of many first answers at one moment each gets a voter of its own, and two of
 * one browser share one: the database settles it, and nothing is read first. The latest answer stands. False where the statement may not be answered.
 */
export async function castVote(db: Writer, { mapId, secretHash, statementId, choice, now }: Cast): Promise<boolean> {
  const { rows } = await sql`
    with asked as (
      select w.id from activities.worded_statement w
      where w.id = ${statementId} and w.map_id = ${mapId} and w.state = 'shown' and not w.rehearsal
    ), known as (
      select id from activities.voter where map_id = ${mapId} and secret_hash = ${secretHash}
    ), made as (
      insert into activities.voter (id, map_id, secret_hash, route, began_at)
      select ${newId()}::uuid, ${mapId}::uuid, ${secretHash}::bytea, 'web', ${now}::timestamptz
      where not exists (select from known) and exists (select from asked)
      on conflict (map_id, secret_hash) do update set began_at = activities.voter.began_at
      returning id
    ), me as (select id from known union all select id from made)
    insert into activities.vote (voter_id, statement_id, choice, voted_at)
    select me.id, asked.id, ${choice}, ${now}::timestamptz from me, asked
    on conflict (voter_id, statement_id) do update set choice = excluded.choice, voted_at = excluded.voted_at
    returning statement_id`.execute(db)
  return rows.length > 0
}

/** The voter of a browser's secret, made where there is none: for who adds a statement or rehearses before answering any. */
export async function voterOfSecret(
  db: Writer,
  { mapId, secretHash, rehearsal, now }: { mapId: string; secretHash: Buffer; rehearsal: boolean; now: Date },
): Promise<string> {
  const voter = await db
    .insertInto('activities.voter')
    .values({ id: newId(), mapId, secretHash, route: 'web', rehearsal, beganAt: now })
    .onConflict((conflict) => conflict.columns(['mapId', 'secretHash']).doUpdateSet((eb) => ({ beganAt: eb.ref('activities.voter.beganAt') })))
    .returning('id')
    .executeTakeFirstOrThrow()
  return voter.id
}

/** Notes the receipt that a voter holds. False: they have one already. */
export async function setVoterReceipt(db: Writer, id: string, receiptId: string): Promise<boolean> {
  const set = await db.updateTable('activities.voter').set({ receiptId }).where('id', '=', id).where('receiptId', 'is', null).executeTakeFirst()
  return set.numUpdatedRows === 1n
}

export type TypedVoter = { id: string; mapId: string; typedHash: Buffer; typedBy: string; route: 'paper' | 'phone'; beganAt: Date }

/** Marks a sheet that staff typed in as used. False: it was used before. Waits for another transaction that is doing the same. */
export async function claimSheet(db: Writer, row: TypedVoter): Promise<boolean> {
  const claimed = await db
    .insertInto('activities.voter')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return claimed.numInsertedOrUpdatedRows === 1n
}

/** A sheet that staff typed in, with how many answers it holds. Those who answered on the web are not theirs to open. */
export const typedVoter = (db: Reader, mapId: string, id: string) =>
  db
    .selectFrom('activities.voter as v')
    .select(['v.id', 'v.typedHash', 'v.typedBy', 'v.route', 'v.receiptId', 'v.beganAt'])
    .select(({ selectFrom }) =>
      selectFrom('activities.vote as a')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('a.voterId', '=', 'v.id')
        .as('answered'),
    )
    .where('v.mapId', '=', mapId)
    .where('v.id', '=', id)
    .where('v.route', '<>', 'web')
    .executeTakeFirst()

/** Answers of sheets, as they were given. */
export async function insertVotes(
  db: Writer,
  rows: readonly { voterId: string; statementId: string; choice: Choice; votedAt: Date }[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('activities.vote').values(rows).execute()
}

/** How people answered a map, by the way on which they did. Rehearsal never counts. */
export async function votersByRoute(db: Reader, mapId: string): Promise<Record<'web' | 'paper' | 'phone', number>> {
  const rows = await db
    .selectFrom('activities.voter')
    .select('route')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('mapId', '=', mapId)
    .where('rehearsal', '=', false)
    .groupBy('route')
    .execute()
  return { web: 0, paper: 0, phone: 0, ...Object.fromEntries(rows.map(({ route, people }) => [route, people])) }
}

export type StoredVote = { voterId: string; statementId: string; choice: Choice; votedAt: Date }

/** Answers that stand, by voter and statement; a page of at most so many, after one. Rehearsal never counts. */
export const votesAfter = async (db: Reader, mapId: string, after: StoredVote | undefined, most: number): Promise<StoredVote[]> =>
  (
    await sql<StoredVote>`
      select v.voter_id, v.statement_id, v.choice, v.voted_at
      from activities.voter r join activities.vote v on v.voter_id = r.id
      where r.map_id = ${mapId} and not r.rehearsal
        and (${after?.voterId ?? null}::uuid is null or (v.voter_id, v.statement_id) > (${after?.voterId ?? null}::uuid, ${after?.statementId ?? null}::uuid))
      order by v.voter_id, v.statement_id
      limit ${most}`.execute(db)
  ).rows

export const voterById = (db: Reader, id: string) =>
  db.selectFrom('activities.voter').select(['id', 'receiptId']).where('id', '=', id).executeTakeFirst()
