import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { CommandRefused } from '#platform/errors.ts'
import { anEmptyStore, anOrganisation, aStore } from '#support/database.ts'
import { backup, restore } from './backup.ts'
import { openEmbedded } from './embedded/open.ts'
import { record } from './events.ts'
import { newId } from './identifiers.ts'
import { migrate } from './migrate.ts'
import { storeOver } from './open.ts'
import type { Store } from './store.ts'

const shop = `
create schema shop;
create type shop.colour as enum ('red', 'green''s');
create table shop.crate (id int generated always as identity primary key, inside int references shop.crate, label text not null default 'none');
create table shop.apple (
  id uuid primary key, crate_id int not null references shop.crate, "Odd name" text, colour shop.colour, weight numeric(30, 10), share float8,
  bytes bytea, facts jsonb, picked date, sold timestamptz, notes text[], grid int[][], span interval, big int8, short varchar(5),
  upper_name text generated always as (upper("Odd name")) stored
);
create table shop.first (id int primary key, second_id int);
create table shop.second (id int primary key, first_id int references shop.first);
alter table shop.first add foreign key (second_id) references shop.second;
create function shop.shout() returns trigger language plpgsql as $$ begin new.label := 'shouted'; return new; end $$;
create trigger shout before insert on shop.crate for each row execute function shop.shout();
insert into shop.second values (1, null);
`

const hostile =
  'It\'s "quoted", \\back\\slash\\, {braces}, NULL, null, tab\t, lines\n\r\n, \u2028\u2029, \u202Ertl, e\u0301, \u{1F469}\u{1F3FE}\u200D\u{1F9B1}, \u0001'

function aPlace(t: TestContext, migration = shop) {
  const folder = mkdtempSync(join(tmpdir(), 'heard-backup-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, '0001_shop.sql'), migration)
  return { folder, file: join(folder, 'all.backup') }
}

async function fill(store: Store): Promise<void> {
  await store.outside(async (db) => {
    await sql`insert into shop.crate (inside, label) select nullif(g - 1, 0), 'x' from generate_series(1, 3) g`.execute(db)
    // A crate inside one that was made after it.
    await sql`update shop.crate set label = 'moved', inside = 3 where id = 1`.execute(db)
    await sql`insert into shop.first values (1, 1)`.execute(db)
    await sql`update shop.second set first_id = 1`.execute(db)
    await sql`insert into shop.apple values (${newId()}, 2, ${hostile}, 'green''s', 12345678901234567890.0123456789, 0.1::float8 + 0.2, ${Buffer.from([0, 1, 255, 10, 13])},
      ${{ a_b: [hostile, 1e21, null] }}::jsonb, '2026-03-29', '2026-10-25 01:30:00.123456+01', ${[hostile, '', null]}, '{{1,2},{3,null}}', '1 mon -2 days 03:04:05.6', 9007199254740993, 'abcde')`.execute(
      db,
    )
    await sql`insert into shop.apple (id, crate_id, share) select gen_random_uuid(), 1, 'NaN' from generate_series(1, 2500)`.execute(db)
  })
}

const contents = (store: Store) =>
  store.outside(async (db) => {
    const read = async (table: string) =>
      (await sql.raw<{ row: string }>(`select t::text as row from shop.${table} t order by t::text`).execute(db)).rows.map(({ row }) => row)
    return { crates: await read('crate'), apples: await read('apple'), firsts: await read('first'), seconds: await read('second') }
  })

test('everything comes back exactly, whatever it is, from the embedded database to either engine', async (t) => {
  const { folder, file } = aPlace(t)
  const [from, to] = [storeOver(await openEmbedded({ memory: null }, 30)), await anEmptyStore()]
  t.after(from.close)
  await migrate(from, folder)
  await migrate(to, folder)
  await fill(from)

  const made = await backup(from, file)
  assert.deepEqual(made, { tables: 4, rows: 3 + 1 + 1 + 2501 })
  assert.deepEqual(await restore(to, file), made)
  const restored = await contents(to)
  assert.deepEqual(restored, await contents(from))
  assert.ok(restored.apples.some((row) => row.includes('9007199254740993') && row.includes('12345678901234567890.0123456789')))

  const again = join(folder, 'again.backup')
  await backup(to, again)
  const rowsIn = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').slice(1, -2)
  assert.deepEqual(rowsIn(again), rowsIn(file), 'and a backup of what came back is the same')

  const { rows } = await to.query("insert into shop.crate (label) values ('new') returning id, label")
  assert.deepEqual(rows, [{ id: 4, label: 'shouted' }], 'numbers go on, and triggers work again')
  await assert.rejects(
    to.query('begin; insert into shop.first values (9, 9); select 1; rollback'),
    { code: '23503' },
    'keys are looked at at once again',
  )
})

test('the organisations of one database come back in another, and only in an empty one', async (t) => {
  const { file } = aPlace(t)
  const [from, to] = [await aStore(), await aStore()]
  const subject = newId()
  const organisation = await from.outside((db) => anOrganisation(db, 'Fenland Voices'))
  await from.within(organisation.id, (db) => record(db, { type: 'platform.tried', actor: null, subject, at: new Date('2026-05-01T09:00:00Z') }))

  await backup(from, file)
  await restore(to, file)
  const seen = await to.reading(organisation.id, (db) => db.selectFrom('platform.event').select(['subject', 'at']).execute())
  assert.deepEqual(seen, [{ subject, at: new Date('2026-05-01T09:00:00Z') }])
  await assert.rejects(restore(to, file), refused(/already holds an organisation/))
  await assert.rejects(backup(from, file), refused(/already there/))
})

test('a file that is damaged, cut off, or of another version is refused in words, and nothing is restored', async (t) => {
  const { folder, file } = aPlace(t)
  const [from, to] = [await anEmptyStore(), await anEmptyStore()]
  await migrate(from, folder)
  await migrate(to, folder)
  await fill(from)
  await backup(from, file)
  const before = await contents(to)
  const whole = readFileSync(file)
  const lines = gunzipSync(whole).toString().split('\n')
  const changed = Buffer.from(whole)
  changed.writeUInt8(whole.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1)

  const bad: [string, Buffer][] = [
    ['cut off in the middle', whole.subarray(0, whole.length >> 1)],
    ['cut off by one byte', whole.subarray(0, -1)],
    ['one bit changed', changed],
    ['no end', gzipSync(lines.slice(0, -2).join('\n'))],
    ['a row left out', gzipSync([...lines.slice(0, 20), ...lines.slice(21)].join('\n'))],
    ['a row changed', gzipSync(lines.join('\n').replace('"abcde"', '"abcdf"'))],
    ['something after the end', gzipSync(`${lines.join('\n')}[]\n`)],
    ['not a backup', gzipSync('{"hello": 1}\n')],
    ['not even gzip', Buffer.from('hello')],
    ['empty', Buffer.alloc(0)],
  ]
  for (const [what, bytes] of bad) {
    writeFileSync(file, bytes)
    await assert.rejects(restore(to, file), refused(/is not a whole backup of Heard/), what)
  }
  writeFileSync(file, gzipSync(lines.join('\n').replace('"version":1', '"version":2')))
  await assert.rejects(restore(to, file), refused(/later version/))
  await assert.rejects(restore(to, join(folder, 'nowhere')), refused(/no file to read/))
  assert.deepEqual(await contents(to), before)
})

test('a backup of other migrations names them', async (t) => {
  const { folder, file } = aPlace(t)
  const [from, to] = [await anEmptyStore(), await anEmptyStore()]
  await migrate(from, folder)
  await backup(from, file)
  writeFileSync(join(folder, '0002_more.sql'), 'create table shop.pear (id int primary key);')
  await migrate(to, folder)
  await assert.rejects(restore(to, file), refused(/another version of Heard \(.*up to 0001_shop\.sql; this database is up to 0002_more\.sql\)/))
})

const refused = (words: RegExp) => (error: unknown) => {
  assert.ok(error instanceof CommandRefused, String(error))
  assert.match(error.message, words)
  return true
}
