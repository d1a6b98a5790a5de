import { ok, type Result, refused } from '#lib/result.ts'
import type { Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import type { ImportCounts } from './import-progress.ts'
import { type Reading, type ReadRow, rowReader } from './import-row.ts'
import { countStaged, forgetRows, moveRows, nextRows, stageRows, takeTurn, unstage } from './import-rows.queries.ts'
import { addMoved, moveOn, reportRead } from './imports.queries.ts'

/** Rows of a transaction: few enough that the rest of the site hardly waits. */
export const batchRows = 1000
const unstagedAtOnce = 5000

export type Cells = { row: number; cells: readonly string[] }

export type ImportWork = { store: Store; organisationId: string; signal?: AbortSignal; progress?: (step: 'read' | 'moved', rows: number) => void }

/** Another run has taken over, or somebody brought the rows in: nothing is wrong, and nothing is to be done. */
export type Overtaken = 'overtaken'

/**
 * Reads a file into the staging rows of an import, in short transactions, so that the site stays usable. It may be done again
 * at any time: it begins by clearing what was staged.
 * @param rows the rows under the headings, in batches
 */
export async function stageImport(
  { store, organisationId, signal, progress }: ImportWork,
  { id, run }: { id: string; run: string },
  reading: Reading,
  rows: AsyncIterable<readonly Cells[]>,
): Promise<Result<ImportCounts, Overtaken>> {
  await unstageAll({ store, organisationId, signal }, id)
  const read = rowReader(reading)
  let rowsRead = 0
  for await (const batch of inBatches(rows, read)) {
    signal?.throwIfAborted()
    rowsRead += batch.length
    const current = await store.within(organisationId, async (db) => {
      if (!(await reportRead(db, id, run, rowsRead))) return false
      await stageRows(db, id, batch)
      return true
    })
    if (!current) return refused('overtaken')
    progress?.('read', rowsRead)
  }
  const counts = await store.reading(organisationId, (db) => countStaged(db, id))
  const checked = await store.within(organisationId, (db) => moveOn(db, id, run, 'checking', { state: 'checked', ...counts }))
  return checked ? ok(counts) : refused('overtaken')
}

/** Takes away everything that is staged for an import, bad rows too, in short transactions. */
export async function unstageAll({ store, organisationId, signal }: ImportWork, id: string): Promise<void> {
  while ((await store.within(organisationId, (db) => unstage(db, id, unstagedAtOnce))) === unstagedAtOnce) signal?.throwIfAborted()
}

/** Forgets the words that are staged for an import which does not come in. Bad rows stay, with their reasons. */
export async function forgetStaged({ store, organisationId }: ImportWork, importId: string): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after
    after = await store.within(organisationId, async (db) => {
      const upTo = await nextRows(db, importId, from, unstagedAtOnce)
      if (upTo !== undefined) await forgetRows(db, { importId, after: from, upTo })
      return upTo
    })
  }
}

async function* inBatches(
  source: AsyncIterable<readonly Cells[]>,
  read: (row: number, cells: readonly string[]) => ReadRow,
): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = []
  for await (const some of source) {
    for (const { row, cells } of some) {
      batch.push(read(row, cells))
      if (batch.length < batchRows) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

/**
 * Brings staged rows in: an import that is being moved, from wherever an earlier try stopped. Each short transaction moves its
 * rows whole, with their receipts. A row whose key the project has already is passed over, so nothing comes in twice.
 */
export async function moveImport(
  { store, organisationId, signal, progress }: ImportWork,
  { id, projectId, now }: { id: string; projectId: string; now: Date },
): Promise<void> {
  let moved = 0
  for (let after = 0; ; ) {
    signal?.throwIfAborted()
    const span = { importId: id, after }
    const done = await store.within(organisationId, (db) => moveSpan(db, span, projectId, now))
    if (!done) return
    after = done.upTo
    moved += done.imported
    progress?.('moved', moved)
  }
}

async function moveSpan(db: Writer, { importId, after }: { importId: string; after: number }, projectId: string, now: Date) {
  await takeTurn(db, projectId)
  const upTo = await nextRows(db, importId, after, batchRows)
  if (upTo === undefined) return undefined
  const span = { importId, after, upTo }
  const came = await moveRows(db, span, now)
  await forgetRows(db, span)
  await addMoved(db, importId, came)
  return { upTo, imported: came.imported }
}
