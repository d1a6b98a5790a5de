import { type Fields, number, type Problems, readForm, yes } from '#ui/form/index.ts'
import { questions } from './questions.ts'
import { type Given, groupsOf, type Tallied, tallied, tooMany } from './session-counts.ts'

export const notAskedName = (question: Tallied) => `${question}-not-asked`
export const countName = (question: Tallied, code: string) => `${question}-${code}`

const fieldsOf = (question: Tallied): Fields => ({
  ...Object.fromEntries(
    Object.entries(groupsOf(question)).map(([code, label]) => [
      countName(question, code),
      number({ label, called: `${questions[question].title}, ${label}`, min: 0, max: 10_000, optional: true }),
    ]),
  ),
  [notAskedName(question)]: yes({ label: 'This was not asked' }),
})

/** A number for each group of each question, or that it was not asked. */
export const countsForm: Fields = Object.assign({}, ...tallied.map(fieldsOf))

/** The first box of a question, to which what is wrong with all of it is written. */
const firstBox = (question: Tallied) => countName(question, Object.keys(groupsOf(question))[0] ?? '')

/**
 * What was typed. A blank box is nobody; a question with no number at all must be said not to have been asked.
 *
 * @param came how many people came
 */
export function readCounts(answers: URLSearchParams, came: number): { given: Given } | { problems: Problems } {
  const read = readForm(countsForm, answers)
  if ('problems' in read) return read
  const values = read.values as Readonly<Record<string, number | boolean | undefined>>
  const given = Object.fromEntries(tallied.map((question) => [question, countsOf(question, values)])) as Given
  const unsaid = tallied.filter((question) => given[question] === null && values[notAskedName(question)] !== true)
  const problems = Object.fromEntries([
    ...unsaid.map((question) => [firstBox(question), `${questions[question].title}: enter the numbers, or say that it was not asked`]),
    ...tooMany(came, given).map((question) => [
      firstBox(question),
      `${questions[question].title}: the numbers add up to more people than came, which is ${came.toLocaleString('en-GB')}`,
    ]),
  ])
  return Object.keys(problems).length > 0 ? { problems } : { given }
}

function countsOf(question: Tallied, values: Readonly<Record<string, number | boolean | undefined>>): Readonly<Record<string, number>> | null {
  const typed = Object.keys(groupsOf(question)).flatMap((code) => {
    const count = values[countName(question, code)]
    return typeof count === 'number' ? [[code, count] as const] : []
  })
  return typed.length === 0 || values[notAskedName(question)] === true ? null : Object.fromEntries(typed)
}
