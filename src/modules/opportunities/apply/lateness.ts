import { dayOf } from '#lib/dates.ts'
import { ok, type Result, refused } from '#lib/result.ts'

/** `in-time`: also what was given before the closing day and typed in after it. */
export type Lateness = { lateBecause: string | null }
export type LatenessRefusal = 'not-given-yet' | 'given-before-published' | 'reason-needed'

/**
 * Whether an application on paper or by phone came in time, and why it counts where it did not. Everyone is treated alike on record:
 * what came late counts with a reason that can be read, or not at all. What was given on the closing day itself needs one too, because
 * the closing time is a moment and a day is not.
 *
 * @param times when it was published, and the moment from which it was closed: null while it is open
 * @param typed `givenOn` is an ISO day; `because` is '' where nobody wrote one
 */
export function lateness(
  times: { publishedAt: Date; closedAt: Date | null; now: Date },
  typed: { givenOn: string; because: string },
): Result<Lateness, LatenessRefusal> {
  if (typed.givenOn > dayOf(times.now)) return refused('not-given-yet')
  if (typed.givenOn < dayOf(times.publishedAt)) return refused('given-before-published')
  if (times.closedAt === null || typed.givenOn < dayOf(times.closedAt)) return ok({ lateBecause: null })
  return typed.because === '' ? refused('reason-needed') : ok({ lateBecause: typed.because })
}

type Ends = { closesAt: Date | null; closedEarlyAt: Date | null }

/** The moment from which an opportunity is closed, or null while it is open. */
export function closedFrom({ closesAt, closedEarlyAt }: Ends, now: Date): Date | null {
  const ends = [closesAt, closedEarlyAt].filter((end) => end !== null && end <= now) as Date[]
  return ends.sort((one, other) => one.getTime() - other.getTime())[0] ?? null
}
