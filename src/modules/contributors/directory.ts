import { addDays } from '#lib/dates.ts'
import type { SharedKind } from './shared.ts'

/** What the directory is asked for. Texts are '' where nothing is asked. */
export type DirectoryQuestion = { words: string; kind: SharedKind | undefined; area: string; time: string; mayBeAsked: boolean }

const mostWords = 10

/**
 * Words as PostgreSQL's text search takes them, one term for each: it may be the beginning of a word. A term holds letters and digits and the sign
 * that is put behind them here, so nothing that is typed is read as an operator.
 */
export const searchTerms = (typed: string): string[] =>
  (typed.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords).map((word) => `${word}:*`)

/** The first of the days, twelve months long, on which an ask still counts today. */
export const asksCountFrom = (today: string): string => addDays(today, -365)
