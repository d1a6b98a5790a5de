import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { anOrganisation, aStore } from '#support/database.ts'
import type { Store } from '../database/store.ts'
import type { Organisation } from '../http/page.ts'
import { bossOver } from './boss.ts'
import { job } from './job.ts'
import { type Given, may1, noting, twoOrganisations } from './jobs.examples.ts'
import { prepareJobs } from './prepare.ts'
import { hasQueued, queue } from './queue.ts'
import { queueForAll, slotOf } from './schedule.ts'
import { countJobs, deleteOld, failedJobs, giveBackLost, tryAgain } from './upkeep.ts'

let store: Store
let elmbrook: Organisation
let ashmarsh: Organisation
let queuing: Given['queuing']
let run: Given['run']
let isDue: Given['isDue']
let clear: Given['clear']

before(async () => {
  ;({ store, elmbrook, ashmarsh, queuing, run, isDue, clear } = await twoOrganisations())
})

test('preparing again changes nothing, also by two processes at once', async () => {
  const fresh = await aStore()
  await Promise.all([prepareJobs(fresh), prepareJobs(fresh)])
  await prepareJobs(fresh)
  assert.deepEqual(await countJobs(fresh), { waiting: 0, running: 0, failed: 0, oldestWaitingSeconds: 0 })
})

test('a job runs after the transaction that queued it, in its organisation, and not at all when that was rolled back', async () => {
  const seen: (string | null)[] = []
  const note = noting('test.note')
  const where = job({
    name: 'test.where',
    async run({ db, organisation, now }) {
      const { rows } = await sql<{
        at: string
        role: string
      }>`select platform.current_organisation()::text as at, current_user::text as role`.execute(db)
      seen.push(rows[0]?.at ?? null, rows[0]?.role ?? null, organisation.name, now.toISOString())
    },
  })
  await queuing(ashmarsh, [where, 'x'])
  await assert.rejects(
    store.within(elmbrook.id, async (db) => {
      await queue(db, note.job, { id: 'never' })
      assert.equal(hasQueued(db), true)
      throw new Error('changed my mind')
    }),
  )
  assert.deepEqual(await run([where, note.job]), { done: 1, failed: [] })
  assert.deepEqual(seen, [ashmarsh.id, 'heard_app', 'Ashmarsh Council', may1.toISOString()])
  assert.deepEqual(note.ran, [])
})

test('the role of the application can queue for its organisation and can neither read nor change the queue', async () => {
  for (const forbidden of [
    'select data from pgboss.job',
    'delete from pgboss.job_common',
    `select platform.queue_job_of(gen_random_uuid(), 'a.b', '{}', null, null, false)`,
  ]) {
    await assert.rejects(
      store.within(elmbrook.id, (db) => sql.raw(forbidden).execute(db)),
      { code: '42501' },
    )
  }
  await assert.rejects(
    store.outside((db) => queue(db, 'test.note', {})),
    /inside an organisation/,
  )
})

test('only ids, dates and words of a list go into a job', async () => {
  for (const value of ['amina@example.org', 'Amina Khan', 'line\nbreak', 'x'.repeat(201)]) {
    await assert.rejects(
      store.within(elmbrook.id, (db) => queue(db, 'test.note', { value })),
      TypeError,
    )
  }
})

test('jobs run in order, the urgent ones first, and what they queue runs too', async () => {
  const second = noting('test.second')
  const first = noting('test.first', async (work) => {
    if (work.data.id === 'b') await queue(work.db, second.job, { id: 'from-b' })
  })
  await queuing(elmbrook, [first.job, 'a'], [first.job, 'b'], [first.job, 'c', { urgent: true }])
  assert.deepEqual(await run([first.job, second.job]), { done: 4, failed: [] })
  assert.deepEqual(first.values(), ['c', 'a', 'b'])
  assert.deepEqual(second.values(), ['from-b'])
})

test('with a key, a waiting job is not joined by another of its organisation; a later change brings it forward', async () => {
  const note = noting('test.once')
  const inJune = { once: 'k', after: new Date('2026-06-01T00:00:00Z') }
  await queuing(elmbrook, [note.job, 'a', inJune], [note.job, 'b', { once: 'k' }], [note.job, 'c', { once: 'other' }])
  await queuing(ashmarsh, [note.job, 'd', { once: 'k' }])
  await run([note.job])
  assert.deepEqual(note.values().sort(), ['b', 'c', 'd'])
  await queuing(elmbrook, [note.job, 'e', { once: 'k' }])
  await run([note.job])
  assert.deepEqual(note.values().at(-1), 'e')
})

test('a waiting job that is due early enough is held, and not written anew; what is for later wakes nobody', async () => {
  const note = noting('test.held')
  const on = (day: string) => ({ once: 'held', after: new Date(`${day}T00:00:00Z`) })
  const written = async () => (await store.query(`select ctid::text, start_after from pgboss.job_common where group_id = 'test.held'`)).rows
  await queuing(elmbrook, [note.job, 'first', on('2026-06-02')])
  const before = await written()
  await queuing(elmbrook, [note.job, 'second', on('2026-06-02')], [note.job, 'third', on('2026-06-03')])
  assert.deepEqual(await written(), before)
  await store.within(elmbrook.id, async (db) => {
    await queue(db, note.job, { id: 'fourth' }, on('2026-06-01'))
    assert.equal(hasQueued(db), false)
  })
  const [brought, ...others] = await written()
  assert.deepEqual([brought?.start_after, others], [new Date('2026-06-01T00:00:00Z'), []])
  await clear()
})

// An embedded database has one connection, so that nothing happens there while a transaction is open.
if (process.env.TEST_DATABASE_URL) {
  test('while a transaction holds a waiting job, others hold it too and nobody takes it', async () => {
    const note = noting('test.shared')
    const due = { once: 'shared', after: may1 }
    await queuing(elmbrook, [note.job, 'first', due])
    const [held, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const holding = store.within(elmbrook.id, async (db) => {
      await queue(db, note.job, { id: 'second' }, due)
      held.resolve()
      await end.promise
    })
    await held.promise
    await queuing(elmbrook, [note.job, 'third', due])
    const meanwhile = await store.query(`select id from pgboss.job_common where group_id = 'test.shared' for update skip locked`)
    end.resolve()
    await holding
    assert.deepEqual(meanwhile.rows, [])
    assert.deepEqual(await run([note.job]), { done: 1, failed: [] })
    assert.deepEqual(note.values(), ['first'])
  })
}

test('a job for later waits for its day, by the clock that was given', async () => {
  const note = noting('test.later')
  await queuing(
    elmbrook,
    [note.job, 'june', { after: new Date('2026-06-01T00:00:00Z') }],
    [note.job, '2060', { after: new Date('2060-01-01T00:00:00Z') }],
  )
  await run([note.job])
  assert.deepEqual(note.values(), [])
  await run([note.job], new Date('2026-06-02T00:00:00Z'))
  assert.deepEqual(note.values(), ['june'])
  await run([note.job], new Date('2060-01-02T00:00:00Z'))
  assert.deepEqual(note.values(), ['june', '2060'])
})

test('a job that fails leaves no trace in the data, is tried five times more, and is kept without what the error quotes', async () => {
  let tries = 0
  const fails = job({
    name: 'test.fails',
    async run({ db }) {
      tries += 1
      await sql`select set_config('app.organisation', platform.current_organisation()::text, true)`.execute(db)
      await sql`select 'amina@example.org'::integer`.execute(db)
    },
  })
  await queuing(elmbrook, [fails, 'x'])
  for (let attempt = 1; attempt <= 6; attempt++) {
    const { failed } = await run([fails])
    assert.deepEqual(
      failed.map((each) => each.job),
      ['test.fails'],
    )
    assert.deepEqual(await run([fails]), { done: 0, failed: [] })
    await isDue()
  }
  assert.equal(tries, 6)
  const [kept] = await failedJobs(store)
  assert.equal(kept?.job, 'test.fails')
  assert.equal(kept?.organisationId, elmbrook.id)
  assert.match(kept?.failure ?? '', /22P02/)
  const { rows } = await store.query(`select output::text as output from pgboss.job_common where state = 'failed'`)
  assert.doesNotMatch(String(rows[0]?.output), /amina/)

  await tryAgain(store, kept?.id ?? '')
  assert.equal((await run([fails])).failed.length, 1)
  await clear()
})

test('the pauses between tries grow to at most an hour', async () => {
  const fails = job({ name: 'test.pauses', run: () => Promise.reject(new Error('no')) })
  await queuing(elmbrook, [fails, 'x'])
  const pauses: number[] = []
  for (let attempt = 1; attempt <= 5; attempt++) {
    await run([fails])
    const { rows } = await store.query(`select extract(epoch from start_after - now())::float8 as pause from pgboss.job_common where state = 'retry'`)
    pauses.push(Number(rows[0]?.pause))
    await isDue()
  }
  assert.deepEqual(
    pauses,
    [...pauses].sort((a, b) => a - b),
  )
  assert.ok((pauses[0] ?? 0) > 100 && (pauses[4] ?? 0) <= 3600, `${pauses}`)
  await clear()
})

test('a job of an organisation that is no more is dropped; one that no module knows any more is kept as failed', async () => {
  const note = noting('test.gone')
  const gone = await store.outside((db) => anOrganisation(db, 'Gone'))
  await queuing(gone, [note.job, 'x'])
  assert.deepEqual(await run([note.job]), { done: 1, failed: [] })
  assert.deepEqual(note.ran, [])
  await queuing(elmbrook, [note.job, 'x'])
  assert.equal((await run([])).failed.length, 1)
  await clear()
})

test('a schedule makes one job for each organisation and slot, however many processes ask, and none beside one that still waits', async () => {
  const hourly = { ...noting('test.hourly'), every: 'hour' as const }
  const scheduled = { ...hourly.job, every: 'hour' as const }
  const ids = [elmbrook.id, ashmarsh.id]
  await Promise.all([queueForAll(store, scheduled, ids, '2026-05-01T09'), queueForAll(store, scheduled, ids, '2026-05-01T09')])
  await queueForAll(store, scheduled, ids, '2026-05-01T10')
  assert.deepEqual(await run([scheduled]), { done: 2, failed: [] })
  await queueForAll(store, scheduled, ids, '2026-05-01T09')
  assert.deepEqual(await run([scheduled]), { done: 0, failed: [] })
  await queueForAll(store, scheduled, ids, '2026-05-01T11')
  assert.deepEqual(await run([scheduled]), { done: 2, failed: [] })
  assert.deepEqual(
    ['minute', 'hour', 'day'].map((every) => slotOf(every as 'day', may1)),
    ['2026-05-01T09:00', '2026-05-01T09', '2026-05-01'],
  )
})

test('old done jobs are deleted, waiting ones never', async () => {
  const note = noting('test.old')
  await queuing(elmbrook, [note.job, 'done'])
  await run([note.job])
  await queuing(elmbrook, [note.job, 'waits', { after: new Date('2060-01-01') }])
  await store.query(`update pgboss.job_common set completed_on = now() - interval '4 days' where state = 'completed'`)
  await store.query(`update pgboss.job_common set created_on = now() - interval '400 days' where state = 'created'`)
  assert.ok((await deleteOld(store)) > 0)
  const { rows } = await store.query(`select state::text as state from pgboss.job_common`)
  assert.deepEqual(rows, [{ state: 'created' }])
  await clear()
})

test('a job whose process died is given back and run again, and the dead process can no longer settle it', async () => {
  const note = noting('test.lost')
  await queuing(elmbrook, [note.job, 'x'])
  const boss = bossOver(store)
  const taken = await boss.fetch('work')
  assert.equal(await giveBackLost(store, boss), 0)
  await store.query(`update pgboss.job_common set heartbeat_on = now() - interval '2 minutes' where state = 'active'`)
  assert.equal(await giveBackLost(store, boss), 1)
  await run([note.job])
  assert.deepEqual(note.values(), ['x'])
  assert.partialDeepStrictEqual(await boss.complete('work', taken), { affected: 0 })
})
