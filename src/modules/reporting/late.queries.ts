import { isLoopLate, loopCounts } from '#modules/insights/index.ts'
import type { Standing } from '#modules/projects/index.ts'
import type { Reader } from '#platform/database/types.ts'

type Promised = { id: string; slug: string; title: string; promise: Standing | undefined }

/** Projects whose promise has passed while somebody still waits: who is unanswered, or not yet told. */
export async function lateProjects<Project extends Promised>(db: Reader, projects: readonly Project[]): Promise<(Project & { waiting: number })[]> {
  const late: (Project & { waiting: number })[] = []
  for (const project of projects) {
    // Counting is the dear part, so only where a promise was missed.
    if (!project.promise?.missedOn) continue
    const counts = await loopCounts(db, project.id)
    if (isLoopLate(counts, project.promise.missedOn)) late.push({ ...project, waiting: counts.received - counts.fedBack })
  }
  return late
}
