import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'

/** Every kind of question, with its name for staff. */
export const kinds = {
  'short-text': 'Short text',
  'long-text': 'Long text',
  'one-choice': 'One choice',
  'several-choices': 'Several choices',
  scale: 'Scale',
  number: 'Number',
  date: 'Date',
} as const
export type Kind = keyof typeof kinds

/** How much one answer may hold, in characters as Unicode counts them. */
export const limits = { 'short-text': 250, 'long-text': 8000 } as const
/** What a number may be where the question sets no end of its own. */
export const widest = { lowest: -1_000_000_000, highest: 1_000_000_000 } as const
export const mostQuestions = 100
export const mostOptions = 50
export const longestOption = 200
export const mostSteps = 10

/** One question, word for word. */
export type QuestionWords = {
  kind: Kind
  wording: string
  help: string
  required: boolean
  mayQuote: boolean
  /** Two to 50 for a choice; none otherwise. */
  options: readonly string[]
  /** The ends of a scale or the limits of a number, both allowed. */
  lowest: number | null
  highest: number | null
  lowestLabel: string
  highestLabel: string
}

export type QuestionRefusal =
  | 'wording-too-short'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-too-long'
  | 'option-twice'
  | 'scale-without-ends'
  | 'scale-upside-down'
  | 'scale-too-long'
  | 'number-upside-down'

const isChoice = (kind: Kind): boolean => kind === 'one-choice' || kind === 'several-choices'
export const isText = (kind: Kind): kind is 'short-text' | 'long-text' => kind === 'short-text' || kind === 'long-text'

/** What was written about a question, brought to what its kind can have; or why it cannot be asked like this. */
export function question(words: QuestionWords): Result<QuestionWords, QuestionRefusal> {
  const { kind, lowest, highest } = words
  if (isShorterThan(words.wording, 3)) return refused('wording-too-short')
  const bare = { ...words, mayQuote: isText(kind) && words.mayQuote, options: [], lowest: null, highest: null, lowestLabel: '', highestLabel: '' }
  if (isChoice(kind)) {
    const wrong = wrongOptions(words.options)
    return wrong ? refused(wrong) : ok({ ...bare, options: words.options })
  }
  if (kind === 'scale') {
    if (lowest === null || highest === null) return refused('scale-without-ends')
    if (lowest >= highest) return refused('scale-upside-down')
    if (highest - lowest > mostSteps) return refused('scale-too-long')
    return ok({ ...bare, lowest, highest, lowestLabel: words.lowestLabel, highestLabel: words.highestLabel })
  }
  if (kind === 'number') {
    if (lowest !== null && highest !== null && lowest >= highest) return refused('number-upside-down')
    return ok({ ...bare, lowest, highest })
  }
  return ok(bare)
}

function wrongOptions(options: readonly string[]): QuestionRefusal | undefined {
  if (options.length < 2) return 'too-few-options'
  if (options.length > mostOptions) return 'too-many-options'
  if (options.some((option) => option.length > longestOption)) return 'option-too-long'
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length) return 'option-twice'
  return undefined
}

/** Options as they are typed: one a line, blank lines left out. */
export const optionsIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** The steps of a scale, from its lowest to its highest. */
export function stepsOf({ lowest, highest }: { lowest: number | null; highest: number | null }): number[] {
  if (lowest === null || highest === null) return []
  return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step)
}

/** A step as people read it: '1: very hard', '2', … '5: very easy'. */
export function stepInWords(asked: Pick<QuestionWords, 'lowest' | 'highest' | 'lowestLabel' | 'highestLabel'>, step: number): string {
  const label = step === asked.lowest ? asked.lowestLabel : step === asked.highest ? asked.highestLabel : ''
  return label === '' ? String(step) : `${step}: ${label}`
}
