import type { Reader, Writer } from '#platform/database/types.ts'
import { assessmentsStanding } from './assessments/standing.queries.ts'
import { type OpeningWarning, openingWarnings } from './opening.ts'
import { planOf } from './plan-of.queries.ts'
import type { Project } from './project-for.queries.ts'
import { signOffOf } from './signing/standing.queries.ts'

/** What should still be done before a project opens. `today`: an ISO day in London. */
export async function warningsOf(db: Reader, project: Project, today: string): Promise<OpeningWarning[]> {
  const signOff = await signOffOf(db, project)
  return openingWarnings(await planOf(db, project), await assessmentsStanding(db, project, today), signOff.state === 'signed')
}

export const insertOpenedDespite = (
  db: Writer,
  row: { projectId: string; warnings: readonly OpeningWarning[]; because: string; saidBy: string; saidAt: Date },
) =>
  db
    .insertInto('projects.opened_despite')
    .values({ ...row, warnings: [...row.warnings] })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Why a project opened although something was not done; undefined: everything was. */
export const openedDespite = (db: Reader, projectId: string) =>
  db.selectFrom('projects.opened_despite').select(['warnings', 'because', 'saidAt']).where('projectId', '=', projectId).executeTakeFirst()
