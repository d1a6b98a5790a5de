import { compareDays } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** How long a class of records is kept before a person looks at it again, and the schedule or decision that says so. */
export type Period = { months: number; citation: string }

export type KeepRefusal = 'not-later' | 'too-far'

/** The longest that one look can put off the next: ten years, as ISO day. */
const furthest = (today: string): string => `${Number(today.slice(0, 4)) + 10}${today.slice(4, 8)}01`

/** Whether a record that was looked at may stay until a day. It comes up again then: nothing is put off for ever. */
export function keepUntil(until: string, today: string): Result<string, KeepRefusal> {
  if (compareDays(until, today) <= 0) return refused('not-later')
  return compareDays(until, furthest(today)) > 0 ? refused('too-far') : ok(until)
}
