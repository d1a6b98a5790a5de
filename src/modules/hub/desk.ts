import { addDays, compareDays } from '#lib/dates.ts'

/** A promise that the desk shows: due within a week, or missed. */
export type PromiseDue = { slug: string; title: string; dueOn: string; missed: boolean }

/** Promises to show on the desk today, most pressing first: those within seven days, and those that have passed. */
export function promisesToShow(promises: readonly Omit<PromiseDue, 'missed'>[], today: string): PromiseDue[] {
  const soon = addDays(today, 7)
  return promises
    .filter(({ dueOn }) => compareDays(dueOn, soon) <= 0)
    .map((promise) => ({ ...promise, missed: compareDays(promise.dueOn, today) < 0 }))
    .sort((a, b) => compareDays(a.dueOn, b.dueOn))
}
