import { choice, day, type Fields, longText, many, type Options, type Problems, readForm, text } from '#ui/form/index.ts'
import { askingTitles, helpsPurpose } from './apply.words.ts'
import { longestValue, mostValues } from './mix.ts'

export const whyForm = {
  why: longText({
    label: askingTitles.why,
    called: 'Why you would like to take part',
    hint: 'Two or three sentences are enough',
    empty: 'Enter why you would like to take part',
    maxLength: 2000,
    rows: 6,
  }),
}

export const helpsForm = {
  helps: longText({
    label: askingTitles.support,
    called: 'What would help you',
    hint: `For example: papers in large print, a lift, care for somebody at home. ${helpsPurpose}`,
    optional: true,
    maxLength: 2000,
    rows: 5,
  }),
}

/** Dates of one opportunity are known only when it is read. */
export const suitsForm = { dates: many({ label: askingTitles.dates, hint: 'Select all that suit you. If none does, leave them blank' }) }

type Asked = { id: string; wording: string; values: readonly { id: string; value: string }[] }

const mixName = (id: string): string => `mix-${id}`

/** The questions of one opportunity for a mix, as fields. Each can be left out. */
export const mixForm = (questions: readonly Asked[]): Fields =>
  Object.fromEntries(
    questions.map(({ id, wording, values }) => [
      mixName(id),
      choice({ label: wording, optional: true, options: [...values.map((one) => ({ value: one.id, label: one.value })), ratherNot] }),
    ]),
  )

/** The same as leaving it out: nothing is kept. */
const ratherNot = { value: 'rather-not', label: 'I would rather not say' }

/** By question, the value: only what was answered. */
export function readMix(questions: readonly Asked[], answers: URLSearchParams): { selection: Record<string, string> } | { problems: Problems } {
  const read = readForm(mixForm(questions), answers)
  if ('problems' in read) return read
  const given = Object.entries(read.values).flatMap(([name, value]) =>
    typeof value === 'string' && value !== ratherNot.value ? [[name.replace(/^mix-/, ''), value] as const] : [],
  )
  return { selection: Object.fromEntries(given) }
}

export const mixAnswers = (selection: Readonly<Record<string, string>> = {}): URLSearchParams =>
  new URLSearchParams(Object.entries(selection).map(([id, value]) => [mixName(id), value]))

/** What staff add to an application from paper or a call. */
export const entryForm = {
  route: choice({
    label: 'How did this application reach you?',
    empty: 'Select how this application reached you',
    options: { paper: 'On paper', phone: 'On the phone, or face to face' } satisfies Options,
  }),
  givenOn: day({
    label: 'When was it given?',
    called: 'The date',
    hint: 'The date on which the paper arrived, or of the call. For example, 3 5 2026',
    empty: 'Enter the date on which the application was given',
  }),
}

export const lateForm = {
  lateBecause: longText({
    label: 'If it came after the closing time: why does it count?',
    called: 'The reason',
    hint: 'It stays on record, so that everybody is treated alike. Leave it blank if it was given before the closing day',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}

/** On paper and by phone people leave blanks. */
export const enteredWhyForm = {
  ...{ why: longText({ label: 'Why would they like to take part?', hint: 'In their own words', optional: true, maxLength: 2000, rows: 5 }) },
  helps: longText({ label: 'What would help them to take part?', hint: 'This is never used to choose', optional: true, maxLength: 2000, rows: 4 }),
}

export const questionForm = {
  category: text({
    label: 'What is it about, in a word or two?',
    called: 'The name',
    hint: 'For example: Part of town',
    minLength: 2,
    maxLength: 60,
  }),
  wording: text({ label: 'The question', called: 'The question', hint: 'For example: Where do you live?', minLength: 3, maxLength: 300 }),
  values: longText({
    label: 'The answers to choose from',
    called: 'The answers',
    hint: `One on each line: 2 to ${mostValues}, each at most ${longestValue} letters. "I would rather not say" is added by itself`,
    empty: 'Enter the answers to choose from',
    maxLength: 1200,
    rows: 6,
  }),
}
