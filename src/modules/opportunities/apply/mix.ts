import { ok, type Result, refused } from '#lib/result.ts'

/** An opportunity asks at most so many questions for a mix: each one more is a reason not to apply. */
export const mostQuestions = 8
export const mostValues = 12
/** In characters, as the database counts them. */
export const longestValue = 80

export type MixRefusal =
  | 'published'
  | 'too-many-questions'
  | 'asked-already'
  | 'too-few-values'
  | 'too-many-values'
  | 'value-too-long'
  | 'value-twice'

/** The values that somebody can choose from, one on each line. */
export function valuesIn(text: string): Result<readonly string[], MixRefusal> {
  const values = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (values.length < 2) return refused('too-few-values')
  if (values.length > mostValues) return refused('too-many-values')
  if (values.some((value) => [...value].length > longestValue)) return refused('value-too-long')
  if (new Set(values.map((value) => value.toLowerCase())).size < values.length) return refused('value-twice')
  return ok(values)
}

/** Whether a question may be added. A published offer stands. */
export function mayAsk(
  offer: { publishedAt: Date | null },
  asked: readonly { category: string }[],
  category: string,
): Result<true, 'published' | 'too-many-questions' | 'asked-already'> {
  if (offer.publishedAt !== null) return refused('published')
  if (asked.length >= mostQuestions) return refused('too-many-questions')
  return asked.some((one) => one.category.toLowerCase() === category.toLowerCase()) ? refused('asked-already') : ok(true)
}

/** Characteristics with figures of who lives here that a person can be asked about, each with its question in plain words. */
export const quickStarts = {
  age: { wording: 'How old are you?', without: ['under-16'] },
  sex: { wording: 'What is your sex?', without: [] },
  'ethnic-group': { wording: 'What is your ethnic group?', without: [] },
  disability: { wording: 'Do you have a condition of 12 months or more that makes everyday things harder?', without: [] },
} as const satisfies Record<string, { wording: string; without: readonly string[] }>
export type QuickStart = keyof typeof quickStarts

type Known = { label: string; groups: Readonly<Record<string, readonly [short: string, ...also: string[]]>> }

/** A question that is made of the figures' own groups, so that targets can be set from them. */
export function questionFrom(start: QuickStart, known: Known) {
  const { wording, without } = quickStarts[start]
  const groups = Object.entries(known.groups).filter(([group]) => !(without as readonly string[]).includes(group))
  return {
    category: known.label,
    wording,
    characteristic: start as string,
    values: groups.map(([group, [short]]) => ({ value: short, groups: [group] })),
  }
}
