import type { Reader } from '#platform/database/types.ts'
import { found } from '#platform/errors.ts'
import { projectById } from '../projects.queries.ts'
import { planDocument } from './plan-document.action.ts'
import { inPublic, type PlanDocument } from './plan-document.ts'

/** What the public reads of the plan of a project that has opened. */
export async function publicPlan(db: Reader, projectId: string): Promise<PlanDocument> {
  return inPublic(await planDocument(db, found(await projectById(db, projectId), 'project')))
}
