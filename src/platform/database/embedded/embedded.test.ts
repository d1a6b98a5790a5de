import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { after, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { CommandRefused, DatabaseAway } from '#platform/errors.ts'
import { storeOver } from '../open.ts'
import { checkpoint, clean } from './maintenance.ts'
import { openEmbedded } from './open.ts'

const everything = mkdtempSync(join(tmpdir(), 'heard-data-'))
const aDataDir = () => mkdtempSync(join(everything, 'data-'))

async function opened(folder: string, limitSeconds: number) {
  const connections = await openEmbedded({ folder }, limitSeconds, 60)
  return { ...connections, store: storeOver(connections) }
}

async function openedFor(t: TestContext, folder: string) {
  const { store } = await opened(folder, 15)
  t.after(store.close)
  return store
}

const usual = await opened(join(aDataDir(), 'pg18'), 15)
const hasty = await opened(join(aDataDir(), 'pg18'), 2)
after(async () => {
  await Promise.all([usual.store.close(), hasty.store.close()])
  rmSync(everything, { recursive: true, force: true })
})

type Child = ChildProcessByStdio<null, Readable, Readable>

function commitUntilKilled(dataDir: string, start = 0): Child {
  const program = fileURLToPath(new URL('../../../../tests/support/commit-until-killed.ts', import.meta.url))
  return spawn(process.execPath, [program, dataDir, String(start)], { stdio: ['ignore', 'pipe', 'pipe'] })
}

test('every commit is brought to the disk before it is acknowledged', async () => {
  const { store, engine } = usual
  await store.query('create table said (words text)')
  const before = await engine.syncs()
  for (let commit = 0; commit < 20; commit++) await store.query("insert into said values ('The phone line cuts people off')")
  assert.ok((await engine.syncs()) - before >= 20)
})

test('a second process on the same folder is refused in words, and a killed one gives it back', async (t) => {
  const dataDir = aDataDir()
  const first = commitUntilKilled(dataDir)
  t.after(() => first.kill('SIGKILL'))
  await once(first.stdout, 'data')

  const second = commitUntilKilled(dataDir)
  let said = ''
  second.stderr.on('data', (part) => (said += part))
  const [code] = await once(second, 'close')
  assert.equal(code, 1)
  assert.match(said, /^Heard is already running on this folder: .*pg18/)

  first.kill('SIGKILL')
  await once(first, 'close')
  const store = await openedFor(t, join(dataDir, 'pg18'))
  assert.ok(Number((await store.query('select count(*) from row')).rows[0]?.count) > 0)
})

test('a process that is killed while it commits loses no acknowledged row', async (t) => {
  const dataDir = aDataDir()
  const acknowledged: number[] = []
  for (let round = 0; round < 3; round++) {
    const child = commitUntilKilled(dataDir, round * 100_000)
    const killed = once(child, 'close')
    let unread = ''
    let rows = 0
    child.stdout.on('data', (part: Buffer) => {
      const lines = (unread + part.toString()).split('\n')
      unread = lines.pop() ?? ''
      acknowledged.push(...lines.map(Number))
      rows += lines.length
      if (rows > 12) setTimeout(() => child.kill('SIGKILL'), round * 7)
    })
    await killed
  }
  const { store, engine } = await opened(join(dataDir, 'pg18'), 15)
  t.after(store.close)
  assert.ok((await engine.syncs()) < 200, 'what a kill left was brought to the disk as a whole, and not file by file')
  const kept = new Set((await store.query('select number from row')).rows.map(({ number }) => number))
  assert.ok(acknowledged.length > 36)
  assert.deepEqual(
    acknowledged.filter((number) => !kept.has(number)),
    [],
  )
})

for (const [kind, statement] of [
  ['waits', 'select pg_sleep(60)'],
  ['computes', 'select count(*) from generate_series(1, 1000000000)'],
] as const) {
  test(`a statement that ${kind} too long is ended, those who waited go on, and nothing is lost`, async () => {
    const { store } = hasty
    await store.query("create table if not exists kept as select 'kept' as words")
    const slow = store.outside((db) => sql.raw(statement).execute(db))
    const waiting = Array.from({ length: 5 }, () => store.query('select words from kept'))
    await assert.rejects(slow, (error) => error instanceof DatabaseAway && /longer than 2 seconds/.test(error.message))
    for (const { rows } of await Promise.all(waiting)) assert.deepEqual(rows, [{ words: 'kept' }])
  })
}

test('work that is told to take longer may', async () => {
  const { store } = hasty
  await store.outside((db) => sql`select pg_sleep(2.5)`.execute(db), { limitSeconds: 10 })
  await assert.rejects(store.query('select pg_sleep(2.5)'), DatabaseAway)
})

test('a statement that is nested too deeply is an error, and the engine goes on', async () => {
  const { store } = usual
  await store.query('create function deeper(n int) returns int language plpgsql as $$ begin return deeper(n + 1); end $$')
  await assert.rejects(store.query('select deeper(1)'), { code: '54001' })
  assert.deepEqual((await store.query('select 1 as one')).rows, [{ one: 1 }])
})

test('a caller who waits too long for the one connection is told that the database is away', async () => {
  const { store, close } = await openEmbedded({ memory: null }, 15, 0.3).then((connections) => ({ store: storeOver(connections), ...connections }))
  const slow = store.query('select pg_sleep(1.5)')
  await assert.rejects(store.query('select 1'), DatabaseAway)
  await slow
  await close()
})

test('the process goes on with other things while a statement is slow', async () => {
  const { store } = usual
  let ticks = 0
  const timer = setInterval(() => ticks++, 10)
  await store.query('select count(*) from generate_series(1, 3000000)')
  clearInterval(timer)
  assert.ok(ticks >= 10, `${ticks} ticks`)
})

test('a connection that broke inside a transaction leaves nothing behind for the next', async () => {
  const { store, pool } = usual
  await store.query('create table half (words text)')
  const client = await pool.connect()
  await client.query("begin; insert into half values ('half'); set application_name = 'left over'")
  client.release(true)
  const { rows } = await store.query("select current_setting('application_name') as name, (select count(*) from half) as rows")
  assert.deepEqual(rows, [{ name: '', rows: 0 }])
})

test('changed tables are cleaned, and an idle database is left alone', async () => {
  const { store, pool, engine } = usual
  const size = async () => Number((await store.query("select pg_total_relation_size('worn') as size")).rows[0]?.size)
  await store.query("create table worn as select g as id, repeat('x', 200) as words from generate_series(1, 2000) g")
  await clean(pool, engine)
  const small = await size()
  for (let round = 0; round < 10; round++) {
    await store.query("update worn set words = words || 'y'")
    assert.ok((await clean(pool, engine)).includes('public.worn'))
  }
  assert.ok((await size()) < 4 * small, 'dead rows are taken away')
  await clean(pool, engine)
  assert.deepEqual(await clean(pool, engine), [])
})

test('the log of changes is cut short once it is long', async () => {
  const { store, pool, engine } = usual
  await store.query("create table logged as select g as id, repeat('x', 500) as words from generate_series(1, 5000) g")
  assert.equal(await checkpoint(pool, engine, 1_000_000), true)
  assert.equal(await checkpoint(pool, engine, 1_000_000), false)
})

test('a folder that is not ours to open is refused in words and left as it was', async () => {
  const dataDir = aDataDir()
  const refused = (words: RegExp) => (error: unknown) => error instanceof CommandRefused && words.test(error.message)

  mkdirSync(join(dataDir, 'photos'))
  writeFileSync(join(dataDir, 'photos', 'cat.jpg'), 'cat')
  await assert.rejects(openEmbedded({ folder: join(dataDir, 'photos') }, 15), refused(/not a database of Heard/))
  assert.ok(existsSync(join(dataDir, 'photos', 'cat.jpg')))

  mkdirSync(join(dataDir, 'old'))
  writeFileSync(join(dataDir, 'old', 'PG_VERSION'), '17\n')
  await assert.rejects(openEmbedded({ folder: join(dataDir, 'old') }, 15), refused(/PostgreSQL 17, and this version of Heard reads 18/))
})

test('a folder whose making was cut off is made again', async (t) => {
  const dataDir = aDataDir()
  mkdirSync(join(dataDir, 'pg18.unfinished', 'base'), { recursive: true })
  const store = await openedFor(t, join(dataDir, 'pg18'))
  assert.deepEqual((await store.query('select 1 as one')).rows, [{ one: 1 }])
  assert.ok(!existsSync(join(dataDir, 'pg18.unfinished')))
})
