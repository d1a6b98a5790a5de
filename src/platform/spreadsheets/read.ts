import { readCsv } from './csv.ts'
import { limits, type Refusal, SpreadsheetRefused } from './problem.ts'
import { beginningOf, type Source, sizeOf, wholeOf } from './source.ts'
import { readWorkbook } from './workbook.ts'

/** A row that holds something. `row` is its number as a spreadsheet program shows it, from 1; cells after the last one are empty. */
export type Row = { row: number; cells: string[] }

export type Spreadsheet = {
  kind: 'csv' | 'xlsx'
  /** How many rows hold something, and the most cells in one of them. */
  rows: number
  columns: number
  /** The names of a workbook's visible sheets, in order. */
  sheets: readonly string[]
  /** The rows, so many at a time. May be asked for more than once. */
  batches: (size: number) => AsyncIterable<Row[]>
}

/**
 * Reads a spreadsheet that somebody uploaded: CSV in UTF-8, UTF-16 or Windows-1252 with commas, semicolons or tabs, or an Excel workbook.
 * What it is, is told by its bytes and not by its name. The whole file is checked before the first row is given out.
 * Dates of a workbook come as `2026-05-01` or `2026-05-01T14:30`, numbers as Excel shows them, formulas as their last value.
 *
 * @param sheet a sheet of a workbook; unless named, the first that can be seen
 * @returns the spreadsheet, or why it cannot be read, which `explainProblem` puts into words
 */
export async function readSpreadsheet(source: Source, sheet?: string): Promise<{ ok: true; value: Spreadsheet } | Refusal> {
  try {
    const size = await sizeOf(source)
    if (size > limits.bytes) throw new SpreadsheetRefused('too-large', { found: size })
    return { ok: true, value: await (await readerFor(source))(sheet) }
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error.refusal
    throw error
  }
}

async function readerFor(source: Source): Promise<(sheet?: string) => Promise<Spreadsheet>> {
  const start = Buffer.from(await beginningOf(source, 4096))
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return async (sheet) => readWorkbook(await wholeOf(source), sheet)
  if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new SpreadsheetRefused('old-or-locked')
  if (isSomethingElse(start.toString('latin1'))) throw new SpreadsheetRefused('not-a-spreadsheet')
  return () => readCsv(source)
}

/** A web page that was given another name, a PDF, a picture, a document. */
const isSomethingElse = (start: string): boolean =>
  /^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|\{\\rtf|\x1f\x8b|Rar!|7z\xbc\xaf|\x7fELF|MZ.{0,200}\x00)/s.test(start) ||
  /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|table|\?xml|svg|script|meta)/i.test(start)
