import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { CommandRefused } from '#platform/errors.ts'
import { anEmptyStore } from '#support/database.ts'
import { migrate } from './migrate.ts'

function aFolder(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'heard-migrations-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const first = 'create schema shop;\ncreate table shop.apple (id int primary key);\n'
const second = 'insert into shop.apple values (1);\ndo $$ begin perform 1; end $$;\n'

test('files are applied once, in order, and only new ones later', async (t) => {
  const store = await anEmptyStore()
  const folder = aFolder(t, { '0002_b.sql': second, '0001_a.sql': first, 'README.md': 'not SQL' })
  assert.deepEqual(await migrate(store, folder), ['0001_a.sql', '0002_b.sql'])
  assert.deepEqual(await migrate(store, folder), [])
  writeFileSync(join(folder, '0003_c.sql'), 'insert into shop.apple values (2);')
  assert.deepEqual(await migrate(store, folder), ['0003_c.sql'])
  assert.deepEqual((await store.query('select id from shop.apple order by id')).rows, [{ id: 1 }, { id: 2 }])
})

test('a file that was applied may not change or go', async (t) => {
  const store = await anEmptyStore()
  const folder = aFolder(t, { '0001_a.sql': first, '0002_b.sql': second })
  await migrate(store, folder)

  writeFileSync(join(folder, '0001_a.sql'), `${first}-- harmless?\n`)
  await assert.rejects(migrate(store, folder), (error) => error instanceof CommandRefused && /0001_a\.sql was applied .* changed/.test(error.message))
  writeFileSync(join(folder, '0001_a.sql'), first.replaceAll('\n', '\r\n'))
  assert.deepEqual(await migrate(store, folder), [], 'line ends of Windows are no change')
  rmSync(join(folder, '0002_b.sql'))
  await assert.rejects(migrate(store, folder), (error) => error instanceof CommandRefused && /brought up to 0002_b\.sql/.test(error.message))
})

test('a file that fails half-way leaves nothing of itself, and those before it stay', async (t) => {
  const store = await anEmptyStore()
  const folder = aFolder(t, { '0001_a.sql': first, '0002_b.sql': 'create table shop.pear (id int);\ninsert into shop.nothing values (1);' })
  await assert.rejects(migrate(store, folder), { code: '42P01' })
  const { rows } = await store.query(
    "select to_regclass('shop.apple') is not null as apple, to_regclass('shop.pear') is not null as pear, (select count(*) from platform.migration) as kept",
  )
  assert.deepEqual(rows, [{ apple: true, pear: false, kept: 1 }])
})

test('two processes that start at once apply each file once', async (t) => {
  const store = await anEmptyStore()
  const folder = aFolder(t, { '0001_a.sql': first, '0002_b.sql': second })
  const applied = await Promise.all([migrate(store, folder), migrate(store, folder)])
  assert.deepEqual(applied.flat().toSorted(), ['0001_a.sql', '0002_b.sql'])
})

test('the roles are there and can be taken on', async (t) => {
  const store = await anEmptyStore()
  await migrate(store, aFolder(t, {}))
  const id = '00000000-0000-7000-8000-000000000000'
  assert.equal(await store.within(id, async () => 'app'), 'app')
  assert.equal(await store.reading(id, async () => 'monitoring', 'heard_monitoring'), 'monitoring')
})
