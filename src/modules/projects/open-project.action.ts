import { ok, refused } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { missingBeforeOpening } from './plan.ts'
import { planOf } from './plan-of.queries.ts'
import type { Project } from './project-for.queries.ts'
import { insertOpening } from './projects.queries.ts'

/** Opens a project to the public, once its plan says what R5 and R7 ask. Opened twice, it stays opened once. */
export async function openProject({ db, person, now }: Work, project: Project) {
  if (project.closedAt) return refused('project-closed')
  const missing = missingBeforeOpening(await planOf(db, project))
  if (missing.length > 0) return refused('plan-incomplete')
  if (project.openedAt) return ok(false)
  await insertOpening(db, { projectId: project.id, openedBy: person.id, openedAt: now })
  await record(db, { type: 'projects.opened', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
