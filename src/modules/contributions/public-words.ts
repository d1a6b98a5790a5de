import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import type { QuoteAs } from './consent.ts'

export type Quotable = { words: string; mayQuote: boolean; quoteAs: QuoteAs; withdrawnAt: Date | null; rehearsal: boolean }

export type NotPublic = 'taken-back' | 'erased' | 'rehearsal' | 'question-not-public' | 'no-consent'

/** Whether words may be shown to the public at all: the question allowed it, the person agreed, and nothing was taken back. */
export function mayBePublic(said: Quotable): Result<true, NotPublic> {
  if (said.withdrawnAt !== null) return refused('taken-back')
  if (said.words === '') return refused('erased')
  if (said.rehearsal) return refused('rehearsal')
  if (!said.mayQuote) return refused('question-not-public')
  if (said.quoteAs === 'not-public') return refused('no-consent')
  return ok(true)
}

export type PublicWordsRefusal = NotPublic | 'words-missing' | 'words-changed' | 'reason-missing'

const mark = /\[[^\]]*\]|…|\.\.\./u
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/**
 * Whether one text is another with parts taken out, each inner gap marked by […], by something else in square brackets, or by
 * three dots. Nothing may be added or moved: nobody is quoted with what they did not say. Capitals and punctuation are free.
 */
export function isShortened(original: string, shown: string): boolean {
  const there = wordsIn(original)
  let from = 0
  for (const part of shown.split(mark).map(wordsIn)) {
    const at = placeOf(part, there, from)
    if (at === undefined) return false
    from = at + part.length
  }
  return true
}

/** Where a run of words next begins; the first place is the best one, because it leaves most for the rest. */
function placeOf(part: readonly string[], there: readonly string[], from: number): number | undefined {
  for (let at = from; at + part.length <= there.length; at++) if (part.every((word, place) => word === there[at + place])) return at
  return undefined
}

export type PublicWords = { words: string; redacted: boolean; reason: string }

/** Decides on the words that the public will read. Whoever takes something out says why. */
export function publicWords(said: Quotable, asked: { words: string; reason: string }): Result<PublicWords, PublicWordsRefusal> {
  const may = mayBePublic(said)
  if (!may.ok) return may
  const [words, reason] = [asked.words.trim(), asked.reason.trim()]
  if (wordsIn(words.split(mark).join(' ')).length === 0) return refused('words-missing')
  if (!isShortened(said.words, words)) return refused('words-changed')
  const redacted = wordsIn(words).join(' ') !== wordsIn(said.words).join(' ')
  if (redacted && isShorterThan(reason, 3)) return refused('reason-missing')
  return ok({ words, redacted, reason: redacted ? reason : '' })
}
