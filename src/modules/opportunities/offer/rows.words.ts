import { dayInWords, momentInWords } from '#lib/dates.ts'
import type { Offer, Part } from './offer.ts'
import { heldWords, paymentInWords } from './offer.words.ts'

/** One thing that an offer says. `optional`: it is left out in public where nobody wrote it. */
export type Row = { name: string; text: string; optional?: true }

/** An offer in words, part by part: what staff check is what people read. '' is not written yet. */
export const rowsOf: Readonly<Record<Part, (offer: Offer) => Row[]>> = {
  what: ({ activity, difference, skills }) => [
    { name: 'What you would do', text: activity },
    { name: 'What difference it can make', text: difference },
    { name: 'What you can learn', text: skills, optional: true },
  ],
  when: ({ timeAsked, dates, held, place, onlyBecause, alternative }) => [
    { name: 'Time', text: timeAsked },
    { name: 'Dates', text: dates },
    { name: 'Online or in person', text: held ? heldWords[held] : '' },
    ...(held === 'online' ? [] : [{ name: 'Place', text: place }]),
    ...(held === 'both' || held === null
      ? []
      : [
          { name: 'Why there is only this way', text: onlyBecause },
          { name: 'If that does not work for you', text: alternative },
        ]),
  ],
  pay: (offer) => [
    { name: 'Payment', text: paymentInWords(offer) },
    ...(offer.payment === 'paid' ? [{ name: 'Tax and benefits', text: offer.taxNote }] : []),
    { name: 'Expenses', text: offer.expenses },
    { name: 'Support', text: offer.support },
    { name: 'You can say no', text: offer.mayDecline },
  ],
  apply: ({ closesAt, hearBy, withoutEmail }) => [
    { name: 'Closes', text: closesAt ? momentInWords(closesAt) : '' },
    { name: 'You hear by', text: hearBy ? dayInWords(hearBy) : '' },
    { name: 'Without email', text: withoutEmail },
  ],
  contact: ({ contactName, contactPhone, contactEmail }) => [
    { name: 'Person to talk to', text: contactName },
    { name: 'Phone', text: contactPhone },
    { name: 'Email', text: contactEmail, optional: true },
  ],
}
