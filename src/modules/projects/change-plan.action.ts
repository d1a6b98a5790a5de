import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import type { Project } from './project-for.queries.ts'
import { insertPromise, type PlanChange, promisesOf, updatePlan } from './projects.queries.ts'

/** Saves a part of the plan, unless the project is closed or somebody saved it since it was read. */
export async function changePlan({ db, person, now }: Work, project: Project, version: number, change: PlanChange) {
  if (project.closedAt) return refused('project-closed')
  if (!(await updatePlan(db, project.id, version, change))) return refused('changed-meanwhile')
  await record(db, { type: 'projects.plan-changed', actor: person.id, subject: project.id, at: now })
  return ok(true)
}

/** Makes the first promise of a project. A later date is another promise, with a reason, and has a page of its own. */
export async function makePromise({ db, person, now }: Work, project: Project, dueOn: string, today: string) {
  if (dueOn <= today) return refused('promise-in-the-past')
  if ((await promisesOf(db, project.id)).length > 0) return refused('already-promised')
  await insertPromise(db, { projectId: project.id, dueOn, reason: '', madeBy: person.id, madeAt: now })
  await record(db, { type: 'projects.promise-made', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
