import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { bringUp } from '#app/bring-up.ts'
import { openEmbedded } from '#platform/database/embedded/open.ts'
import { cacheFile, keepInCache } from '#platform/database/embedded/template.ts'
import { newId } from '#platform/database/identifiers.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { storeOver } from '#platform/database/open.ts'
import type { DatabaseRole, Store } from '#platform/database/store.ts'
import type { Writer } from '#platform/database/types.ts'
import type { Organisation } from '#platform/http/page.ts'
import { atEndOfFile } from './end-of-file.ts'
import { type Filled, serverDatabases } from './server-databases.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const checksums = readMigrations(migrations).map(({ checksum }) => checksum)

const onServer = process.env.TEST_DATABASE_URL ? serverDatabases(process.env.TEST_DATABASE_URL, checksums) : undefined

/** A migrated database in memory. The first one of a set of migrations is kept, so that the next starts in half a second. */
async function inMemory(): Promise<Store> {
  const file = cacheFile('ready', ...checksums)
  if (!existsSync(file)) keepInCache(file, await migratedData())
  const store = storeOver(await openEmbedded({ memory: existsSync(file) ? file : null }, 30))
  await bringUp(store)
  return store
}

async function migratedData(): Promise<Buffer> {
  const { pool, engine, ...rest } = await openEmbedded({ memory: null }, 30)
  await bringUp(storeOver({ ...rest, pool }))
  await pool.end()
  return engine.closeAndDump()
}

/**
 * A database of its own, migrated and empty, for tests that commit. In memory, or on the server of TEST_DATABASE_URL.
 * It is closed, and dropped, when the test file ends.
 */
export async function aStore(): Promise<Store> {
  return closedAfter(onServer ? await onServer('migrated') : await inMemory())
}

/** A database of its own without anything in it, not even migrated. */
export async function anEmptyStore(): Promise<Store> {
  return closedAfter(onServer ? await onServer('empty') : storeOver(await openEmbedded({ memory: null }, 30)))
}

/** A clone of a database on the server that is filled once. */
export async function aServerStore(content: Filled): Promise<Store> {
  if (!onServer) throw new Error('No server is set up for tests')
  return closedAfter(await onServer(content))
}

function closedAfter(store: Store): Store {
  atEndOfFile(store.close)
  return store
}

let shared: Promise<Store> | undefined

/**
 * A test in one transaction, as the application's role inside one organisation, always rolled back.
 * The organisation's row is there; people and all else are the test's own to make.
 */
export const inDatabase = (work: (db: Writer, organisation: Organisation) => Promise<void>) => async (): Promise<void> => {
  if (!shared) atEndOfFile(() => (shared = undefined))
  shared ??= aStore()
  const undo = new Error('Rolled back, as every test')
  const run = (await shared).outside(async (db) => {
    const organisation = await anOrganisation(db)
    await enter(db, organisation.id)
    await work(db, organisation)
    throw undo
  })
  await run.catch((error: unknown) => {
    if (error !== undo) throw error
  })
}

/** An organisation with its host, made as the owner. */
export async function anOrganisation(db: Writer, name = 'Elmbrook Trust'): Promise<Organisation> {
  const id = newId()
  const host = `${id.slice(-12)}.test`
  const baseUrl = `https://${host}`
  await db
    .insertInto('organisations.organisation')
    .values({ id, name, madeAt: new Date('2026-05-01T09:00:00Z') })
    .execute()
  await db.insertInto('organisations.host').values({ host, organisationId: id, baseUrl }).execute()
  return { id, name, demonstration: false, baseUrl }
}

/** From here on the transaction is inside the organisation, under the role. */
export const enter = (db: Writer, organisationId: string, role: DatabaseRole = 'heard_app') =>
  sql`select set_config('app.organisation', ${organisationId}, true), set_config('role', ${role}, true)`.execute(db)

/** A piece of a test as the owner: to make what the application itself may not. */
export async function asOwner<Value>(db: Writer, work: () => Promise<Value>): Promise<Value> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(db)
  await sql`select set_config('role', 'none', true)`.execute(db)
  const value = await work()
  await sql`select set_config('role', ${rows[0]?.role ?? 'heard_app'}, true)`.execute(db)
  return value
}
