import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { CommandRefused } from '../../errors.ts'

/**
 * A backup is gzip of lines of JSON:
 *   a head        {"format":"heard-backup","version":1,"product":…,"madeAt":…,"migrations":[[name, checksum]…]}
 *   tables        {"table":"people.person","columns":["id",…]}, each followed by its rows: an array of texts and nulls
 *   an end        {"end":true,"tables":…,"rows":…,"sha256":…}, the checksum being that of all lines before it
 * Values are PostgreSQL's own texts, so both engines, and every later version, read them exactly.
 */
export type Head = { format: 'heard-backup'; version: 1; product: string; madeAt: string; migrations: [name: string, checksum: string][] }
export type TableHead = { table: string; columns: string[] }
export type End = { end: true; tables: number; rows: number; sha256: string }
export type Row = (string | null)[]
export type Counts = { tables: number; rows: number }

/** Counts lines as they are written or read, and knows their checksum. */
export class Tally {
  readonly counts: Counts = { tables: 0, rows: 0 }
  readonly #hash = createHash('sha256')

  add(line: string): void {
    this.#hash.update(line).update('\n')
    if (line.startsWith('[')) this.counts.rows++
    else if (line.startsWith('{"table"')) this.counts.tables++
  }

  end(): End {
    return { end: true, ...this.counts, sha256: this.#hash.digest('hex') }
  }
}

/** A line may hold one row with a file of 100 MB in it, and no more. */
const longestLine = 300_000_000

/** The lines of a backup, one at a time. @throws CommandRefused when the file cannot be read, or is not gzip to its end */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest: Buffer[] = []
  let length = 0
  const source = createReadStream(file)
  const lines = source.pipe(createGunzip())
  source.on('error', (error) => lines.destroy(error))
  try {
    for await (const chunk of lines as AsyncIterable<Buffer>) {
      let from = 0
      for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to)]).toString('utf8')
        rest = []
        length = 0
        from = to + 1
      }
      rest.push(chunk.subarray(from))
      length += chunk.length - from
      if (length > longestLine) throw damaged(file)
    }
  } catch (error) {
    throw readable(error, file)
  } finally {
    source.destroy()
  }
  if (length > 0) throw damaged(file)
}

function readable(error: unknown, file: string): unknown {
  const code = String((error as { code?: unknown }).code)
  if (code.startsWith('Z_')) return damaged(file)
  if (['ENOENT', 'EACCES', 'EISDIR'].includes(code)) return new CommandRefused(`There is no file to read at ${file}`)
  return error
}

export const damaged = (file: string) =>
  new CommandRefused(`${file} is not a whole backup of Heard: it is damaged, or was cut off. Nothing was restored`)

/** Reads the whole file before anything is done with it. @returns its head @throws CommandRefused when it is not whole */
export async function checkBackup(file: string): Promise<Head> {
  const tally = new Tally()
  let head: Head | undefined
  let end: End | undefined
  for await (const line of linesOf(file)) {
    if (end) throw damaged(file)
    if (!head) head = parsed<Head>(line, file)
    if (head.format !== 'heard-backup') throw damaged(file)
    if (head.version !== 1)
      throw new CommandRefused(`${file} was made by a later version of Heard, which writes backups in another form. Nothing was restored`)
    if (line.startsWith('{"end"')) end = parsed<End>(line, file)
    else tally.add(line)
  }
  if (!head || !end || JSON.stringify(end) !== JSON.stringify(tally.end())) throw damaged(file)
  return head
}

export function parsed<Kind>(line: string, file: string): Kind {
  try {
    return JSON.parse(line) as Kind
  } catch {
    throw damaged(file)
  }
}
