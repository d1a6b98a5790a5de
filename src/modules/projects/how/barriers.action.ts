import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import { barriersOf, insertBarrier } from './barriers.queries.ts'
import type { BarrierAnswer } from './barriers.ts'
import type { Doing, Of } from './method.action.ts'

/** Writes down what will be done about a barrier, or why nothing will. @param seen what was on the page, by id; null where there was nothing */
export async function writeBarrier({ db, person, now }: Doing, project: Of, seen: string | null, said: BarrierAnswer) {
  if (project.closedAt) return refused('project-closed')
  const before = (await barriersOf(db, project.id)).find(({ barrier }) => barrier === said.barrier)
  if ((before?.id ?? null) !== seen) return refused('changed-meanwhile')
  if (!(await insertBarrier(db, { ...said, projectId: project.id, follows: seen, by: person.id, at: now }))) return refused('changed-meanwhile')
  await record(db, { type: 'projects.barrier-written', actor: person.id, subject: project.id, at: now, details: { barrier: said.barrier } })
  return ok(true)
}
