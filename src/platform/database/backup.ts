import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { CommandRefused } from '../errors.ts'
import { type Counts, type Head, type TableHead, Tally } from './backup/format.ts'
import { type BackupTable, plainTexts, tablesInOrder } from './backup/tables.ts'
import { appliedMigrations } from './migrate.ts'
import type { Store } from './store.ts'
import type { Writer } from './types.ts'

export { restore } from './backup/restore.ts'

const limitSeconds = 600
/** Rows are fetched by about so many bytes at a time, so that memory stays small with large rows and with many. */
const batchBytes = 1_000_000
const product = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version

/**
 * Writes everything into one compressed file that an embedded database and a server can both restore. The rows are those of
 * one moment, also while the service runs. The job queue is left out.
 * @throws CommandRefused when the file is already there, or the database was never migrated
 */
export async function backup(store: Store, file: string): Promise<Counts> {
  if (existsSync(file)) throw new CommandRefused(`${file} is already there. Choose another name, so that no backup is lost`)
  const unfinished = `${file}.unfinished`
  try {
    const counts = await store.outside((db) => writeBackup(db, unfinished), { snapshot: true, limitSeconds })
    bringToDisk(unfinished)
    renameSync(unfinished, file)
    return counts
  } finally {
    rmSync(unfinished, { force: true })
  }
}

async function writeBackup(db: Writer, file: string): Promise<Counts> {
  const tally = new Tally()
  // Only the owner may read it: it holds what people said, and who they are.
  await pipeline(Readable.from(linesFrom(db, tally)), createGzip(), createWriteStream(file, { mode: 0o600 }))
  return tally.counts
}

async function* linesFrom(db: Writer, tally: Tally): AsyncGenerator<string> {
  const told = (line: string) => {
    tally.add(line)
    return `${line}\n`
  }
  yield told(JSON.stringify(await headOf(db)))
  await plainTexts.execute(db)
  for (const table of await tablesInOrder(db)) {
    yield told(JSON.stringify({ table: table.name, columns: table.fields.map(({ name }) => name) } satisfies TableHead))
    for await (const row of rowsOf(db, table)) yield told(row)
  }
  yield `${JSON.stringify(tally.end())}\n`
}

async function headOf(db: Writer): Promise<Head> {
  const migrations = [...(await appliedMigrations(db))]
  if (migrations.length === 0) throw new CommandRefused('There is nothing to back up: this database was never set up')
  return { format: 'heard-backup', version: 1, product, madeAt: new Date().toISOString(), migrations }
}

/** The rows of a table as lines of JSON, in the order of its key. */
async function* rowsOf(db: Writer, { name, fields, inOrder }: BackupTable): AsyncGenerator<string> {
  const texts = fields.map((field) => `${field.name}::text`).join(', ')
  const order = inOrder.length > 0 ? ` order by ${inOrder.join(', ')}` : ''
  await sql.raw(`declare backup no scroll cursor for select to_json(array[${texts}])::text as line from ${name}${order}`).execute(db)
  for (let count = 100; ; ) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${count} from backup`).execute(db)
    let bytes = 1
    for (const { line } of rows) {
      bytes += line.length
      yield line
    }
    if (rows.length < count) break
    count = Math.min(5000, Math.max(1, Math.floor((count * batchBytes) / bytes)))
  }
  await sql.raw('close backup').execute(db)
}

function bringToDisk(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
