import { type Fields, number, type Problems, readForm } from '#ui/form/index.ts'
import type { Target } from './bounds.ts'

type Question = { category: string; values: readonly { id: string; value: string }[] }

/** Two boxes for each value: at least, and at most. Both may stay blank. */
export const targetFields = (questions: readonly Question[], places: number): Fields =>
  Object.fromEntries(
    questions.flatMap(({ category, values }) =>
      values.flatMap(({ id, value }) => [
        [`least-${id}`, number({ label: `${category}, ${value}: at least`, min: 0, max: places, optional: true })],
        [`most-${id}`, number({ label: `${category}, ${value}: at most`, min: 0, max: places, optional: true })],
      ]),
    ),
  )

/** What was typed, as targets, or what is wrong with it. */
export function readTargets(
  questions: readonly Question[],
  places: number,
  answers: URLSearchParams,
): { targets: Target[] } | { problems: Problems } {
  const read = readForm(targetFields(questions, places), answers)
  if ('problems' in read) return read
  const values = read.values as Readonly<Record<string, number | undefined>>
  const targets = questions.flatMap(({ values: own }) =>
    own.map(({ id }) => ({ valueId: id, least: values[`least-${id}`] ?? null, most: values[`most-${id}`] ?? null })),
  )
  const wrong = targets.filter(({ least, most }) => least !== null && most !== null && least > most)
  if (wrong.length === 0) return { targets }
  return { problems: Object.fromEntries(wrong.map(({ valueId }) => [`most-${valueId}`, 'The largest number must not be smaller than the smallest'])) }
}

/** Targets as answers, so that the boxes show them. */
export const targetAnswers = (targets: readonly Target[]): URLSearchParams =>
  new URLSearchParams(
    targets.flatMap(({ valueId, least, most }) => [
      ...(least === null ? [] : [[`least-${valueId}`, String(least)]]),
      ...(most === null ? [] : [[`most-${valueId}`, String(most)]]),
    ]),
  )
