import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertTriage } from './duty.queries.ts'
import { type Triage, triage } from './duty.ts'

export type Doing = Pick<Work, 'db' | 'now'> & { person: Pick<Work['person'], 'id'> }

/** Records a duty triage. It stands in the place of the ones before, which stay. A closed project may be assessed too: the record says when. */
export async function assessDuty({ db, person, now }: Doing, projectId: string, draft: Triage) {
  const allowed = triage(draft, dayOf(now))
  if (!allowed.ok) return allowed
  const id = await insertTriage(db, { ...allowed.value, projectId, recordedBy: person.id, recordedAt: now })
  await record(db, { type: 'projects.duty-assessed', actor: person.id, subject: projectId, at: now, details: { triage: id } })
  return ok(id)
}
