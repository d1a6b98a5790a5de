import { dayInWords } from '#lib/dates.ts'
import type { Standing } from './steps.ts'

/** In a word or two, for staff: in lists and filters. */
export const standingNames: Readonly<Record<Standing, string>> = {
  applied: 'Not looked at yet',
  eligible: 'Can be chosen',
  'not-eligible': 'Cannot be chosen',
  selected: 'Chosen',
  reserve: 'Reserve',
  'not-selected': 'Not chosen',
  offered: 'Place offered',
  confirmed: 'Place confirmed',
  declined: 'Said no to the place',
  lapsed: 'Did not answer in time',
  withdrawn: 'Withdrew',
  'stood-down': 'Place taken back',
}

export type StandingSeen = { kind: Standing; reservePlace: number | null; answerBy: string | null }

/**
 * Where an application stands, in a sentence or two for whoever made it. Reasons and what they can do next are the page's.
 *
 * @param hearBy ISO day by which everybody who applied hears
 */
export function standingInWords({ kind, reservePlace, answerBy }: StandingSeen, hearBy: string): string {
  switch (kind) {
    case 'applied':
      return `We have your application. You hear by ${dayInWords(hearBy)}.`
    case 'eligible':
      return `We read your application, and you can be chosen. You hear by ${dayInWords(hearBy)}.`
    case 'not-eligible':
      return 'We read your application. We cannot offer you a place this time.'
    case 'selected':
      return 'You are chosen. We write to you soon, and ask whether you still want the place.'
    case 'reserve':
      return `You are reserve number ${reservePlace ?? 1}. If somebody cannot come, we ask you in this order.`
    case 'not-selected':
      return 'You were not chosen this time.'
    case 'offered':
      return `We offer you a place.${answerBy === null ? '' : ` Please tell us by ${dayInWords(answerBy)} whether you take it.`}`
    case 'confirmed':
      return 'You have a place.'
    case 'declined':
      return 'You told us that you do not take the place.'
    case 'lapsed':
      return 'We offered you a place, and did not hear from you in time. It went to somebody else.'
    case 'withdrawn':
      return 'You withdrew your application.'
    case 'stood-down':
      return 'You had a place, and we took it back.'
  }
}
