import { choice, day, type Problems, readForm } from '#ui/form/index.ts'
import { waysTold } from './consents.ts'
import { onScreen, type Told } from './told.ts'

/** What staff say about how they know, when they fill in a form for somebody. */
export const toldForm = {
  how: choice({ label: 'How did they tell you?', empty: 'Select how they told you', options: waysTold }),
  saidOn: day({ label: 'When did they tell you?', called: 'The day', empty: 'Enter the day when they told you' }),
}

/** How it reached us. On the person's own pages nothing is asked: it is on a screen, today. */
export function readTold(own: boolean, answers: URLSearchParams, today: string): { value: Told } | { problems: Problems } {
  if (own) return { value: onScreen(today) }
  const read = readForm(toldForm, answers)
  if ('problems' in read) return read
  return read.values.saidOn > today ? { problems: { saidOn: 'The day must be today or in the past' } } : { value: read.values }
}

/** What is wrong with the parts of a form together; undefined where all of them were read. */
export function problemsOf(...parts: readonly object[]): Problems | undefined {
  const problems: Problems = Object.assign({}, ...parts.map((part) => ('problems' in part ? part.problems : {})))
  return Object.keys(problems).length > 0 ? problems : undefined
}
