// Commits one row after another into the embedded database of a folder, and says each number once it is committed.
import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openStore } from '#platform/database/open.ts'
import { CommandRefused } from '#platform/errors.ts'

const [dataDir = 'data', start = '0'] = process.argv.slice(2)

try {
  const store = await openStore({ dataDir, databaseUrl: undefined, databasePool: 1 })
  await store.query('create table if not exists row (number int primary key, pad text)')
  for (let number = Number(start); ; number++) {
    await store.outside((db) => sql`insert into row values (${number}, ${'x'.repeat(number % 500)})`.execute(db))
    writeSync(1, `${number}\n`)
  }
} catch (error) {
  if (!(error instanceof CommandRefused)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
