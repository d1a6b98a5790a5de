import { ok, refused } from '#lib/result.ts'
import type { Project } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { found } from '#platform/errors.ts'
import { queue } from '#platform/jobs/queue.ts'
import { insertReplyFeedback } from './feedback.queries.ts'
import type { Doing } from './record-decision.action.ts'
import { replyOfProject, setResolved } from './replies.queries.ts'

/**
 * Says what became of what somebody wrote back. They are told in their own channel, like an answer; who left no contact reads
 * it with their receipt.
 */
export async function resolveReply({ db, person, now }: Doing, project: Pick<Project, 'id'>, replyId: string, resolution: string) {
  const reply = found(await replyOfProject(db, project.id, replyId), 'reply')
  if (!(await setResolved(db, replyId, { resolution, resolvedBy: person.id, resolvedAt: now }))) return refused('resolved-already')
  await record(db, { type: 'insights.reply-resolved', actor: person.id, subject: replyId, at: now })
  const tell = reply.channel !== 'none' && reply.stoppedAt === null && reply.withdrawnAt === null
  if (tell)
    await insertReplyFeedback(db, { replyId, receiptId: reply.receiptId, channel: reply.channel as 'email' | 'phone' | 'letter', madeAt: now })
  if (reply.channel === 'email') await queue(db, 'insights.tell', {}, { once: 'tell' })
  return ok(tell ? reply.channel : 'none')
}
