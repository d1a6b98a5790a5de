import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database/types.ts'

/** What a voter's code becomes: who voted, and under what their vote is kept. Neither leads to the other. */
export type Keys = { voterHash: Buffer; voteKey: Buffer }
export type Route = 'web' | 'paper' | 'phone'

type Voter = { prioritySettingId: string; voterHash: Buffer; constituencyId: string | null; route: Route; typedBy: string | null; votedAt: Date }
type Vote = { prioritySettingId: string; voteKey: Buffer; constituencyId: string | null; listed: readonly number[] }

/** Notes that somebody voted. Who votes again stays one voter, by the way in which they came first. */
export const keepVoter = (db: Writer, row: Voter) =>
  db
    .insertInto('activities.priority_voter')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['prioritySettingId', 'voterHash']).doUpdateSet({ constituencyId: row.constituencyId, votedAt: row.votedAt }),
    )
    .execute()

/** Keeps a vote in place of the one before under the same key. */
export const keepVote = (db: Writer, { listed, ...row }: Vote) =>
  db
    .insertInto('activities.priority_vote')
    .values({ ...row, listed: [...listed] })
    .onConflict((conflict) =>
      conflict.columns(['prioritySettingId', 'voteKey']).doUpdateSet({ constituencyId: row.constituencyId, listed: [...listed] }),
    )
    .execute()

/** The vote under a key, for whoever holds the code. */
export const voteUnder = (db: Reader, settingId: string, voteKey: Buffer) =>
  db
    .selectFrom('activities.priority_vote as v')
    .leftJoin('activities.priority_constituency as c', 'c.id', 'v.constituencyId')
    .select(['v.listed', 'c.number as constituency'])
    .where('v.prioritySettingId', '=', settingId)
    .where('v.voteKey', '=', voteKey)
    .executeTakeFirst()

export const voterOf = (db: Reader, settingId: string, voterHash: Buffer) =>
  db
    .selectFrom('activities.priority_voter')
    .select(['receiptId', 'route'])
    .where('prioritySettingId', '=', settingId)
    .where('voterHash', '=', voterHash)
    .executeTakeFirst()

/** Gives a voter the receipt with which they answer the equality questions. */
export const setReceipt = (db: Writer, settingId: string, voterHash: Buffer, receiptId: string) =>
  db
    .updateTable('activities.priority_voter')
    .set({ receiptId })
    .where('prioritySettingId', '=', settingId)
    .where('voterHash', '=', voterHash)
    .execute()

/** How many voted, by constituency and route. It says nothing of how. */
export const turnoutOf = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_voter')
    .select(['constituencyId', 'route'])
    .select(({ fn }) => fn.countAll<number>().as('voters'))
    .where('prioritySettingId', '=', settingId)
    .groupBy(['constituencyId', 'route'])
    .execute()

/** All votes, by key: an order that says nothing of when they came. */
export const votesOf = (db: Reader, settingId: string) =>
  db
    .selectFrom('activities.priority_vote')
    .select(['constituencyId', 'listed'])
    .where('prioritySettingId', '=', settingId)
    .orderBy('voteKey')
    .execute()

/** Writes all votes anew in the order of their keys, so that not even the order of rows on the disk says who cast which. */
export const shuffleVotes = (db: Writer, settingId: string) =>
  sql`
    with gone as (
      delete from activities.priority_vote where priority_setting_id = ${settingId}
      returning priority_setting_id, vote_key, organisation_id, constituency_id, listed
    )
    insert into activities.priority_vote (priority_setting_id, vote_key, organisation_id, constituency_id, listed)
    select priority_setting_id, vote_key, organisation_id, constituency_id, listed from gone order by vote_key`.execute(db)
