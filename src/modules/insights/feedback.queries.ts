import { type NotNull, sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { FeedbackState } from './feedback.ts'
import type { Channel } from './say.ts'

const telling = (db: Reader) =>
  db
    .selectFrom('insights.telling as f')
    .select(['f.feedbackId', 'f.projectId', 'f.receiptId', 'f.releaseId', 'f.replyId', 'f.channel', 'f.messageId', 'f.madeAt'])
    .select(['f.toldOn', 'f.toldBy', 'f.toldHow', 'f.failedAt', 'f.confirmedAt', 'f.largePrint'])
    .select(['f.contactName', 'f.contactEmail', 'f.contactPhone', 'f.contactAddress'])
    .select(sql<FeedbackState>`f.state`.as('state'))
    .select(sql<string>`(f.made_at at time zone 'Europe/London')::date::text`.as('madeOn'))
    .$narrowType<{ feedbackId: NotNull; projectId: NotNull; receiptId: NotNull; channel: Channel; madeAt: NotNull; largePrint: NotNull }>()
    .$narrowType<{ contactName: NotNull; contactEmail: NotNull; contactPhone: NotNull; contactAddress: NotNull }>()

/** One person's feedback, with how to reach them. Only for those who tell people. */
export const feedbackOfProject = (db: Reader, projectId: string, feedbackId: string) =>
  telling(db).where('f.projectId', '=', projectId).where('f.feedbackId', '=', feedbackId).executeTakeFirst()

export const feedbackById = (db: Reader, feedbackId: string) => telling(db).where('f.feedbackId', '=', feedbackId).executeTakeFirst()

export type Feedback = NonNullable<Awaited<ReturnType<typeof feedbackById>>>

/** A project's feedback in some states, those who wait longest first. */
export const feedbackIn = (db: Reader, projectId: string, states: readonly FeedbackState[], limit: number) =>
  telling(db)
    .where('f.projectId', '=', projectId)
    .where('f.state', 'in', [...states])
    .orderBy('f.madeAt')
    .orderBy('f.feedbackId')
    .limit(limit)
    .execute()

/** Letters to post, or people to call: those who wait longest first. At most 500, which is what one form can mark. */
export const waitingFor = (db: Reader, projectId: string, channel: 'letter' | 'phone') =>
  telling(db)
    .where('f.projectId', '=', projectId)
    .where('f.channel', '=', channel)
    .where('f.state', 'in', channel === 'letter' ? ['to-post'] : ['to-call', 'not-reached'])
    .orderBy('f.madeAt')
    .orderBy('f.feedbackId')
    .limit(500)
    .execute()

/** A page of those who were told, the latest first. */
export const pageOfTold = (db: Reader, projectId: string, { skip, take }: { skip: number; take: number }) =>
  telling(db)
    .where('f.projectId', '=', projectId)
    .where('f.state', '=', 'told')
    .orderBy('f.toldAt', 'desc')
    .orderBy('f.feedbackId')
    .offset(skip)
    .limit(take)
    .execute()

/** How many of a project's feedbacks are in each state, by channel. */
export const feedbackCounts = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.telling as f')
    .select(['f.channel'])
    .select(sql<FeedbackState>`f.state`.as('state'))
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('f.projectId', '=', projectId)
    .groupBy(['f.channel', 'f.state'])
    .execute()

/** Emails that nobody has written yet, held so that no other run of the job takes them too. */
export async function takeUnwritten(db: Writer, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from insights.feedback f
    where f.channel = 'email' and f.message_id is null and f.told_at is null and f.failed_at is null and f.covered_by is null
      and exists (select from insights.telling t where t.feedback_id = f.id and t.state = 'on-its-way')
    order by f.id limit ${most}
    for update skip locked`.execute(db)
  return rows.map((row) => row.id)
}

export const setMessage = (db: Writer, id: string, messageId: string) =>
  db.updateTable('insights.feedback').set({ messageId }).where('id', '=', id).where('messageId', 'is', null).execute()

/** Takes away a feedback that has nothing to say any more: all the words were taken back, or moved to where there is no answer. */
export const dropFeedback = (db: Writer, id: string) =>
  db.deleteFrom('insights.feedback').where('id', '=', id).where('toldAt', 'is', null).where('messageId', 'is', null).execute()

export type Told = { toldOn: string; toldAt: Date; toldBy: string | null; toldHow?: string }

/** Records that people were told. Those who were told before are left as they are. Gives the ids of the others. */
export async function setTold(db: Writer, ids: readonly string[], { toldHow = '', ...told }: Told): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('insights.feedback')
    .set({ ...told, toldHow, failedAt: null })
    .where('id', 'in', [...ids])
    .where('toldAt', 'is', null)
    .where('coveredBy', 'is', null)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Records the emails that have left as told, on the day on which they did. */
export const setSentTold = (db: Writer) =>
  sql`
    update insights.feedback f set told_at = s.sent_at, told_on = (s.sent_at at time zone 'Europe/London')::date
    from insights.sent s where s.feedback_id = f.id and f.told_at is null`.execute(db)

/** Records that a message or a call did not reach somebody. What was recorded as told by that message no longer holds. */
export const setNotReached = (db: Writer, id: string, failedAt: Date) =>
  db
    .updateTable('insights.feedback')
    .set({ failedAt, toldAt: null, toldOn: null, toldBy: null })
    .where('id', '=', id)
    .where('coveredBy', 'is', null)
    .execute()

export type Attempt = { feedbackId: string; channel: Channel; reason: string; triedOn: string; recordedBy: string | null; recordedAt: Date }

export const insertAttempt = (db: Writer, attempt: Attempt) =>
  db
    .insertInto('insights.attempt')
    .values({ ...attempt, id: newId() })
    .execute()

/** The tries to reach some people that failed, newest first. */
export const attemptsOf = (db: Reader, feedbackIds: readonly string[]) =>
  db
    .selectFrom('insights.attempt')
    .select(['feedbackId', 'channel', 'reason', 'triedOn'])
    .where(sql<boolean>`feedback_id = any(${[...feedbackIds]}::uuid[])`)
    .orderBy('recordedAt', 'desc')
    .limit(5000)
    .execute()

export const insertOutOfReach = (db: Writer, row: { feedbackId: string; reason: string; decidedBy: string; decidedAt: Date }) =>
  db
    .insertInto('insights.out_of_reach')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export type OtherRoute = {
  channel: Channel
  contactName: string
  contactEmail: string
  contactPhone: string
  contactAddress: string
  largePrint: boolean
}

export const insertOtherRoute = (db: Writer, row: OtherRoute & { receiptId: string; notedBy: string; notedAt: Date }) =>
  db
    .insertInto('insights.other_route')
    .values({ ...row, id: newId() })
    .execute()

/** Sends one person's feedback another way, afresh. */
export const setChannel = (db: Writer, id: string, channel: Channel) =>
  db.updateTable('insights.feedback').set({ channel, failedAt: null, messageId: null }).where('id', '=', id).where('toldAt', 'is', null).execute()

/** The feedback that takes the reply to a person's reply to them. */
export async function insertReplyFeedback(db: Writer, row: { replyId: string; receiptId: string; channel: Channel; madeAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.feedback')
    .values({ ...row, id })
    .execute()
  return id
}
