import type { Reader } from '#platform/database/types.ts'
import { aimsOf } from './aims.queries.ts'
import { audiencesOf } from './audience.queries.ts'
import { howOf } from './how/how-of.queries.ts'
import type { Plan } from './plan.ts'
import type { Project } from './project-for.queries.ts'
import { promisesOf } from './projects.queries.ts'

/** What the plan of a project says now, for the rule that opens it. */
export async function planOf(db: Reader, project: Project): Promise<Plan> {
  const audiences = await audiencesOf(db, project.id)
  const promises = await promisesOf(db, project.id)
  const numbers = audiences.flatMap(({ howMany }) => howMany ?? [])
  const who = {
    audiences: audiences.length,
    peopleWanted: numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : null,
    aims: (await aimsOf(db, project.id))?.aims.length ?? null,
  }
  return { ...project, ...who, promiseDueOn: promises.at(-1)?.dueOn ?? null, ...(await howOf(db, project.id)) }
}
