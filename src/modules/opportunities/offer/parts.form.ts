import { dayOf, momentInWords } from '#lib/dates.ts'
import { typedPounds } from '#lib/money.ts'
import { answersOf, type Fields, type Problems, readForm } from '#ui/form/index.ts'
import { applyForm, contactForm, readApply } from './apply.form.ts'
import type { Offer, Part } from './offer.ts'
import { payForm, readPay } from './pay.form.ts'
import { whatForm } from './what.form.ts'
import { whenForm } from './when.form.ts'

type Asked = { form: Fields; read: (answers: URLSearchParams) => { change: Partial<Offer> } | { problems: Problems } }

/** What each part of an offer asks, and what it then changes. A part may be left unfinished: what is missing shows before publishing. */
export const partForms: Readonly<Record<Part, Asked>> = {
  what: {
    form: whatForm,
    read(answers) {
      const read = readForm(whatForm, answers)
      return 'problems' in read ? read : { change: read.values }
    },
  },
  when: {
    form: whenForm,
    read(answers) {
      const read = readForm(whenForm, answers)
      return 'problems' in read ? read : { change: { ...read.values, held: read.values.held ?? null } }
    },
  },
  pay: { form: payForm, read: readPay },
  apply: { form: applyForm, read: readApply },
  contact: {
    form: contactForm,
    read(answers) {
      const read = readForm(contactForm, answers)
      return 'problems' in read ? read : { change: read.values }
    },
  },
}

/** What is stored, as it stands in the boxes of the forms. */
export const storedAnswers = (offer: Offer): URLSearchParams =>
  answersOf({
    ...offer,
    pence: offer.pence === null ? '' : typedPounds(offer.pence),
    closesOn: offer.closesAt && dayOf(offer.closesAt),
    closesTime: offer.closesAt && momentInWords(offer.closesAt).split(' at ')[1],
  })
