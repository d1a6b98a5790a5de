import type { Standing } from './steps.ts'

/** Where somebody stands, in a word or two for staff: in lists and filters. */
export const standingNames: Readonly<Record<Standing, string>> = {
  applied: 'Not looked at yet',
  eligible: 'Meets the conditions',
  'not-eligible': 'Does not meet the conditions',
  selected: 'Chosen',
  reserve: 'On the waiting list',
  'not-selected': 'Not chosen',
  offered: 'Offered a place',
  confirmed: 'Comes',
  declined: 'Said no',
  lapsed: 'Did not answer in time',
  withdrawn: 'Withdrew',
  'stood-down': 'Place taken back',
}
