import type { Reader, Writer } from '#platform/database/types.ts'
import type { OpeningWarning } from './opening.ts'

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
