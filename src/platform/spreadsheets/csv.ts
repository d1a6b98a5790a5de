import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { delimiterOf } from './delimiter.ts'
import { type Encoding, encodingOf, textOf } from './encoding.ts'
import { limits, SpreadsheetRefused } from './problem.ts'
import type { Row, Spreadsheet } from './read.ts'
import type { Source } from './source.ts'
import { withoutGuard } from './write-csv.ts'

/** The longest record in characters; an open quotation mark would otherwise take in the rest of the file. */
const mostInRecord = 4_000_000

/**
 * Reads a text file with separated cells. It is read through once before anything is given out, so that a file which cannot be read
 * to its end gives no rows at all; then the rows are streamed.
 */
export async function readCsv(source: Source): Promise<Spreadsheet> {
  const encoding = await encodingOf(source)
  let rows = 0
  let columns = 0
  for await (const { row, cells } of recordsOf(source, encoding)) {
    rows += 1
    columns = Math.max(columns, cells.length)
    const long = cells.find((cell) => cell.length > limits.cell)
    if (long !== undefined) throw new SpreadsheetRefused('cell-too-long', { row, found: long.length })
  }
  if (rows > limits.rows) throw new SpreadsheetRefused('too-many-rows', { found: rows })
  if (columns > limits.columns) throw new SpreadsheetRefused('too-many-columns', { found: columns })
  if (rows === 0) throw new SpreadsheetRefused('empty')
  return { kind: 'csv', rows, columns, sheets: [], batches: (size) => inBatches(recordsOf(source, encoding), size) }
}

/** The records that hold anything, numbered as a spreadsheet program shows them: an empty line is a row, a line break in a cell is not. */
async function* recordsOf(source: Source, encoding: Encoding): AsyncGenerator<Row> {
  const text = textOf(source, encoding)
  const first = await text.next()
  const beginning = first.done ? '' : first.value
  const { delimiter, skip } = delimiterOf(beginning)
  async function* whole() {
    yield beginning.slice(skip)
    yield* text
  }
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: mostInRecord,
  })
  let row = 0
  try {
    for await (const cells of pipeline(Readable.from(whole()), parser, () => {}) as AsyncIterable<string[]>) {
      row += 1
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells: cells.map(withoutGuard) }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new SpreadsheetRefused(error.code === 'CSV_MAX_RECORD_SIZE' ? 'cell-too-long' : 'broken', { row: row + 1 })
  }
}

async function* inBatches(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
