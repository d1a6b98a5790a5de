import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { deletePeriod, insertReview, savePeriod } from './retention.queries.ts'
import { keepUntil, type Period } from './retention.ts'

/** Sets how long a class of records is kept before a person looks at it again; null takes the period away. Nothing is deleted by it (R61). */
export async function setPeriod({ db, person, now }: Work, recordClass: string, period: Period | null): Promise<void> {
  if (period) await savePeriod(db, recordClass, period, { by: person.id, now })
  else await deletePeriod(db, recordClass)
  const details = { class: recordClass, months: period?.months ?? null }
  await record(db, { type: 'organisations.retention-set', actor: person.id, subject: null, at: now, details })
}

/** A person looked at a record whose time had come, and says why it stays and until when. */
export async function keepRecord({ db, person, now }: Work, kept: { recordClass: string; recordId: string; until: string; reason: string }) {
  const decided = keepUntil(kept.until, dayOf(now))
  if (!decided.ok) return decided
  const { recordClass, recordId, reason } = kept
  await insertReview(db, { recordClass, recordId, reason, keptUntil: decided.value, reviewedBy: person.id, reviewedAt: now })
  const details = { class: recordClass, until: decided.value }
  await record(db, { type: 'organisations.record-kept', actor: person.id, subject: recordId, at: now, details })
  return ok(true)
}
