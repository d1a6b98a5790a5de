import { readConsent, readContact } from '#modules/contributions/index.ts'
import { choice, day, type Problems, readForm } from '#ui/form/index.ts'
import type { TypedResponse } from '../enter-response.action.ts'
import { type Asked, anyMayBeQuoted } from '../taking-part.ts'
import { readAnswer } from './question-field.view.tsx'

export const entryForm = {
  route: choice({
    label: 'How did these answers reach you?',
    empty: 'Select how these answers reached you',
    options: { paper: 'On paper', phone: 'On the phone, or face to face' },
  }),
  saidOn: day({
    label: 'When were they given?',
    called: 'The date',
    hint: 'The date on the paper or of the call. For example, 3 5 2026',
    empty: 'Enter the date on which the answers were given',
  }),
}

export const fieldName = (questionId: string): string => `q-${questionId}`
export const versionName = (questionId: string): string => `v-${questionId}`

/** The questions that a form was drawn with, in the versions that it shows. */
export const askedIn = (versions: readonly Asked[], answers: URLSearchParams): Asked[] =>
  versions.filter(({ questionId, versionId }) => answers.get(versionName(questionId)) === versionId)

type ReadEntry = Omit<TypedResponse, 'key' | 'typedBy'>

/** A paper form or call from its page. Blanks are allowed everywhere, but not everywhere at once. */
export function readEntry(questions: readonly Asked[], answers: URLSearchParams, today: string): { typed: ReadEntry } | { problems: Problems } {
  const read = readForm(entryForm, answers)
  const contact = readContact(answers)
  const consent = anyMayBeQuoted(questions) ? readConsent(answers) : { value: { quoteAs: 'not-public', quoteName: '' } as const }
  const { said, problems } = readAnswers(questions, answers)
  if ('problems' in read || 'problems' in contact || 'problems' in consent || Object.keys(problems).length > 0) {
    return { problems: { ...problemsOf(read), ...problems, ...problemsOf(consent), ...problemsOf(contact) } }
  }
  if (read.values.saidOn > today) return { problems: { saidOn: 'The date must be today or in the past' } }
  if (Object.keys(said).length === 0) return { problems: { '': 'Type in at least one answer' } }
  return { typed: { ...read.values, said, consent: consent.value, contact: contact.value } }
}

const problemsOf = (read: object): Problems => ('problems' in read ? (read.problems as Problems) : {})

function readAnswers(questions: readonly Asked[], answers: URLSearchParams) {
  const said: Record<string, TypedResponse['said'][string]> = {}
  const problems: Record<string, string> = {}
  for (const asked of questions) {
    const name = fieldName(asked.questionId)
    const read = readAnswer({ ...asked, required: false }, answers, name)
    if ('problem' in read) problems[name] = read.problem
    else if (read.given !== undefined) said[asked.questionId] = { versionId: asked.versionId, given: read.given }
  }
  return { said, problems }
}
