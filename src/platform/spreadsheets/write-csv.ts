import { Readable } from 'node:stream'

/** A number is written as it is; a text is guarded. Nothing is an empty cell. */
export type Cell = string | number | boolean | null | undefined

/** What a spreadsheet program reads as the start of a formula, also in the wide forms that some programs take for the same. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/
/** The apostrophe that `csvCell` put before such a text, taken away again. */
export const withoutGuard = (cell: string): string => (cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell)

const needsQuotes = /[",;\t\r\n]|^\s|\s$/

/** One cell of a CSV file. A text that would be taken for a formula gets an apostrophe in front, so it opens as text. */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const guarded = formula.test(value) ? `'${value}` : value
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** A CSV file as a stream, in the form that Excel opens with a double click: UTF-8 with its mark, commas, CR LF. Rows may come one by one. */
export function writeCsv(rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Readable {
  async function* text() {
    let waiting = '\ufeff'
    for await (const row of rows) {
      waiting += csvRow(row)
      if (waiting.length < 65_536) continue
      yield Buffer.from(waiting)
      waiting = ''
    }
    yield Buffer.from(waiting)
  }
  return Readable.from(text(), { objectMode: false })
}
