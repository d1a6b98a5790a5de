import { isLate } from './answer.ts'
import type { Outcome } from './outcome.ts'
import { lateWords } from './outcome.ts'
import { type AsideSaid, answerPieces, type Piece, whatWeSay } from './say.ts'

/** What is known of one theme of something that was said. */
export type ThemeRow = {
  contributionId: string
  theme: string
  others: number
  answerId: string | null
  outcome: Outcome | null
  reason: string | null
  dueOn: string | null
  what: string | null
  decidedBy: string | null
  decidedOn: string | null
  difference: string | null
}

/** One theme as the holder of the receipt reads it: with its answer in pieces, or without one yet. */
export type ThemeShown = { theme: string; others: number; pieces: readonly Piece[]; late: string | null; difference: string | null }

/** The answer, the decision behind it, whether its promise is late, and what difference it made. */
export function themeShown(row: ThemeRow, today: string): ThemeShown {
  const { theme, others, outcome, reason, dueOn, what, decidedBy, decidedOn, difference } = row
  if (outcome === null) return { theme, others, pieces: [], late: null, difference: null }
  const decision = what !== null && decidedBy !== null && decidedOn !== null ? { what, decidedBy, decidedOn } : null
  const late = dueOn !== null && isLate({ dueOn, differenceNoted: difference !== null }, today) ? lateWords({ outcome, dueOn }) : null
  return { theme, others, pieces: answerPieces({ outcome, reason: reason ?? '', dueOn, decision }), late, difference }
}

/** What the holder of the receipt reads about words that were set aside. */
export const asideShown = (reason: AsideSaid['reason']): Piece[] =>
  whatWeSay({ themes: [], aside: [{ reason, words: [] }] }, { quote: false }).filter((piece) => typeof piece === 'string')
