import { choice, longText, type Problems, readForm, text, yes } from '#ui/form/index.ts'
import type { Screened } from './screening.ts'

export const kinds = { eligible: 'Yes', 'not-eligible': 'No' } as const

export const oneForm = {
  kind: choice({ label: 'Do they meet the conditions of the offer?', empty: 'Select whether they meet the conditions', options: kinds }),
  because: longText({
    label: 'If not: which condition, and why?',
    called: 'The reason',
    hint: 'They read this. Name the condition of the offer, kindly and plainly',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}

export const restForm = { rest: yes({ label: 'Everyone else on this page meets the conditions' }) }

const decision = choice({ label: 'Do they meet the conditions?', options: kinds, optional: true })
export const because = text({ label: 'Which condition, and why?', called: 'The reason', hint: 'They read this', optional: true, maxLength: 1000 })
export const becauseMissing = 'Enter why they cannot take part. They read it'

/** Reads a list of people at once. Whoever is not decided stays as they are, unless the box for all others is ticked. */
export function readScreening(
  answers: URLSearchParams,
  ids: readonly string[],
): { decisions: ReadonlyMap<string, Screened> } | { problems: Problems } {
  const problems: Record<string, string> = {}
  const decisions = new Map<string, Screened>()
  const rest = answers.get('rest') === 'yes'
  for (const id of ids) {
    const read = readForm({ [`kind-${id}`]: decision, [`because-${id}`]: because }, answers)
    if ('problems' in read) {
      Object.assign(problems, read.problems)
      continue
    }
    const kind = read.values[`kind-${id}`]
    const reason = read.values[`because-${id}`] ?? ''
    if (kind === 'not-eligible' && reason === '') problems[`because-${id}`] = becauseMissing
    else if (kind === 'not-eligible') decisions.set(id, { kind, because: reason })
    else if (kind === 'eligible' || rest) decisions.set(id, { kind: 'eligible' })
  }
  return Object.keys(problems).length > 0 ? { problems } : { decisions }
}
