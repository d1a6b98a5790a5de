import { choice, longText, type Problems, readForm } from '#ui/form/index.ts'
import { type ConsentAnswers, type Purpose, purposeNames, purposes } from './consents.ts'

const yesOrNo = { yes: 'Yes', no: 'No' } as const

const consentsForm = Object.fromEntries(
  purposeNames.map((purpose) => [purpose, choice({ label: purposes[purpose], optional: true, options: yesOrNo })]),
)

/** What somebody says about each purpose; what they left blank is not in it. */
export function readConsents(answers: URLSearchParams): { value: ConsentAnswers } | { problems: Problems } {
  const read = readForm(consentsForm, answers)
  if ('problems' in read) return read
  const said = purposeNames.flatMap((purpose): [Purpose, boolean][] => {
    const answer = read.values[purpose]
    return answer === undefined ? [] : [[purpose, answer === 'yes']]
  })
  return { value: Object.fromEntries(said) }
}

/** New words for one consent. */
export const wordingForm = {
  purpose: choice({ label: 'Which words do you want to change?', empty: 'Select which words you want to change', options: purposes, look: 'select' }),
  words: longText({
    label: 'The new words',
    hint: 'Written as the person says them: "You may …". Say what it is for, and that they can change their mind.',
    empty: 'Enter the new words',
    maxLength: 2000,
    rows: 8,
  }),
}

/** The new words that a form gives. Fewer than ten characters can ask nobody anything. */
export function readWording(answers: URLSearchParams) {
  const read = readForm(wordingForm, answers)
  if ('problems' in read || read.values.words.length >= 10) return read
  return { problems: { words: 'The new words must be 10 characters or more' } }
}
