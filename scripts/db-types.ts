// Writes the types of the tables from a freshly migrated database, so that a query that names a wrong column does not compile.
//   node --import ./bin/hooks.mjs scripts/db-types.ts           writes src/platform/database/tables.generated.ts
//   node --import ./bin/hooks.mjs scripts/db-types.ts --check   exits 1 when the file differs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '#platform/database/embedded/open.ts'
import { migrate } from '#platform/database/migrate.ts'
import { storeOver } from '#platform/database/open.ts'
import { readTables } from './db-types/read-tables.ts'
import { writeTypes } from './db-types/write-types.ts'

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))
const file = fileURLToPath(new URL('../src/platform/database/tables.generated.ts', import.meta.url))

async function typesNow(): Promise<string> {
  const connections = await openEmbedded({ memory: null }, 60)
  const store = storeOver(connections)
  await migrate(store, migrations)
  const tables = await readTables(connections.pool)
  await store.close()
  return writeTypes(tables)
}

const now = await typesNow()
const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
if (now === before) process.stdout.write('tables.generated.ts is up to date\n')
else if (process.argv.includes('--check')) {
  process.stderr.write('tables.generated.ts differs from the migrations. Run: node --import ./bin/hooks.mjs scripts/db-types.ts\n')
  process.exitCode = 1
} else {
  writeFileSync(file, now)
  process.stdout.write('tables.generated.ts is written\n')
}
