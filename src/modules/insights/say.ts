import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import { capital, countInWords, shorten } from '#lib/text.ts'
import { type Outcome, whatHappensNow } from './outcome.ts'

/** One part of what a person is told: a paragraph, a heading, or their own words. */
export type Piece = string | { heading: string } | { quote: string }

export type AnswerSaid = {
  outcome: Outcome
  reason: string
  dueOn: string | null
  decision: { what: string; decidedBy: string; decidedOn: string } | null
}

/** A theme with its answer, and what this person said in it. `others`: how many other people did. */
export type ThemeSaid = { theme: string; words: readonly string[]; others: number; answer: AnswerSaid }

/** Words that were set aside, and why. Words that were taken back are not spoken of. */
export type AsideSaid = { reason: 'blank' | 'thank-you' | 'not-about-this'; words: readonly string[] }

/** All that one person hears at one time. */
export type Heard = { themes: readonly ThemeSaid[]; aside: readonly AsideSaid[] }

export type Channel = 'email' | 'phone' | 'letter'

/**
 * Whether a message may hold the person's own words. Only to an address that answered the receipt's email: any other contact
 * may have been mistyped, and would show one person's words to another.
 */
export const mayQuote = (to: { channel: Channel; confirmed: boolean }): boolean => to.channel === 'email' && to.confirmed

const longestQuote = 400
const mostQuotes = 5

/** What a person is told, theme by theme, then what was set aside. Their own words are in it only where `quote` says so. */
export function whatWeSay({ themes, aside }: Heard, { quote }: { quote: boolean }): Piece[] {
  return [...themes.flatMap((theme) => themePieces(theme, quote)), ...aside.flatMap((one) => asidePieces(one, quote))]
}

function themePieces({ theme, words, others, answer }: ThemeSaid, quote: boolean): Piece[] {
  return [{ heading: theme }, ...toldUs(words, quote), ...othersToo(others), ...answerPieces(answer)]
}

function toldUs(words: readonly string[], quote: boolean): Piece[] {
  const quotes = quote ? words.filter((one) => one !== '').slice(0, mostQuotes) : []
  if (quotes.length === 0) return ['You told us something about this.']
  return ['You told us:', ...quotes.map((one) => ({ quote: shorten(one, longestQuote) }))]
}

const othersToo = (others: number): Piece[] => (others > 0 ? [`${countInWords(others, 'other person', 'other people')} spoke about this too.`] : [])

/** What happens now, who decided it and when, and why. */
export function answerPieces({ outcome, reason, dueOn, decision }: AnswerSaid): string[] {
  const decided = decision ? [`${capital(decision.decidedBy)} decided on ${dayInWords(decision.decidedOn)}: ${withStop(decision.what)}`] : []
  return [whatHappensNow({ outcome, dueOn }), ...decided, ...paragraphs(reason)]
}

function asidePieces({ reason, words }: AsideSaid, quote: boolean): Piece[] {
  const said = quote ? toldUs(words, quote) : []
  switch (reason) {
    case 'thank-you':
      return [
        { heading: 'Your thanks' },
        ...said,
        'We read this as thanks. It asked for no change, so no decision follows from it. Thank you for taking the time.',
      ]
    case 'not-about-this':
      return [
        { heading: 'Something else that you told us' },
        ...said,
        'This was about something that this project does not look at. We have kept it, and it led to no decision here. If you see it differently, please tell us.',
      ]
    case 'blank':
      return [
        { heading: 'An answer that we could not read' },
        'One of your answers held no words that we could answer. If you meant to tell us something, please tell us again.',
      ]
    default:
      return never(reason)
  }
}

const withStop = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`)
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).filter((part) => part.trim() !== '')

/** What somebody hears when the lead has dealt with what they wrote back. */
export const replyPieces = ({ words, resolution }: { words: string; resolution: string }, { quote }: { quote: boolean }): Piece[] => [
  ...(quote && words !== '' ? ['You wrote:', { quote: shorten(words, longestQuote) }] : []),
  ...paragraphs(resolution),
]
