import { countInWords } from '#lib/text.ts'
import type { Standing } from '../apply/steps.ts'

/** How often somebody was involved in the last 12 months, for those who choose: 'New to us', 'Twice in 12 months'. */
export function involvedInWords(times: number): string {
  if (times === 0) return 'New to us'
  return times === 1 ? 'Once in 12 months' : times === 2 ? 'Twice in 12 months' : `${countInWords(times, 'time', 'times')} in 12 months`
}

/** Where somebody stands, for staff. */
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
