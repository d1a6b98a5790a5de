import type { Reader } from '#platform/database/types.ts'
import type { Feedback } from './feedback.queries.ts'
import { asideHeard, type HeardRow, themesHeard } from './heard.queries.ts'
import { replyOfFeedback } from './replies.queries.ts'
import { type AsideSaid, type Piece, replyPieces, type ThemeSaid, whatWeSay } from './say.ts'

/** What one person is told, in pieces, and why they are told it now. */
export type WhatToTell = { subject: string; opening: string; pieces: readonly Piece[] }

/**
 * What one feedback says, worked out from what stands at this moment. Undefined when there is nothing to say any more.
 *
 * @param quote whether the person's own words may be in it
 */
export async function whatToTell(
  db: Reader,
  feedback: Pick<Feedback, 'feedbackId' | 'replyId'>,
  { quote }: { quote: boolean },
): Promise<WhatToTell | undefined> {
  if (feedback.replyId !== null) {
    const reply = await replyOfFeedback(db, feedback.feedbackId)
    if (!reply?.resolution) return undefined
    return {
      subject: 'Our reply to you',
      opening: 'You wrote back to us about our answer. Thank you. This is our reply.',
      pieces: replyPieces({ ...reply, resolution: reply.resolution }, { quote }),
    }
  }
  const themes = themesOf(await themesHeard(db, feedback.feedbackId))
  const aside = asideOf(await asideHeard(db, feedback.feedbackId))
  if (themes.length === 0 && aside.length === 0) return undefined
  return {
    subject: 'What came of what you told us',
    opening: 'Thank you for telling us what you think. This is what came of it.',
    pieces: whatWeSay({ themes, aside }, { quote }),
  }
}

const themesOf = (rows: readonly HeardRow[]): ThemeSaid[] =>
  [...Map.groupBy(rows, (row) => row.themeId).values()].map((said) => {
    const { theme, others, outcome, reason, dueOn, what, decidedBy, decidedOn } = said[0] as HeardRow
    const decision = what !== null && decidedBy !== null && decidedOn !== null ? { what, decidedBy, decidedOn } : null
    return { theme, others, words: said.map((row) => row.words), answer: { outcome, reason, dueOn, decision } }
  })

const asideOf = (rows: readonly { reason: AsideSaid['reason']; words: string }[]): AsideSaid[] =>
  [...Map.groupBy(rows, (row) => row.reason)].map(([reason, said]) => ({ reason, words: said.map((row) => row.words) }))
