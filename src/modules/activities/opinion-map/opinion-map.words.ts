import { never } from '#lib/result.ts'
import type { Choice, Reason, StatementRefusal, StatementState } from './opinion-map.ts'

export const choiceWords: Readonly<Record<Choice, string>> = {
  agree: 'Agree',
  disagree: 'Disagree',
  unsure: 'Unsure',
  'not-for-me': 'Not for me to say',
  pass: 'Skip',
}

/** Why others do not see a statement. The public reads this list before they write. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  repeats: 'It says what another statement says already',
  'several-points': 'It makes more than one point, so nobody could tell which one people agree with',
  'names-somebody': 'It could give a person away',
  'not-about-this': 'It is not about what this map asks',
  hurtful: 'It is hateful or threatening, or against the law',
}

/** A state as its author and staff read it. */
export const stateWords: Readonly<Record<StatementState, string>> = {
  shown: 'Shown to others',
  waiting: 'Waiting to be read',
  'kept-out': 'Not shown to others',
  withdrawn: 'Taken back',
}

/** What a new map says of how statements are read. Staff can change it; it cannot be left out. */
export const usualPolicy = `A member of staff reads each new statement before others see it.

We show statements that we disagree with. We do not change anybody’s words.

We leave a statement out only for a reason on this list, and we tell its author which one. It is still read, and still answered.`

export const usualPrivacy = `Your answers are kept without your name. Nobody can see which answers are yours.

What you write as a statement is shown to others, without your name. It is also read by our team and answered.

We keep a way to reach you only if you give one, and only to tell you what happens.`

export function statementProblemWords(because: StatementRefusal): string {
  switch (because) {
    case 'too-short':
      return 'Your statement must be 5 characters or more'
    case 'said-already':
      return 'This statement is there already. Say something that is not there yet'
    default:
      return never(because)
  }
}

/** What is asked of words that become a contribution. */
export const askedAs = (title: string): string => `A statement of their own for the opinion map “${title}”`

export const titles = {
  maps: 'Opinion maps',
  newMap: 'Make an opinion map',
  about: 'About the opinion map',
  newStatement: 'Add a statement',
  statement: 'Change a statement',
  publication: 'Publish this opinion map',
  closing: 'Close this opinion map now',
  moderation: 'Statements to read',
  decision: 'May others see this statement?',
  results: 'Results of the opinion map',
  entry: 'Type in an answer sheet or a phone call',
  entered: 'The sheet is saved',
  takeUp: 'Take results up as contributions',
  noneLeft: 'You have seen every statement',
  answers: 'Your answers',
  add: 'Add your own statement',
  mine: 'Change your statement',
  end: 'Thank you for your answers',
  receipt: 'How can we tell you what comes of it?',
  lost: 'We cannot find the answers that you began',
  leaving: 'Leave this opinion map on this device',
  closed: 'This opinion map is closed',
  notYetOpen: 'This opinion map is not open yet',
  answerFirst: 'Answer first, then see the results',
  noResults: 'There are no results yet',
} as const
