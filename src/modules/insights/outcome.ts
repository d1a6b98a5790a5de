import { dayInWords } from '#lib/dates.ts'
import { never } from '#lib/result.ts'

/** What a decision means for a theme, in the order in which a form offers it. */
export const outcomes = ['changed', 'will-change', 'already-in-place', 'considering', 'partly', 'not-possible', 'out-of-scope'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  changed: 'Changed',
  'will-change': 'Will change',
  'already-in-place': 'Already in place',
  considering: 'Still considering',
  partly: 'Partly',
  'not-possible': 'Not possible',
  'out-of-scope': 'Out of scope',
}

/** A "no", or half of one, is only worth saying with its reason (R11). */
export const needsReason: ReadonlySet<Outcome> = new Set<Outcome>(['partly', 'not-possible', 'out-of-scope'])

/** These are promises: they come back on their day. */
export const needsDate: ReadonlySet<Outcome> = new Set<Outcome>(['will-change', 'considering'])

/** What happens now, as a sentence for the people who spoke. */
export function whatHappensNow({ outcome, dueOn }: { outcome: Outcome; dueOn: string | null }): string {
  const by = dueOn === null ? '' : ` by ${dayInWords(dueOn)}`
  switch (outcome) {
    case 'changed':
      return 'This has changed.'
    case 'will-change':
      return `This will change${by}.`
    case 'already-in-place':
      return 'This is already in place.'
    case 'considering':
      return `We are still considering this. We will say what we decide${by}.`
    case 'partly':
      return 'We can do a part of this.'
    case 'not-possible':
      return 'This is not possible.'
    case 'out-of-scope':
      return 'This is outside what this project can decide.'
    default:
      return never(outcome)
  }
}

/** What the public reads when the day of a promise has passed and nobody has said what became of it. */
export const lateWords = ({ outcome, dueOn }: { outcome: Outcome; dueOn: string }): string =>
  outcome === 'considering'
    ? `We said that we would decide by ${dayInWords(dueOn)}. We are late.`
    : `We said that this would change by ${dayInWords(dueOn)}. We have not yet said what happened. We are late.`
