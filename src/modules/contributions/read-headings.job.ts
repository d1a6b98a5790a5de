import { job } from '#platform/jobs/job.ts'
import { openFile } from './import-file.action.ts'
import { endUnread, fileOfImport, importById, setHeadings } from './imports.queries.ts'

/** Reads the headings of a big file, so that no request waits for it. A file that cannot be read ends here, with the reason in words. */
export const readHeadings = job({
  name: 'contributions.read-headings',
  async long({ store, organisation, data, now }) {
    const id = data.import ?? ''
    const [asked, bytes] = await store.reading(organisation.id, async (db) => [await importById(db, id), await fileOfImport(db, id)] as const)
    if (asked?.state !== 'uploaded' || asked.headings.length > 0 || !bytes) return
    const opened = await openFile(bytes)
    await store.within(organisation.id, (db) =>
      opened.ok ? setHeadings(db, id, opened.value.headings) : endUnread(db, id, { failure: opened.says, now }),
    )
  },
})
