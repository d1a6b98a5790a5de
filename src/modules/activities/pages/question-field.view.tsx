import { type Result, refused } from '#lib/result.ts'
import { answersOf, choice, day, type Field, longText, many, number, text } from '#ui/form/index.ts'
import { accept, type Given } from '../given.ts'
import { limits, type QuestionWords, stepInWords, stepsOf, widest } from '../question.ts'
import { answerProblem } from './taking-part.words.ts'

const optionsOf = (asked: QuestionWords) => asked.options.map((option) => ({ value: option, label: option }))
const scaleOf = (asked: QuestionWords) => stepsOf(asked).map((step) => ({ value: String(step), label: stepInWords(asked, step) }))

/** How people know what a number may be. */
const rangeHint = ({ lowest, highest }: QuestionWords): string => {
  if (lowest !== null && highest !== null) return `A number from ${lowest} to ${highest}`
  if (lowest !== null) return `A number, ${lowest} or more`
  return highest !== null ? `A number, ${highest} or less` : 'A number'
}

const sentences = (...parts: readonly string[]): string | undefined =>
  parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?:]$/.test(part) ? part : `${part}.`))
    .join(' ') || undefined

/** The field that draws and reads one question. Its label never says "(optional)": the hint does, so that a title stays the question. */
export function fieldOf(asked: QuestionWords): Field<unknown> {
  const label = asked.wording
  const skip = asked.required ? '' : 'You can leave this blank'
  const words = { label, hint: sentences(asked.help, skip), called: 'Your answer', empty: answerProblem('missing') }
  switch (asked.kind) {
    case 'short-text':
      return text({ ...words, maxLength: limits['short-text'], autocomplete: 'off' })
    case 'long-text':
      return longText({ ...words, maxLength: limits['long-text'], rows: 8 })
    case 'one-choice':
      return choice({ ...words, options: optionsOf(asked) })
    case 'several-choices':
      return many({ ...words, options: optionsOf(asked), hint: sentences(asked.help, 'Select all that apply', skip) })
    case 'scale':
      return choice({ ...words, options: scaleOf(asked) })
    case 'number': {
      const ends = { min: asked.lowest ?? widest.lowest, max: asked.highest ?? widest.highest }
      return number({ ...words, ...ends, whole: false, hint: sentences(asked.help, rangeHint(asked), skip) })
    }
    case 'date':
      return day({ ...words, hint: sentences(asked.help, 'For example, 3 5 2026', skip) })
  }
}

const isBlank = (answers: URLSearchParams, name: string): boolean =>
  [name, `${name}-day`, `${name}-month`, `${name}-year`].every((part) => answers.getAll(part).every((typed) => typed.trim() === ''))

/** What somebody gave to a question: undefined for a blank that is allowed; or what is wrong, in words. */
export function readAnswer(asked: QuestionWords, answers: URLSearchParams, name: string): { given: Given | undefined } | { problem: string } {
  if (isBlank(answers, name)) return asked.required ? { problem: answerProblem('missing') } : { given: undefined }
  const read = fieldOf(asked).read(answers, name)
  if ('problem' in read) return read
  const value = asked.kind === 'scale' ? Number(read.value) : read.value
  const accepted: Result<Given | undefined, Parameters<typeof answerProblem>[0]> = isGiven(value) ? accept(asked, value) : refused('not-of-this-kind')
  return accepted.ok ? { given: accepted.value } : { problem: answerProblem(accepted.because) }
}

const isGiven = (value: unknown): value is Given =>
  typeof value === 'string' || typeof value === 'number' || (Array.isArray(value) && value.every((one) => typeof one === 'string'))

/** What was given before, as the form shows it. */
export const shownGiven = (name: string, given: Given | undefined): URLSearchParams => answersOf({ [name]: given })
