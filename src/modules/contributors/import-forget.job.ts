import { job } from '#platform/jobs/job.ts'
import { giveUpList } from './import.action.ts'
import { abandonedImports } from './import.queries.ts'

const days = 30

/** Forgets lists that were uploaded and then left, and rows about which nobody has decided for a month. */
export const forgetLists = job({
  name: 'contributors.forget-lists',
  every: 'day',
  async long({ store, organisation, now, signal }) {
    const before = new Date(now.getTime() - days * 24 * 3_600_000)
    for (const { id } of await store.reading(organisation.id, (db) => abandonedImports(db, before))) {
      signal?.throwIfAborted()
      await store.within(organisation.id, (db) => giveUpList({ db, now, actor: null }, id))
    }
  },
})
