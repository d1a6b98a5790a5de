import { refused } from '#lib/result.ts'
import { explainProblem, type Row, readSpreadsheet } from '#platform/spreadsheets/index.ts'
import { mostRows } from './import-row.ts'

export type OpenedList = {
  /** The cells of the first row, without the spaces round them. */
  headings: string[]
  /** The rows under it, so many at a time. */
  batches: () => AsyncIterable<readonly Row[]>
}

/** Rows that are read and saved together. */
const atOnce = 1000

/** Opens a list of contributors: a spreadsheet of at most 20,000 rows whose first one holds the headings. `says` is why it cannot be used. */
export async function openList(
  source: Uint8Array | string,
): Promise<{ ok: true; value: OpenedList } | { ok: false; because: 'unreadable'; says: string }> {
  const read = await readSpreadsheet(source)
  if (!read.ok) return { ...refused('unreadable'), says: explainProblem(read) }
  const { rows, batches } = read.value
  if (rows < 2) return { ...refused('unreadable'), says: 'The file has headings but no rows under them' }
  if (rows > mostRows + 1)
    return {
      ...refused('unreadable'),
      says: `The file has ${rows - 1} rows. The most is ${mostRows.toLocaleString('en-GB')}. Split it into smaller files`,
    }
  let headings: string[] = []
  for await (const [first] of batches(1)) {
    headings = (first?.cells ?? []).map((heading) => heading.replaceAll('\0', '').toWellFormed().trim())
    break
  }
  return { ok: true, value: { headings, batches: () => underHeadings(batches(atOnce)) } }
}

async function* underHeadings(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let first = true
  for await (const batch of batches) {
    yield first ? batch.slice(1) : batch
    first = false
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  // Bytes that were uploaded or read from a file are never shared memory, which is all that the type would exclude.
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')
}
