import { dayOf } from '#lib/dates.ts'
import type { Reader, Writer } from '#platform/database/types.ts'
import { answersOf, keepAnswers, keepObjection } from './answers.queries.ts'
import { allBlank, type Items, wasSkipped } from './answers.ts'
import { version } from './categories.ts'
import type { Answering } from './opened.ts'

// Nothing here writes down that somebody answered, or when: no event, and no time but the month.

type MonitoringWork = { db: Writer; now: Date }

/** The first day of the month that it is in London. */
export const monthOf = (now: Date): string => `${dayOf(now).slice(0, 8)}01`

/** The year that it is in London. */
export const yearOf = (now: Date): number => Number(dayOf(now).slice(0, 4))

/** What the questions begin with: what was answered before. Somebody who skipped them all begins anew. */
export async function answersBefore(db: Reader, { id }: Answering): Promise<Items> {
  const kept = await answersOf(db, id)
  return kept && !wasSkipped(kept.items) ? kept.items : allBlank
}

/** Keeps a set of answers in place of the one before. `db` runs under the monitoring role. */
export const saveAnswers = ({ db, now }: MonitoringWork, { id, projectId }: Answering, items: Items): Promise<void> =>
  keepAnswers(db, id, projectId, { month: monthOf(now), version, items })

/** Somebody objects: their answers go, and none are kept until they take it back. */
export const objectTo = ({ db, now }: MonitoringWork, { id }: Answering) => keepObjection(db, id, monthOf(now))
