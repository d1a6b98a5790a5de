import { daysBetween } from '#lib/dates.ts'
import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Doing } from './assess-duty.action.ts'
import { deleteHoliday, holidaysOf, insertHoliday, insertLength } from './holidays.queries.ts'
import type { Holiday } from './window.ts'

/** As long as the longest holidays of a school, and no longer: a row of a whole year is a slip of the pen. */
export const longestHoliday = 93

/** Decides how many days a consultation usually lasts here; null takes it back. */
export async function decideLength({ db, person, now }: Doing, days: number | null): Promise<void> {
  await insertLength(db, { days, decidedBy: person.id, decidedAt: now })
  await record(db, { type: 'projects.consultation-length-decided', actor: person.id, subject: null, at: now, details: { days } })
}

/** Adds bank or school holidays to the organisation's list. */
export async function addHoliday({ db, person, now }: Doing, holiday: Holiday) {
  if (holiday.endsOn < holiday.startsOn) return refused('ends-before-start')
  if (daysBetween(holiday.startsOn, holiday.endsOn) >= longestHoliday) return refused('too-long')
  if ((await holidaysOf(db)).length >= 500) return refused('too-many')
  const id = await insertHoliday(db, { ...holiday, addedBy: person.id, addedAt: now })
  await record(db, { type: 'projects.holiday-added', actor: person.id, subject: id, at: now })
  return ok(id)
}

export async function removeHoliday({ db, person, now }: Doing, id: string): Promise<void> {
  await deleteHoliday(db, id)
  await record(db, { type: 'projects.holiday-removed', actor: person.id, subject: id, at: now })
}
