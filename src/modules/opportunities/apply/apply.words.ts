import type { Asking } from './asking.ts'

export const applyTitles = {
  start: 'Apply to take part',
  check: 'Check your application',
  saved: 'Your application is saved',
  comeBack: 'Come back to your application',
  lost: 'We cannot find the application that you began',
  leaving: 'Leave this application on this device',
  thanks: 'Thank you. We have your application',
  closed: 'You can no longer apply here',
} as const

export const askingTitles: Readonly<Record<Asking, string>> = {
  you: 'Your name, and how we reach you',
  why: 'Why would you like to take part?',
  support: 'What would help you to take part?',
  dates: 'Which dates suit you?',
  mix: 'So that the group is a mix',
}

/** What people are told wherever they answer questions for a mix. */
export const mixPurpose =
  'We use these answers only to choose a group that is a mix. They are never shown beside a name. They are not the equality questions.'
/** What people are told about what helps them. */
export const helpsPurpose = 'This is never used to choose. It is read by those who arrange things for you.'

export const routeWords = { web: 'On the web', paper: 'On paper', phone: 'By phone, or face to face' } as const
