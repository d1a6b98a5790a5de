import { ok, type Result, refused } from '#lib/result.ts'

/** Where one person's feedback is. `insights.telling` decides it; the words are here. */
export const feedbackStates = ['told', 'looked-up', 'covered', 'stopped', 'out-of-reach', 'not-reached', 'on-its-way', 'to-post', 'to-call'] as const
export type FeedbackState = (typeof feedbackStates)[number]

/** Somebody is still waiting in these: a project does not close over them. */
export const stillWaiting: ReadonlySet<FeedbackState> = new Set<FeedbackState>(['not-reached', 'on-its-way', 'to-post', 'to-call'])

export const stateNames: Readonly<Record<FeedbackState, string>> = {
  told: 'Told',
  'looked-up': 'Looked it up with their receipt',
  covered: 'Told by a later message',
  stopped: 'Asked us to stop',
  'out-of-reach': 'Could not be reached',
  'not-reached': 'Not reached yet',
  'on-its-way': 'Email on its way',
  'to-post': 'Letter to post',
  'to-call': 'To call',
}

export type ToldRefusal = 'told-in-future' | 'told-before-release'

/** Whether somebody can have been told on a day. All are ISO days in London. */
export function toldOn(day: string, { madeOn, today }: { madeOn: string; today: string }): Result<string, ToldRefusal> {
  if (day > today) return refused('told-in-future')
  return day < madeOn ? refused('told-before-release') : ok(day)
}

/** Why an email did not arrive. */
export function failureInWords(failure: string | undefined): string {
  if (failure === 'refused') return 'The mail server of the address refused the email'
  if (failure === 'bounced') return 'The email came back'
  return 'The email could not be delivered after several tries'
}
