import { record } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { queue } from '#platform/jobs/queue.ts'
import { refusedCounts } from './import-progress.ts'
import { hasImportedThemes } from './import-rows.queries.ts'
import { type Import, importById, moveOn } from './imports.queries.ts'

/** What makes themes of the labels that came with imported words. It belongs to a module further down the order. */
const themesFromImport = 'insights.themes-from-import'

type Ending = { db: Writer; now: Date; actor: string | null }

/** Ends an import whose rows are in, forgets its file, and hands its labels on. A second time changes nothing. */
export async function finishImport({ db, now, actor }: Ending, { id, run }: { id: string; run: string }): Promise<Import | undefined> {
  const done = await moveOn(db, id, run, 'moving', { state: 'done', finishedAt: now, fileBytes: null })
  if (!done) return undefined
  const ended = await importById(db, id)
  if (!ended) return undefined
  const { rows, imported, alreadyThere, leftOut, bad, warnings } = ended
  await record(db, {
    type: 'contributions.imported',
    actor,
    subject: id,
    at: now,
    details: { project: ended.projectId, rows, imported, alreadyThere, leftOut, bad, warnings },
  })
  if (await hasImportedThemes(db, id)) await queue(db, themesFromImport, { import: id }, { once: id })
  return ended
}

/** Ends a checked import whose bad rows nobody said to skip. Nothing comes in. */
export async function refuseImport(
  { db, now, actor }: Ending,
  { id, run }: { id: string; run: string },
  checked: Parameters<typeof refusedCounts>[0],
): Promise<void> {
  const refused = await moveOn(db, id, run, 'checked', { ...refusedCounts(checked), state: 'refused', finishedAt: now, fileBytes: null })
  if (refused)
    await record(db, { type: 'contributions.import-refused', actor, subject: id, at: now, details: { rows: checked.rows, bad: checked.bad } })
}
