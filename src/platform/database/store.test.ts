import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { DatabaseAway } from '#platform/errors.ts'
import { anOrganisation, aStore, inDatabase } from '#support/database.ts'
import { record } from './events.ts'
import { newId } from './identifiers.ts'
import type { Reader, Writer } from './types.ts'

const store = await aStore()
const [here, there] = await store.outside(async (db) => [await anOrganisation(db, 'Here'), await anOrganisation(db, 'There')] as const)
const at = new Date('2026-05-01T09:00:00Z')
const happened = (subject: string) => ({ type: 'platform.tried', actor: null, subject, at })

test('an organisation sees its own rows and no others', async () => {
  const [ours, theirs] = [newId(), newId()]
  await store.within(here.id, (db) => record(db, happened(ours)))
  await store.within(there.id, (db) => record(db, happened(theirs)))

  const seen = (organisationId: string) => store.reading(organisationId, (db) => db.selectFrom('platform.event').select('subject').execute())
  assert.deepEqual(await seen(here.id), [{ subject: ours }])
  assert.deepEqual(await seen(there.id), [{ subject: theirs }])
  assert.equal((await store.outside((db) => db.selectFrom('platform.event').select('id').execute())).length, 2)
})

test('a row for another organisation is refused', async () => {
  const row = { id: newId(), organisationId: there.id, type: 'platform.tried', at }
  await assert.rejects(
    store.within(here.id, (db) => db.insertInto('platform.event').values(row).execute()),
    { code: '42501' },
  )
})

test('role and organisation end with the transaction', async () => {
  await store.within(here.id, async () => undefined)
  const after = await store.outside(
    async (db) => (await sql`select current_setting('role') as role, current_setting('app.organisation', true) as organisation`.execute(db)).rows[0],
  )
  assert.deepEqual(after, { role: 'none', organisation: '' })
})

test('the monitoring role is taken only when it is asked for', async () => {
  const role = (db: Writer) => sql<{ role: string }>`select current_user as role`.execute(db).then(({ rows }) => rows[0]?.role)
  assert.equal(await store.within(here.id, role), 'heard_app')
  assert.equal(await store.within(here.id, role, 'heard_monitoring'), 'heard_monitoring')
})

test('reading cannot write, even through a function or raw SQL', async () => {
  const write = sql`insert into platform.event (id, type, at) values (${newId()}, 'platform.tried', ${at})`
  await assert.rejects(
    store.reading(here.id, (db) => write.execute(db)),
    { code: '25006' },
  )
})

test('a reader has no way to write that compiles', async () => {
  const tries = [
    // @ts-expect-error a reader cannot insert
    (db: Reader) => db.insertInto,
    // @ts-expect-error nor update
    (db: Reader) => db.updateTable,
    // @ts-expect-error nor delete
    (db: Reader) => db.deleteFrom,
    // @ts-expect-error nor after a common table expression
    (db: Reader) => db.with('tried', (part) => part.selectFrom('platform.event').select('type')).insertInto,
  ]
  assert.equal(tries.length, 4)
  const found = await store.reading(here.id, (db) =>
    db
      .with('tried', (part) => part.selectFrom('platform.event').select('type').where('type', '=', 'platform.tried'))
      .selectFrom('tried')
      .select('type')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(found.type, 'platform.tried')
})

test('a transaction that throws leaves nothing', async () => {
  const subject = newId()
  await assert.rejects(
    store.within(here.id, async (db) => {
      await record(db, happened(subject))
      throw new Error('on second thoughts')
    }),
    /on second thoughts/,
  )
  const rows = await store.outside((db) => db.selectFrom('platform.event').select('id').where('subject', '=', subject).execute())
  assert.deepEqual(rows, [])
})

test('work that swallows an error of the database is not taken for done', async () => {
  const broken = store.within(here.id, async (db) => {
    await sql`select 1/0`.execute(db).catch(() => undefined)
  })
  await assert.rejects(broken)
})

test('what a failed transaction leaves running cannot reach the database any more', async () => {
  const subject = newId()
  let late: Promise<void> | undefined
  const failed = store.within(here.id, async (db) => {
    late = sql`select pg_sleep(0.05)`.execute(db).then(() => record(db, happened(subject)))
    late.catch(() => undefined)
    await Promise.resolve()
    throw new Error('at once')
  })
  await assert.rejects(failed, /at once/)
  await assert.rejects(Promise.resolve(late), /transaction is over/)
  const rows = await store.outside((db) => db.selectFrom('platform.event').select('id').where('subject', '=', subject).execute())
  assert.deepEqual(rows, [])
})

test('a second transaction inside the first is refused at once, on both engines', async () => {
  await assert.rejects(
    store.within(here.id, () => store.outside(async () => 'never')),
    /already open/,
  )
  await assert.rejects(
    store.within(here.id, () => store.query('select 1')),
    /already open/,
  )
})

test('an organisation is named by its id and nothing else', async () => {
  await assert.rejects(
    store.within("x', true); drop table platform.event; --", async () => undefined),
    TypeError,
  )
})

test('work is done again once after a serialisation failure, and not a third time', async () => {
  let runs = 0
  const fail = (times: number) =>
    store.outside(async (db) => {
      if (++runs <= times) await sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(db)
      return runs
    })
  assert.equal(await fail(1), 2)
  runs = 0
  await assert.rejects(fail(5), { code: '40001' })
  assert.equal(runs, 2)
})

test('a disk that is full is told as a database that is away', async () => {
  await assert.rejects(
    store.outside((db) => sql`do $$ begin raise exception 'no space' using errcode = '53100'; end $$`.execute(db)),
    DatabaseAway,
  )
})

test(
  'values come back as the types say, on both engines',
  inDatabase(async (db) => {
    const { rows } = await sql`select
    9007199254740991::int8 as whole, count(*) as counted, sum(n) as summed, sum(n::int8) as summed_more, avg(n) as mean, array_agg(n::int8) as wholes,
    date '2026-03-29' as day, array[date '2026-05-01', null] as days, timestamptz '2026-05-01 10:30:00.123456+01' as moment,
    '\\x00ff'::bytea as bytes, array['a', 'it''s "quoted", {and} \\', null]::text[] as texts, true as truth, null as nothing,
    '{"outer_key": {"inner_key": [1, "two"]}}'::jsonb as kept_keys, '00000000-0000-7000-8000-000000000000'::uuid as id, 0.1::float8 as real
    from generate_series(1, 4) n`.execute(db)
    assert.deepEqual(rows[0], {
      whole: 9007199254740991,
      counted: 4,
      summed: 10,
      summedMore: 10,
      mean: 2.5,
      wholes: [1, 2, 3, 4],
      day: '2026-03-29',
      days: ['2026-05-01', null],
      moment: new Date('2026-05-01T09:30:00.123Z'),
      bytes: Buffer.from([0, 255]),
      texts: ['a', 'it\'s "quoted", {and} \\', null],
      truth: true,
      nothing: null,
      keptKeys: { outer_key: { inner_key: [1, 'two'] } },
      id: '00000000-0000-7000-8000-000000000000',
      real: 0.1,
    })
  }),
)

test(
  'values go in as the types say, on both engines',
  inDatabase(async (db) => {
    const given = {
      day: '2026-02-28',
      moment: new Date('2026-05-01T09:30:00.123Z'),
      bytes: Buffer.from([1, 0, 255]),
      texts: ['a,b', '{"'],
      json: { some_key: ['\u{1F44B}'] },
    }
    const { rows } =
      await sql`select ${given.day}::date as day, ${given.moment}::timestamptz as moment, ${given.bytes}::bytea as bytes, ${given.texts}::text[] as texts, ${given.json}::jsonb as json`.execute(
        db,
      )
    assert.deepEqual(rows[0], given)
  }),
)

test(
  'a number that JavaScript cannot hold is an error and not a wrong number',
  inDatabase(async (db) => {
    await assert.rejects(sql`select 9007199254740993::int8`.execute(db), RangeError)
  }),
)

test('two hundred transactions at once all end', async () => {
  const subject = newId()
  await Promise.all(Array.from({ length: 200 }, () => store.within(here.id, (db) => record(db, happened(subject)))))
  const { count } = await store.reading(here.id, (db) =>
    db
      .selectFrom('platform.event')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow(),
  )
  assert.equal(count, 200)
})
