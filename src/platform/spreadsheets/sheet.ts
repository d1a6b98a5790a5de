import { columnOf, dateText, numberText, unescapeText } from './excel-values.ts'
import { limits, SpreadsheetRefused } from './problem.ts'
import { readXml } from './xml.ts'
import type { Entry } from './zip.ts'

/** What the cells of a sheet refer to. */
export type Book = { texts: readonly string[]; dateStyles: readonly boolean[]; from1904: boolean }

/** Rows as JSON, a thousand in each chunk: `[row, cell, cell, …]`. Far smaller than the rows themselves, and ready to leave the thread. */
export type SheetRows = { chunks: Uint8Array[]; rows: number; columns: number }

const rowsInChunk = 1000
/** A text that many cells share is written out for each of them, so what is given out has a limit of its own. */
const mostBytesOut = 200_000_000

/** Reads one sheet as it is unpacked: memory holds one row, the shared texts and what is given out. */
export async function readSheet(entry: Entry, book: Book): Promise<SheetRows> {
  const rows = new Rows()
  const cell = { column: -1, type: '', style: -1, value: '' }
  let row = 0
  let taking = false
  await readXml(entry, {
    open(tag, attribute) {
      if (tag === 'row') {
        row = Number(attribute('r') ?? row + 1)
        if (!Number.isInteger(row) || row < 1) throw new SpreadsheetRefused('broken')
        cell.column = -1
      } else if (tag === 'c') {
        const reference = attribute('r')
        const column = reference === undefined ? cell.column + 1 : columnOf(reference)
        if (column < 0) throw new SpreadsheetRefused('broken', { row })
        Object.assign(cell, { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1), value: '' })
      } else taking = tag === 'v' || (tag === 't' && cell.type === 'inlineStr')
    },
    text(text) {
      if (taking) cell.value += text
    },
    close(tag) {
      if (tag === 'c') rows.add(row, cell.column, textOf(cell, book))
      else if (tag === 'row') rows.end(row)
      taking = false
    },
  })
  return rows.finish()
}

function textOf({ type, style, value }: { type: string; style: number; value: string }, book: Book): string {
  if (value === '') return ''
  switch (type) {
    case 's':
      return book.texts[Number(value)] ?? ''
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'n': {
      const number = Number(value)
      if (Number.isNaN(number)) return value
      return book.dateStyles[style] ? dateText(number, book.from1904) : numberText(number)
    }
    case 'd':
      return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '')
    default:
      return unescapeText(value)
  }
}

class Rows {
  readonly #chunks: Uint8Array[] = []
  #batch: (string | number)[][] = []
  #cells: string[] = []
  #rows = 0
  #columns = 0
  #bytes = 0

  add(row: number, column: number, given: string): void {
    const text = given.includes('\0') ? given.replaceAll('\0', '') : given
    if (text.trim() === '') return
    if (text.length > limits.cell) throw new SpreadsheetRefused('cell-too-long', { row, found: text.length })
    this.#columns = Math.max(this.#columns, column + 1)
    if (column >= limits.columns) return
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = text.toWellFormed()
  }

  end(row: number): void {
    if (this.#cells.length === 0) return
    this.#rows += 1
    if (this.#rows <= limits.rows) this.#batch.push([row, ...this.#cells])
    this.#cells = []
    if (this.#batch.length === rowsInChunk) this.#pack()
  }

  finish(): SheetRows {
    if (this.#rows > limits.rows) throw new SpreadsheetRefused('too-many-rows', { found: this.#rows })
    if (this.#columns > limits.columns) throw new SpreadsheetRefused('too-many-columns', { found: this.#columns })
    if (this.#rows === 0) throw new SpreadsheetRefused('empty')
    this.#pack()
    return { chunks: this.#chunks, rows: this.#rows, columns: this.#columns }
  }

  #pack(): void {
    if (this.#batch.length === 0) return
    const chunk = new TextEncoder().encode(JSON.stringify(this.#batch))
    this.#batch = []
    this.#bytes += chunk.length
    if (this.#bytes > mostBytesOut) throw new SpreadsheetRefused('too-large', { found: this.#bytes })
    this.#chunks.push(chunk)
  }
}
