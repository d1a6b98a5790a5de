import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { insertPromise, type Project, promisesOf } from '#modules/projects/index.ts'
import { record } from '#platform/database/events.ts'
import { movePromise, type PromiseMove } from './move-promise.ts'
import type { Doing } from './record-decision.action.ts'

/** Promises another day, with a reason that the public reads. The day that was promised before stays on record. */
export async function moveThePromise({ db, person, now }: Doing, project: Pick<Project, 'id' | 'closedAt'>, move: PromiseMove) {
  const promisedFor = (await promisesOf(db, project.id)).at(-1)?.dueOn
  const decided = movePromise({ projectClosed: project.closedAt !== null, promisedFor, today: dayOf(now) }, move)
  if (!decided.ok) return decided
  await insertPromise(db, { projectId: project.id, ...decided.value, madeBy: person.id, madeAt: now })
  await record(db, { type: 'insights.promise-moved', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
