import type { Reader } from '#platform/database/types.ts'
import type { Plan } from './plan.ts'
import type { Project } from './project-for.queries.ts'
import { audiencesOf, promisesOf } from './projects.queries.ts'

/** What the plan of a project says now, for the rule that opens it. */
export async function planOf(db: Reader, project: Project): Promise<Plan> {
  const audiences = await audiencesOf(db, project.id)
  const promises = await promisesOf(db, project.id)
  return { ...project, audiences: audiences.length, promiseDueOn: promises.at(-1)?.dueOn ?? null }
}
