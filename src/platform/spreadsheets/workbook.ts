import { ComputeFailed, compute } from '#platform/compute/compute.ts'
import { SpreadsheetRefused } from './problem.ts'
import type { Row, Spreadsheet } from './read.ts'
import type { unpackWorkbook } from './unpack-workbook.ts'

const seconds = 60
const megabytes = 512

/** Reads a workbook of Excel in a thread with limits of time and memory. */
export async function readWorkbook(bytes: Uint8Array, sheet: string | undefined): Promise<Spreadsheet> {
  const module = new URL('./unpack-workbook.ts', import.meta.url)
  const read = await compute<typeof unpackWorkbook>({ module, name: 'unpackWorkbook', input: { bytes, sheet }, seconds, megabytes }).catch(refuse)
  if (!read.ok) throw new SpreadsheetRefused(read.because, read)
  const { chunks, rows, columns, sheets } = read
  return { kind: 'xlsx', rows, columns, sheets, batches: (size) => batchesOf(chunks, size) }
}

function refuse(error: unknown): never {
  if (error instanceof ComputeFailed && error.because === 'took-too-long') throw new SpreadsheetRefused('took-too-long')
  if (error instanceof ComputeFailed && error.because === 'needed-too-much-memory') throw new SpreadsheetRefused('too-large')
  throw error
}

async function* batchesOf(chunks: readonly Uint8Array[], size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  for (const chunk of chunks) {
    const packed = JSON.parse(new TextDecoder().decode(chunk)) as [number, ...string[]][]
    for (const [row, ...cells] of packed) {
      batch.push({ row, cells })
      if (batch.length < size) continue
      yield batch
      batch = []
    }
    await new Promise(setImmediate)
  }
  if (batch.length > 0) yield batch
}
