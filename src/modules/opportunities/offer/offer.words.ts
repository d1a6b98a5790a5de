import { poundsInWords } from '#lib/money.ts'
import type { Gap, Held, Offer, OfferState, Part } from './offer.ts'

export const heldWords: Readonly<Record<Held, string>> = {
  online: 'Online only',
  'in-person': 'In person only',
  both: 'Online or in person, as you choose',
}

/** What people are paid: '£75 for each workshop of 3 hours', or plainly that they are not. '' until somebody says it. */
export function paymentInWords({ payment, pence, paidFor }: Pick<Offer, 'payment' | 'pence' | 'paidFor'>): string {
  if (payment === null) return ''
  if (payment === 'not-paid') return 'Not paid'
  return [pence === null ? '' : poundsInWords(pence), paidFor && `for ${paidFor}`].filter(Boolean).join(' ')
}

/** For staff, who see drafts too. */
export const stateWords: Readonly<Record<OfferState, string>> = {
  draft: 'Not published yet',
  open: 'Open',
  closed: 'Closed',
  'closed-early': 'Closed before its time',
  withdrawn: 'Withdrawn',
}

export const partWords: Readonly<Record<Part, string>> = {
  what: 'What it is, and why',
  when: 'When and where',
  pay: 'Pay and support',
  apply: 'How to apply',
  contact: 'Who people talk to',
}

/** A start for what nobody may leave out: the organisation may say it in words of its own. */
export const usualMayDecline = 'You can say no, or stop, at any time. You need not say why, and it changes nothing about your care.'

/** Each gap as something to do, and the part of the offer where it is done. */
export const gapWords: Readonly<Record<Gap, { says: string; part: Part | null }>> = {
  'project-not-open': { says: 'Open the project: people must be able to read its plan', part: null },
  activity: { says: 'Say what people would do', part: 'what' },
  difference: { says: 'Say what difference it can make', part: 'what' },
  'time-asked': { says: 'Say how much time you ask for, with preparation', part: 'when' },
  dates: { says: 'Give the dates', part: 'when' },
  held: { says: 'Say whether it is online, in person or both', part: 'when' },
  place: { says: 'Say where it is', part: 'when' },
  'only-because': { says: 'Say why there is one way only to take part', part: 'when' },
  alternative: { says: 'Say what those can do whom that keeps away', part: 'when' },
  payment: { says: 'Say whether people are paid, or that they are not', part: 'pay' },
  pence: { says: 'Say how much people are paid', part: 'pay' },
  'paid-for': { says: 'Say what the payment is for', part: 'pay' },
  'tax-note': { says: 'Say what people should know about tax and benefits', part: 'pay' },
  expenses: { says: 'Say which expenses you pay, and how', part: 'pay' },
  support: { says: 'Say what support there is', part: 'pay' },
  'may-decline': { says: 'Say that people can say no at any time', part: 'pay' },
  'closes-at': { says: 'Give the closing date and time', part: 'apply' },
  'closes-in-the-past': { says: 'Choose a closing time that is still to come', part: 'apply' },
  'hear-by': { says: 'Say by when people hear', part: 'apply' },
  'hear-by-too-early': { says: 'People cannot hear before it closes: choose a later day', part: 'apply' },
  'without-email': { says: 'Say how to take part without email', part: 'apply' },
  'contact-name': { says: 'Name a person to talk to', part: 'contact' },
  'contact-phone': { says: 'Give the phone number of the person to talk to', part: 'contact' },
}
