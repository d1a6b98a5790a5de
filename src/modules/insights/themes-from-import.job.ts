import { job } from '#platform/jobs/job.ts'
import { takeLabels } from './themes-from-import.action.ts'

const atOnce = 1000

/**
 * Makes themes of the labels that came with imported words. In batches, each in a transaction of its own: what a batch takes is
 * gone with it, so a second run goes on where the first one stopped.
 */
export const themesFromImport = job({
  name: 'insights.themes-from-import',
  async long({ store, organisation, data, now, signal }) {
    const importId = data.import ?? ''
    for (let taken = 1; taken > 0; ) {
      signal.throwIfAborted()
      taken = await store.within(organisation.id, (db) => takeLabels(db, importId, now, atOnce))
    }
  },
})
