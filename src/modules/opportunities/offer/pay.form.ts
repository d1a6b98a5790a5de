import { choice, longText, money, type Problems, readForm, text } from '#ui/form/index.ts'
import { later } from './later.form.ts'
import type { Offer } from './offer.ts'

const shared = {
  payment: later(
    choice({
      label: 'Are people paid for their time?',
      optional: true,
      options: [
        { value: 'paid', label: 'Yes, they are paid' },
        { value: 'not-paid', label: 'No, they are not paid', hint: 'The public page says so plainly' },
      ],
    }),
  ),
}

const ofPaid = {
  pence: money({ label: 'How much, if they are paid?', called: 'The amount', empty: 'Enter how much people are paid', max: 10_000_000 }),
  paidFor: later(
    text({
      label: 'For what, if they are paid?',
      called: 'What it is for',
      hint: 'It follows the amount. For example: each workshop, with its preparation',
      optional: true,
      maxLength: 200,
    }),
  ),
  taxNote: later(
    longText({
      label: 'What should people know about tax and benefits, if they are paid?',
      called: 'The note on tax and benefits',
      hint: 'In words that your finance team agreed. At least: Payment can affect tax and benefits. Get advice before you accept',
      optional: true,
      maxLength: 1000,
      rows: 3,
    }),
  ),
}

const ofAll = {
  expenses: later(
    longText({
      label: 'Which expenses do you pay, and how?',
      called: 'Expenses',
      hint: 'Travel, care at home, data for a phone. Say whether you book and pay beforehand. If you pay none, say so',
      optional: true,
      maxLength: 1000,
      rows: 3,
    }),
  ),
  support: later(
    longText({
      label: 'What support is there?',
      called: 'Support',
      hint: 'Before, during and after. For example: an interpreter, large print, breaks, somebody to talk to',
      optional: true,
      maxLength: 1000,
      rows: 3,
    }),
  ),
  mayDecline: later(
    longText({
      label: 'How do you say that people can say no at any time?',
      called: 'That people can say no',
      hint: 'We have written a start',
      optional: true,
      maxLength: 500,
      rows: 3,
    }),
  ),
}

export const payForm = { ...shared, ...ofPaid, ...ofAll }

/** Reads the page on pay. An amount belongs to "paid" only: what stands beside "not paid" is left out. */
export function readPay(answers: URLSearchParams): { change: Partial<Offer> } | { problems: Problems } {
  const always = { ...shared, ...ofAll }
  if (answers.get('payment') === 'paid') {
    const read = readForm(payForm, answers)
    if ('problems' in read) return read
    if (read.values.pence === 0) return { problems: { pence: 'Enter an amount over £0, or say that people are not paid' } }
    return { change: { ...read.values, payment: 'paid' } }
  }
  const read = readForm(always, answers)
  if ('problems' in read) return read
  return { change: { ...read.values, payment: read.values.payment ?? null, pence: null, paidFor: '', taxNote: '' } }
}
