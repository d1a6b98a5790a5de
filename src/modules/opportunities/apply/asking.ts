/** What is asked of somebody who applies, a page each, in this order. */
export const askings = ['you', 'why', 'support', 'dates', 'mix'] as const
export type Asking = (typeof askings)[number]

/** What an opportunity asks: dates only where there are some to choose from, and questions for a mix only where it has any. */
export const pathOf = (offered: { dates: readonly unknown[]; questions: readonly unknown[] }): Asking[] =>
  askings.filter((one) => (one === 'dates' ? offered.dates.length > 0 : one === 'mix' ? offered.questions.length > 0 : true))

/** Where somebody who has given this much goes on: the first page that was not sent; the check once all were. */
export function resumeAt(
  path: readonly Asking[],
  given: Partial<Record<'contact' | 'why' | 'helps' | 'dates' | 'selection', unknown>>,
): Asking | 'check' {
  const parts = { you: 'contact', why: 'why', support: 'helps', dates: 'dates', mix: 'selection' } as const
  return path.find((one) => given[parts[one]] === undefined) ?? 'check'
}

/** What an application cannot go without: how we reach them, because everybody gets an answer, and why they want to take part. */
export const missingIn = (given: { contact?: unknown; why?: string }): 'you' | 'why' | undefined =>
  given.contact === undefined ? 'you' : (given.why ?? '') === '' ? 'why' : undefined
