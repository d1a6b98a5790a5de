import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Work } from '#platform/http/page.ts'
import { insertOpenedDespite, warningsOf } from './opening.queries.ts'
import { mayOpen } from './opening.ts'
import { missingBeforeOpening } from './plan.ts'
import { planOf } from './plan-of.queries.ts'
import type { Project } from './project-for.queries.ts'
import { insertOpening } from './projects.queries.ts'

/**
 * Opens a project to the public, once its plan says what R5 and R7 ask. What else should have been done needs a reason, which stays on
 * record. Opened twice, it stays opened once.
 */
export async function openProject({ db, person, now }: Work, project: Project, because: string) {
  const warnings = await warningsOf(db, project, dayOf(now))
  const missing = missingBeforeOpening(await planOf(db, project)).length
  const may = mayOpen({ closed: project.closedAt !== null, missing, warnings, because })
  if (!may.ok) return may
  if (project.openedAt) return ok(false)
  await insertOpening(db, { projectId: project.id, openedBy: person.id, openedAt: now })
  if (warnings.length > 0) await insertOpenedDespite(db, { projectId: project.id, warnings, because, saidBy: person.id, saidAt: now })
  await record(db, { type: 'projects.opened', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
