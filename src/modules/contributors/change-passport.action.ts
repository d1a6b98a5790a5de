import { dayOf } from '#lib/dates.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { type PassportChange, replaceNeeds, savePassport } from './passport.queries.ts'
import type { Area, Need } from './passport.ts'
import type { Told } from './told.ts'

type Change = PassportChange & { areas: readonly Area[]; needs: readonly Need[] }

/** Writes what helps somebody take part, for the areas that were asked about. It counts as looked at today. */
export async function changePassport({ db, person, now }: Work, personId: string, { areas, needs, ...change }: Change, told: Told): Promise<void> {
  await savePassport(db, personId, change, { by: person.id, now, today: dayOf(now) })
  if (areas.length > 0) await replaceNeeds(db, personId, areas, needs, now)
  const details = { how: told.how, on: told.saidOn, needs: needs.length }
  await record(db, { type: 'contributors.passport-changed', actor: person.id, subject: personId, at: now, details })
}

/** Its owner looked at it, and it is still right. */
export async function reviewPassport({ db, person, now }: Work, personId: string): Promise<void> {
  await savePassport(db, personId, {}, { by: person.id, now, today: dayOf(now) })
  await record(db, { type: 'contributors.passport-reviewed', actor: person.id, subject: personId, at: now })
}
