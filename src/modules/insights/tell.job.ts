import { job } from '#platform/jobs/job.ts'
import { tellSome } from './tell.action.tsx'

const atOnce = 20

/**
 * Writes the emails of everyone who is to be told, in short transactions. The release queues it; it also runs every hour, so
 * that nobody waits where it once stopped in the middle.
 */
export const tell = job({
  name: 'insights.tell',
  every: 'hour',
  async long({ store, organisation, now, signal }) {
    for (let taken = atOnce; taken === atOnce && !signal.aborted; )
      taken = await store.within(organisation.id, (db) => tellSome({ db, organisation, now }, atOnce))
  },
})
