import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'
import type { Occasion } from './occasions.ts'

/** What an organisation says kindly until it has written words of its own. Fact and reason stand before them, and the ways to be heard after. */
export const usualWords: Readonly<Record<Occasion, string>> = {
  offered: 'Thank you for offering your time. You can say no. You need not say why, and it changes nothing about your care.',
  confirmed: 'Thank you. If something changes, or something else would help you to take part, please tell us. You can withdraw at any time.',
  reserve: 'Thank you for offering your time. Places often come free. We tell you as soon as there is one for you, and also when the list is over.',
  'not-selected':
    'Thank you for offering your time. This says nothing against you or what you wrote. We would be glad to hear from you in another way.',
  'not-eligible': 'Thank you for offering your time. If we have understood something wrongly, please tell us. We will look at it again.',
  lapsed: 'Perhaps it did not suit you, or our message did not reach you. Both are all right. We would be glad to hear from you in another way.',
  'stood-down': 'We are sorry. Whatever we owe you for what you have done and spent so far, you get. Please ring us if you want to talk about it.',
}

export const occasionWords: Readonly<Record<Occasion, { title: string; when: string }>> = {
  offered: { title: 'A place is offered', when: 'to everybody who is offered a place, at once' },
  confirmed: { title: 'They said yes', when: 'to everybody who takes a place, at once, with what happens next' },
  reserve: { title: 'On the waiting list', when: 'to those who are asked next, when you tell people' },
  'not-selected': { title: 'No place this time', when: 'to those who were not chosen, when you tell people' },
  'not-eligible': { title: 'Cannot take part in this', when: 'to those who do not meet the conditions, when you tell people' },
  lapsed: { title: 'An offer was not answered', when: 'to those who did not answer in time, on the day after' },
  'stood-down': { title: 'A place is taken back', when: 'to those from whom you take a place back, at once' },
}

export type AnswerFacts = {
  kind: Occasion
  /** Of the opportunity. */
  title: string
  because: string
  reservePlace: number | null
  answerBy: string | null
  /** Whether they are reminded of what they were told before. */
  reminder: boolean
}

export const subjectOf = ({ kind, title, reminder }: Pick<AnswerFacts, 'kind' | 'title' | 'reminder'>): string =>
  `${reminder ? 'Please answer: a place for you' : kind === 'offered' ? 'A place for you' : kind === 'confirmed' ? 'You have a place' : 'Your application'}: ${title}`.slice(
    0,
    250,
  )

/** What has happened, in one or two sentences. */
export function factOf({ kind, title, reservePlace, answerBy, reminder }: AnswerFacts): string {
  const by = answerBy ? dayInWords(answerBy) : ''
  switch (kind) {
    case 'offered':
      return reminder
        ? `We offered you a place in “${title}”, and have not heard from you yet. Please answer by ${by}.`
        : `You applied for “${title}”. We offer you a place. Please answer by ${by}.`
    case 'confirmed':
      return `You have a place in “${title}”.`
    case 'reserve':
      return `You applied for “${title}”. You are on the waiting list${reservePlace ? `, as number ${reservePlace}` : ''}.`
    case 'not-selected':
      return `You applied for “${title}”. You did not get a place this time.`
    case 'not-eligible':
      return `You applied for “${title}”. We cannot offer you a place in it.`
    case 'lapsed':
      return `We offered you a place in “${title}”, and asked you to answer in time. We have not heard from you, so the place goes to somebody else.`
    case 'stood-down':
      return `You had a place in “${title}”. We have to take it back.`
    default:
      return never(kind)
  }
}

/** Where people can be heard instead: what is open now. */
export type OtherWay = { title: string; path: string }
export type ToTalkTo = { contactName: string; contactPhone: string; contactEmail: string }

/** A paragraph, a heading, or a list. */
export type AnswerPiece = string | { heading: string } | { list: readonly string[] }

type Said = {
  facts: AnswerFacts
  words: string
  ways: readonly OtherWay[]
  contact: ToTalkTo
  baseUrl: string
  /** For who comes: dates, place, expenses and support. */
  coming: readonly string[]
}

const talkTo = ({ contactName, contactPhone, contactEmail }: ToTalkTo): string =>
  `Talk to ${contactName}: phone ${contactPhone}${contactEmail ? `, email ${contactEmail}` : ''}.`

/** All that somebody is told: what happened, why, kind words, what they can do now, and whom they can ask. */
export function answerPieces({ facts, words, ways, contact, baseUrl, coming }: Said): AnswerPiece[] {
  const why = facts.because === '' ? [] : [facts.kind === 'offered' ? `How you were chosen: ${facts.because}` : `Why: ${facts.because}`]
  const offer =
    facts.kind === 'offered'
      ? [
          { heading: 'How to answer' },
          `Say yes or no at ${baseUrl}/application with the code of your receipt. Or ring ${contact.contactName}: ${contact.contactPhone}.`,
        ]
      : []
  const elsewhere =
    facts.kind === 'offered' || facts.kind === 'confirmed' || ways.length === 0
      ? []
      : [{ heading: 'Other ways to be heard' }, { list: ways.map(({ title, path }) => `${title}: ${baseUrl}${path}`) }]
  const next =
    facts.kind === 'confirmed'
      ? [
          { heading: 'What happens next' },
          { list: coming },
          'We will be in touch before the first date, about how you get there and what helps you.',
          `To see this again, or if you cannot come, go to ${baseUrl}/application with the code of your receipt.`,
        ]
      : []
  return [factOf(facts), ...why, ...next, words, ...offer, ...elsewhere, { heading: 'Ask us' }, talkTo(contact)]
}

/** To an address that nobody confirmed, which may be a stranger's: that there is an answer, and nothing of what it says. */
export const briefPieces = (title: string, contact: ToTalkTo, baseUrl: string): AnswerPiece[] => [
  `There is news about the application for “${title}” that gave this email address.`,
  `Look it up at ${baseUrl}/application with the code of your receipt.`,
  { heading: 'Ask us' },
  talkTo(contact),
]
