import { dayInWords, isRealDay } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { textProblem } from '#lib/text.ts'
import { isText, limits, type QuestionWords, stepInWords, widest } from './question.ts'

/** What a person gave to one question: text, an option, a day ('2026-05-03'); options; a step of a scale or a number. */
export type Given = string | number | readonly string[]

export type GivenRefusal = 'missing' | 'not-of-this-kind' | 'not-offered' | 'too-long' | 'out-of-range' | 'not-a-day' | 'cannot-be-kept'

type Asked = Pick<QuestionWords, 'kind' | 'required' | 'options' | 'lowest' | 'highest'>

/**
 * Whether what was given answers the question as it was asked. Nothing outside its options or limits passes, wherever it came from.
 *
 * @returns the answer, or undefined for a blank where a blank is allowed
 */
export function accept(asked: Asked, given: unknown): Result<Given | undefined, GivenRefusal> {
  if (isBlank(given)) return asked.required ? refused('missing') : ok(undefined)
  switch (asked.kind) {
    case 'short-text':
    case 'long-text':
      return typeof given === 'string' ? text(given, limits[asked.kind]) : refused('not-of-this-kind')
    case 'one-choice':
      if (typeof given !== 'string') return refused('not-of-this-kind')
      return asked.options.includes(given) ? ok(given) : refused('not-offered')
    case 'several-choices':
      return Array.isArray(given) ? several(asked.options, given) : refused('not-of-this-kind')
    case 'scale':
      if (typeof given !== 'number') return refused('not-of-this-kind')
      return Number.isInteger(given) && within(asked, given) ? ok(given) : refused('not-offered')
    case 'number':
      if (typeof given !== 'number') return refused('not-of-this-kind')
      return within(asked, given) ? ok(given) : refused('out-of-range')
    case 'date':
      if (typeof given !== 'string') return refused('not-of-this-kind')
      return isRealDay(given) && given >= '1900-01-01' && given <= '2100-12-31' ? ok(given) : refused('not-a-day')
  }
}

const isBlank = (given: unknown): boolean =>
  given === undefined || given === null || (typeof given === 'string' && given.trim() === '') || (Array.isArray(given) && given.length === 0)

function text(given: string, most: number): Result<string, GivenRefusal> {
  if (given.length > most * 2 || [...given].length > most) return refused('too-long')
  return textProblem(given) ? refused('cannot-be-kept') : ok(given)
}

function several(options: readonly string[], given: readonly unknown[]): Result<readonly string[], GivenRefusal> {
  if (!given.every((one) => typeof one === 'string' && options.includes(one))) return refused('not-offered')
  return ok(options.filter((option) => given.includes(option)))
}

const within = ({ lowest, highest }: Asked, given: number): boolean => given >= (lowest ?? widest.lowest) && given <= (highest ?? widest.highest)

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 })

/** What was given, as the person reads it back. */
export function givenInWords(asked: QuestionWords, given: Given): string {
  if (typeof given === 'number') return asked.kind === 'scale' ? stepInWords(asked, given) : figures.format(given)
  if (typeof given !== 'string') return given.join('\n')
  return asked.kind === 'date' ? dayInWords(given) : given
}

/** Whether these words may later be shown to others, should the person agree. */
export const isQuotable = (asked: Pick<QuestionWords, 'kind' | 'mayQuote'>): boolean => isText(asked.kind) && asked.mayQuote
