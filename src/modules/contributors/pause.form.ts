import { choice, day, type Problems, readForm } from '#ui/form/index.ts'
import type { Pause } from './pause.ts'

export const breakForm = {
  how: choice({
    label: 'How long do you want a break?',
    empty: 'Select how long you want a break',
    options: { open: 'Until I say that I am back', day: 'Until a day' },
  }),
  until: day({ label: 'The day when you are back', called: 'The day', empty: 'Enter the day when you are back' }),
}

/** How long somebody is away. The day is read only where they chose one. */
export function readBreak(answers: URLSearchParams): { value: Pause } | { problems: Problems } {
  const chosen = readForm({ how: breakForm.how }, answers)
  if ('problems' in chosen) return chosen
  if (chosen.values.how === 'open') return { value: { until: null } }
  const read = readForm({ until: breakForm.until }, answers)
  return 'problems' in read ? read : { value: read.values }
}
