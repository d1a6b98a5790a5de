import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { asideOfReceipt, themesOfReceipt } from './receipt-view.queries.ts'
import { insertReply, repliesOfContribution } from './replies.queries.ts'
import { type ReplyDraft, reply } from './reply.ts'

type OfReceipt = { id: string; channel: string; stoppedAt: Date | null }

/** Whoever holds the receipt says whether the answer makes sense. What asks for something comes to the lead's queue. */
export async function replyToAnswer({ db, now }: { db: Writer; now: Date }, receipt: OfReceipt, contributionId: string, draft: ReplyDraft) {
  const themes = (await themesOfReceipt(db, receipt.id)).filter((theme) => theme.contributionId === contributionId)
  const aside = (await asideOfReceipt(db, receipt.id)).find((one) => one.contributionId === contributionId)
  const earlier = (await repliesOfContribution(db, contributionId)).map((one) => ({ ...one, resolved: one.resolvedAt !== null }))
  const answered = aside ? aside.released && aside.reason !== 'withdrawn' : themes.some((theme) => theme.answerId !== null)
  const decided = reply({ answered, hasContact: receipt.channel !== 'none', earlier }, draft)
  if (!decided.ok || decided.value === 'said-before') return decided

  const id = await insertReply(db, { ...draft, contributionId, receiptId: receipt.id, repliedAt: now })
  await record(db, { type: 'insights.replied', actor: null, subject: id, at: now, details: { kind: draft.kind, contribution: contributionId } })
  return ok('new')
}
