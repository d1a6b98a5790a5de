import { dayOf } from '#lib/dates.ts'
import { ok } from '#lib/result.ts'
import { record } from '#platform/database/events.ts'
import type { Reader } from '#platform/database/types.ts'
import type { Work } from '#platform/http/page.ts'
import { assessmentsStanding } from './assessments/standing.queries.ts'
import { insertOpenedDespite } from './opening.queries.ts'
import { mayOpen, type OpeningWarning, openingWarnings } from './opening.ts'
import { missingBeforeOpening, type Plan } from './plan.ts'
import { planOf } from './plan-of.queries.ts'
import type { Project } from './project-for.queries.ts'
import { insertOpening } from './projects.queries.ts'
import { signOffOf } from './signing/standing.action.ts'

/** What should still be done before a project opens. `today`: an ISO day in London. */
export async function warningsOf(db: Reader, project: Project, plan: Plan, today: string): Promise<OpeningWarning[]> {
  const signOff = await signOffOf(db, project)
  return openingWarnings(plan, await assessmentsStanding(db, project, today), signOff.state === 'signed')
}

/**
 * Opens a project to the public, once its plan says what R5 and R7 ask. What else should have been done needs a reason, which stays on
 * record. Opened twice, it stays opened once.
 */
export async function openProject({ db, person, now }: Work, project: Project, because: string) {
  const plan = await planOf(db, project)
  const warnings = await warningsOf(db, project, plan, dayOf(now))
  const missing = missingBeforeOpening(plan).length
  const may = mayOpen({ closed: project.closedAt !== null, missing, warnings, because })
  if (!may.ok) return may
  if (project.openedAt) return ok(false)
  await insertOpening(db, { projectId: project.id, openedBy: person.id, openedAt: now })
  if (warnings.length > 0) await insertOpenedDespite(db, { projectId: project.id, warnings, because, saidBy: person.id, saidAt: now })
  await record(db, { type: 'projects.opened', actor: person.id, subject: project.id, at: now })
  return ok(true)
}
