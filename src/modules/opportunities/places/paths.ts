import type { Occasion } from './occasions.ts'

const applications = '/projects/:project/opportunities/:opportunity/applications'
const places = '/projects/:project/opportunities/:opportunity/places'

/** Where staff say who can take part, offer places and tell everybody; and where somebody sees what became of their application. */
export const placePaths = {
  screening: `${applications}/eligibility`,
  screenOne: `${applications}/:application/eligibility`,
  board: places,
  capacity: `${places}/number`,
  byHand: `${places}/by-hand`,
  offers: `${places}/offers`,
  reply: `${places}/:application/reply`,
  standDown: `${places}/:application/standing-down`,
  settle: `${places}/reserves`,
  answers: `${places}/answers`,
  letters: `${places}/answers/letters`,
  lettersPdf: `${places}/answers/letters/pdf`,
  telling: `${places}/:application/telling`,
  arrangements: `${places}/arrangements`,
  arrange: `${places}/:application/arrangements`,
  words: '/organisation/kind-words',
  own: '/application',
  ownRefusal: '/application/refusal',
  ownWithdrawal: '/application/withdrawal',
  ownCalendar: '/application/dates',
} as const

/** Where the kind words of one occasion are written. */
export const wordsPath = (occasion: Occasion) => `/organisation/kind-words/${occasion}` as const
