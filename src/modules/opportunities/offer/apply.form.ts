import { momentAt } from '#lib/dates.ts'
import { day, email, longText, type Problems, phone, readForm, text, time } from '#ui/form/index.ts'
import { later } from './later.form.ts'
import type { Offer } from './offer.ts'

export const applyForm = {
  closesOn: later(day({ label: 'Closing date', hint: 'For example, 27 6 2026', optional: true })),
  closesTime: later(time({ label: 'Closing time', hint: 'For example, 5pm. It is the time in London', optional: true })),
  hearBy: later(day({ label: 'Everyone who applied hears by', called: 'The day', hint: 'Those who do not get a place hear too', optional: true })),
  withoutEmail: later(
    longText({
      label: 'How can people take part without email?',
      called: 'The way without email',
      hint: 'For example: ring us, write to us, or come in. Give the address and the hours',
      optional: true,
      maxLength: 1000,
      rows: 4,
    }),
  ),
}

/** Reads the page on applying. A closing date without a time is none: "by the 27th" means two things. */
export function readApply(answers: URLSearchParams): { change: Partial<Offer> } | { problems: Problems } {
  const read = readForm(applyForm, answers)
  if ('problems' in read) return read
  const { closesOn, closesTime, hearBy, withoutEmail } = read.values
  if (closesOn !== undefined && closesTime === undefined) return { problems: { closesTime: 'Enter the closing time too' } }
  if (closesOn === undefined && closesTime !== undefined) return { problems: { closesOn: 'Enter the closing date too' } }
  const closesAt = closesOn === undefined || closesTime === undefined ? null : momentAt(closesOn, closesTime)
  return { change: { closesAt, hearBy: hearBy ?? null, withoutEmail } }
}

export const contactForm = {
  contactName: later(
    text({
      label: 'Name of a person to talk to',
      called: 'The name',
      hint: 'People ask them, and can apply through them by phone, email or letter, or in person',
      optional: true,
      maxLength: 120,
      autocomplete: 'off',
    }),
  ),
  contactPhone: later(phone({ label: 'Their phone number', optional: true, autocomplete: 'off' })),
  contactEmail: email({ label: 'Their email address', optional: true, autocomplete: 'off' }),
}

export const endingForm = {
  because: longText({
    label: 'Why?',
    called: 'The reason',
    hint: 'Everybody who looks for this opportunity reads it',
    empty: 'Enter why',
    maxLength: 1000,
    rows: 4,
  }),
}
