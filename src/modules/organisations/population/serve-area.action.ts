import { dayOf } from '#lib/dates.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { saveServedArea } from './served-area.queries.ts'

/** From a day on the organisation serves this area (R63): from today where none is given. */
export async function serveArea({ db, person, now }: Pick<Work, 'db' | 'person' | 'now'>, areaId: string, from: string = dayOf(now)): Promise<void> {
  await saveServedArea(db, areaId, { from, by: person.id, now })
  await record(db, { type: 'organisations.area-chosen', actor: person.id, subject: areaId, at: now })
}
