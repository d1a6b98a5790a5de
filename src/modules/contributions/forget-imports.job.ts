import { job } from '#platform/jobs/job.ts'
import { abandonedImports, endUnread } from './imports.queries.ts'
import { unstageAll } from './stage-import.action.ts'

const days = 7
const failure = 'Nobody brought it in for a week, so the file was deleted'

/** Deletes files that were uploaded and then left, with their staged rows. */
export const forgetImports = job({
  name: 'contributions.forget-imports',
  every: 'day',
  async long({ store, organisation, now, signal }) {
    const before = new Date(now.getTime() - days * 24 * 3_600_000)
    for (const { id } of await store.reading(organisation.id, (db) => abandonedImports(db, before))) {
      await unstageAll({ store, organisationId: organisation.id, signal }, id)
      await store.within(organisation.id, (db) => endUnread(db, id, { failure, now }))
    }
  },
})
