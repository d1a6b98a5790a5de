import type { Reader } from '#platform/database/types.ts'
import { projectById } from '../projects.queries.ts'
import { consultationStanding } from './standing.queries.ts'

/** Whether a formal consultation was declared that is not marked complete: the project cannot close until it is (R9). */
export async function consultationOpen(db: Reader, projectId: string): Promise<boolean> {
  const project = await projectById(db, projectId)
  // Whether it was marked complete is the same on every day.
  const standing = project && (await consultationStanding(db, project, '9999-12-31'))
  return standing !== undefined && standing !== null && !standing.complete
}
