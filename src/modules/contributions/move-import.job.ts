import { job } from '#platform/jobs/job.ts'
import { finishImport } from './finish-import.action.ts'
import { importById } from './imports.queries.ts'
import { moveImport } from './stage-import.action.ts'

/** Brings checked rows in. Safe to run twice: what is in is passed over. */
export const moveImportJob = job({
  name: 'contributions.move-import',
  async long({ store, organisation, data, now, signal }) {
    const { import: id = '', run = '' } = data
    const asked = await store.reading(organisation.id, (db) => importById(db, id))
    if (asked?.state !== 'moving' || asked.run !== run) return
    await moveImport({ store, organisationId: organisation.id, signal }, { id, projectId: asked.projectId, now })
    await store.within(organisation.id, (db) => finishImport({ db, now, actor: asked.startedBy }, { id, run }))
  },
})
