import { job } from '#platform/jobs/job.ts'
import { openFile } from './import-file.action.ts'
import { keptMapping, placesOf } from './import-mapping.ts'
import { fileOfImport, importById, moveOn } from './imports.queries.ts'
import { stageImport } from './stage-import.action.ts'

/** Reads an uploaded spreadsheet into staging rows, for the dry run. Safe to run twice: it begins anew each time. */
export const checkImport = job({
  name: 'contributions.check-import',
  async long({ store, organisation, data, signal }) {
    const { import: id = '', run = '' } = data
    const [asked, bytes] = await store.reading(organisation.id, async (db) => [await importById(db, id), await fileOfImport(db, id)] as const)
    const mapping = keptMapping(asked?.mapping)
    if (!asked || !bytes || !mapping || asked.run !== run || asked.state !== 'checking') return

    const fail = (failure: string) => store.within(organisation.id, (db) => moveOn(db, id, run, 'checking', { state: 'failed', failure }))
    const opened = await openFile(bytes)
    if (!opened.ok) return void (await fail(opened.says))
    const found = placesOf(mapping, opened.value.headings)
    if ('missing' in found) return void (await fail('A column that was chosen is not in the file any more'))
    const reading = { mapping, places: found.places, fileHash: asked.fileHash }
    await stageImport({ store, organisationId: organisation.id, signal }, { id, run }, reading, opened.value.rows())
  },
})
