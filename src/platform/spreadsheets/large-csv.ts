import { createReadStream } from 'node:fs'
import type { Row } from './read.ts'

const chunkBytes = 262_144

/**
 * The rows of a very large file with commas, so many at a time, read once and in flat memory: for public lists of millions of rows, where `readSpreadsheet` stops.
 * UTF-8; a cell may stand in quotation marks, and holds no line break. Empty lines are left out. A file that ends in the middle of a row gives what is there of it.
 */
export async function* largeCsv(file: string, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  let row = 0
  for await (const lines of linesOf(file))
    for (const line of lines) {
      row += 1
      if (line.trim() === '') continue
      batch.push({ row, cells: cellsOf(line) })
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  if (batch.length > 0) yield batch
}

async function* linesOf(file: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const bytes of createReadStream(file, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
  yield [rest + decoder.decode()]
}

function cellsOf(line: string): string[] {
  const whole = line.endsWith('\r') ? line.slice(0, -1) : line
  if (!whole.includes('"')) return whole.split(',')
  return Array.from(whole.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
