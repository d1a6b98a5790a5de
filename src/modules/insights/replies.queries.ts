import { type NotNull, sql } from 'kysely'
import { newId } from '#platform/database/identifiers.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import type { ReplyDraft } from './reply.ts'
import type { Channel } from './say.ts'

/** What was said back about one contribution, newest first. At most 50. */
export const repliesOfContribution = (db: Reader, contributionId: string) =>
  db
    .selectFrom('insights.reply')
    .select(['id', 'kind', 'words', 'reach', 'repliedAt', 'resolvedAt', 'resolution'])
    .where('contributionId', '=', contributionId)
    .orderBy('repliedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** What was said back under one receipt, newest first. At most 500. */
export const repliesOfReceipt = (db: Reader, receiptId: string) =>
  db
    .selectFrom('insights.reply')
    .select(['id', 'contributionId', 'kind', 'words', 'repliedAt', 'resolvedAt', 'resolution'])
    .where('receiptId', '=', receiptId)
    .orderBy('repliedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()

export async function insertReply(db: Writer, row: ReplyDraft & { contributionId: string; receiptId: string; repliedAt: Date }): Promise<string> {
  const id = newId()
  await db
    .insertInto('insights.reply')
    .values({ ...row, id })
    .execute()
  return id
}

/** Replies that ask for something, with the words that they are about and the channel of whoever wrote. */
const queue = (db: Reader, projectId: string) =>
  db
    .selectFrom('insights.reply as r')
    .innerJoin('insights.said as c', 'c.contributionId', 'r.contributionId')
    .innerJoin('insights.listener as l', 'l.receiptId', 'r.receiptId')
    .select(['r.id', 'r.kind', 'r.words', 'r.reach', 'r.repliedAt', 'r.resolvedAt', 'r.resolvedBy', 'r.resolution', 'r.receiptId'])
    .select(['c.contributionId', 'c.words as saidWords', 'c.withdrawnAt', 'l.channel', 'l.stoppedAt'])
    .select(['l.contactName', 'l.contactEmail', 'l.contactPhone', 'l.contactAddress'])
    .where('c.projectId', '=', projectId)
    .where('r.kind', '<>', 'makes-sense')
    .$narrowType<{ channel: Channel | 'none'; contactName: NotNull; contactEmail: NotNull; contactPhone: NotNull; contactAddress: NotNull }>()

/** Replies that wait for somebody, the oldest first. At most 200. */
export const openReplies = (db: Reader, projectId: string) =>
  queue(db, projectId).where('r.resolvedAt', 'is', null).orderBy('r.repliedAt').orderBy('r.id').limit(200).execute()

/** Replies that somebody has dealt with, the latest first. At most 100. */
export const resolvedReplies = (db: Reader, projectId: string) =>
  queue(db, projectId).where('r.resolvedAt', 'is not', null).orderBy('r.resolvedAt', 'desc').limit(100).execute()

export const replyOfProject = (db: Reader, projectId: string, replyId: string) => queue(db, projectId).where('r.id', '=', replyId).executeTakeFirst()

export type QueuedReply = NonNullable<Awaited<ReturnType<typeof replyOfProject>>>

/** False when somebody else resolved it first. */
export async function setResolved(db: Writer, id: string, row: { resolution: string; resolvedBy: string; resolvedAt: Date }): Promise<boolean> {
  const set = await db.updateTable('insights.reply').set(row).where('id', '=', id).where('resolvedAt', 'is', null).executeTakeFirst()
  return set.numUpdatedRows === 1n
}

/** The reply that a feedback answers: what the person wrote, and what became of it. */
export const replyOfFeedback = (db: Reader, feedbackId: string) =>
  db
    .selectFrom('insights.feedback as f')
    .innerJoin('insights.reply as r', 'r.id', 'f.replyId')
    .select(['r.words', 'r.resolution'])
    .where('f.id', '=', feedbackId)
    .executeTakeFirst()

/** How many replies of a project wait for somebody. */
export async function countOpenReplies(db: Reader, projectId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*) as open from insights.reply r join insights.said c on c.contribution_id = r.contribution_id
    where c.project_id = ${projectId} and r.kind <> 'makes-sense' and r.resolved_at is null`.execute(db)
  return rows[0]?.open ?? 0
}
