import { migrate } from '#platform/database/migrate.ts'
import type { Store } from '#platform/database/store.ts'
import { prepareJobs } from '#platform/jobs/prepare.ts'
import { migrations } from './migrations.ts'
import { loadShippedFigures } from './shipped-figures.ts'

/** Brings the database up to this version of Heard, with what jobs need and the figures that come with it. Quick when nothing is new. Gives the names of what was applied. */
export async function bringUp(store: Store): Promise<string[]> {
  const applied = await migrate(store, migrations)
  await prepareJobs(store)
  await loadShippedFigures(store)
  return applied
}
