import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { DatabaseAway } from '#platform/errors.ts'
import { startPostgres } from '#support/postgres-server.ts'
import { openStore } from './open.ts'

const isAway = (error: unknown) => error instanceof DatabaseAway

test('a server that is not there is told as away, at once', async () => {
  const store = await openStore({ databaseUrl: 'postgres://heard@127.0.0.1:1/heard', databasePool: 2, dataDir: 'unused' })
  await assert.rejects(store.query('select 1'), isAway)
  await assert.rejects(
    store.outside(async () => 1),
    isAway,
  )
  await store.close()
})

// With a server of its own, because it is stopped and started: part of the run on a server.
if (process.env.TEST_DATABASE_URL) {
  const server = await startPostgres()
  const store = await openStore({ databaseUrl: server.url, databasePool: 3, dataDir: 'unused' })
  after(async () => {
    await store.close()
    server.stop()
  })

  test('after a restart of the server the first request works', async () => {
    await Promise.all([1, 2, 3].map((one) => store.outside((db) => sql`select ${one}::int, pg_sleep(0.05)`.execute(db))))
    server.restart()
    assert.equal(await store.outside(async () => 'works'), 'works')
  })

  test('a server that is killed in the middle of a statement is told as away, and reached again when it is back', async () => {
    const slow = assert.rejects(
      store.outside((db) => sql`select pg_sleep(30)`.execute(db)),
      isAway,
    )
    await wait(200)
    server.kill()
    await slow
    await assert.rejects(store.query('select 1'), isAway)
    server.start()
    assert.deepEqual((await store.query('select 1 as one')).rows, [{ one: 1 }])
  })

  test('a statement over its time is told as away, and the connection goes on', async () => {
    await assert.rejects(
      store.outside((db) => sql`select pg_sleep(30)`.execute(db), { limitSeconds: 0.2 }),
      isAway,
    )
    const { rows } = await store.query("select current_setting('statement_timeout') as rest")
    assert.deepEqual(rows, [{ rest: '0' }])
  })

  test('more callers than connections wait their turn', async () => {
    const done = await Promise.all(
      Array.from({ length: 60 }, (_, one) =>
        store.outside(async (db) => (await sql<{ one: number }>`select ${one}::int as one`.execute(db)).rows[0]?.one),
      ),
    )
    assert.deepEqual(
      done,
      Array.from({ length: 60 }, (_, one) => one),
    )
  })

  test('a statement that comes again and again is named, and goes on when another version changes its table', async () => {
    const few = await openStore({ databaseUrl: server.url, databasePool: 1, dataDir: 'unused' })
    const all = (id: number) => few.outside(async (db) => (await sql`select * from pg_temp.thing where id = ${id}`.execute(db)).rows)
    await few.query('create temporary table thing (id int)')
    await few.query('insert into thing values (1)')
    for (let times = 0; times < 15; times++) assert.deepEqual(await all(1), [{ id: 1 }])
    const { rows } = await few.query('select generic_plans + custom_plans > 0 as used from pg_prepared_statements')
    assert.deepEqual(rows, [{ used: true }])

    await few.query("alter table thing add column word text default 'new'")
    for (let times = 0; times < 15; times++) assert.deepEqual(await all(1), [{ id: 1, word: 'new' }])
    await few.close()
  })
}
