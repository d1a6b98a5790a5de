import { explainProblem, readSpreadsheet } from '#platform/spreadsheets/index.ts'
import { batchRows, type Cells } from './stage-import.action.ts'

export type OpenedFile = {
  /** The cells of the first row, without the spaces round them. */
  headings: string[]
  /** The rows under it, in batches. May be asked for more than once. */
  rows: () => AsyncIterable<readonly Cells[]>
}

export type Unreadable = { ok: false; because: 'unreadable'; says: string }

/** Opens a spreadsheet whose first row holds the headings of its columns. */
export async function openFile(source: Uint8Array | string): Promise<{ ok: true; value: OpenedFile } | Unreadable> {
  const read = await readSpreadsheet(source)
  if (!read.ok) return unreadable(explainProblem(read))
  const { rows, batches } = read.value
  if (rows < 2) return unreadable('The file has headings but no rows under them')
  let headings: string[] = []
  for await (const [first] of batches(1)) {
    headings = (first?.cells ?? []).map((heading) => heading.replaceAll('\0', '').toWellFormed().trim())
    break
  }
  return { ok: true, value: { headings, rows: () => underHeadings(batches(batchRows)) } }
}

const unreadable = (says: string): Unreadable => ({ ok: false, because: 'unreadable', says })

async function* underHeadings(batches: AsyncIterable<readonly Cells[]>): AsyncGenerator<readonly Cells[]> {
  let first = true
  for await (const batch of batches) {
    yield first ? batch.slice(1) : batch
    first = false
  }
}

/** The SHA-256 of a file, in hexadecimal: the same file is known again under any name. */
export async function fileHash(bytes: Uint8Array): Promise<string> {
  // Bytes that were uploaded or read from a file are never shared memory, which is all that the type would exclude.
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')
}
