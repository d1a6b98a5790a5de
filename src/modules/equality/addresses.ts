/** The pages of the questions, for somebody with an account and for somebody with a receipt. */
export const mine = {
  start: '/my/equality',
  questions: '/my/equality/questions',
  more: '/my/equality/more',
  answers: '/my/equality/answers',
  thanks: '/my/equality/thank-you',
  objection: '/my/equality/objection',
} as const

export const ofReceipt = {
  start: '/equality',
  questions: '/equality/questions',
  more: '/equality/more',
  answers: '/equality/answers',
  thanks: '/equality/thank-you',
  objection: '/equality/objection',
} as const

export type Addresses = Readonly<Record<keyof typeof mine, string>>

export const download = '/my/equality/download'
export const totals = '/equality/totals'
export const projectTotals = '/projects/:project/equality'
export const sessionCounts = '/projects/:project/notes/:note/counts'
export const tallySheet = '/projects/:project/equality/tally-sheet'
