import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Store } from '../database/store.ts'
import { bossOver } from './boss.ts'
import { type Job, job } from './job.ts'
import { type Given, may1, noting, twoOrganisations } from './jobs.examples.ts'
import { type Jobs, type OpenJobs, openJobs } from './open.ts'
import { queue } from './queue.ts'
import { countJobs } from './upkeep.ts'

let given: Given

before(async () => {
  given = await twoOrganisations()
})

/** Opens a worker, and stops it when the test is over. */
async function working(jobs: Job[], work: (opened: Jobs) => Promise<void>, more: Partial<OpenJobs> = {}): Promise<void> {
  const opened = openJobs({ ...given, jobs, organisations: async () => [given.elmbrook, given.ashmarsh], now: () => may1, ...more })
  await opened.start()
  try {
    await work(opened)
  } finally {
    await opened.stop()
  }
}

async function until(what: () => boolean | Promise<boolean>, milliseconds = 60_000): Promise<number> {
  const started = performance.now()
  while (!(await what())) {
    assert.ok(performance.now() - started < milliseconds, 'waited too long')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - started
}

test('a worker takes jobs at once when woken after a commit, and soon when it is not', async () => {
  const note = noting('test.worker')
  await working([note.job], async (jobs) => {
    await given.store.within(given.elmbrook.id, async (db) => {
      await queue(db, note.job, { id: 'a' })
      jobs.wake()
    })
    jobs.wake()
    assert.ok((await until(() => note.ran.length === 1)) < 1000)
    await given.queuing(given.elmbrook, [note.job, 'b'])
    await until(() => note.ran.length === 2, 4000)
  })
})

test('a worker runs what is scheduled for the slot that it is in, once', async () => {
  const scheduled = noting('test.scheduled')
  await working([{ ...scheduled.job, every: 'day' }], () => until(() => scheduled.ran.length === 2).then(() => undefined))
  await working([{ ...scheduled.job, every: 'day' }], () => new Promise((resolve) => setTimeout(resolve, 300)))
  assert.deepEqual(scheduled.ran.map(({ organisation }) => organisation.name).sort(), ['Ashmarsh Council', 'Elmbrook Trust'])
})

test('long jobs of one name leave room for others', async () => {
  const release = Promise.withResolvers<void>()
  let sending = 0
  const send = job({
    name: 'test.send',
    long: () => {
      sending += 1
      return release.promise
    },
  })
  const other = Promise.withResolvers<void>()
  const bring = job({ name: 'test.import', long: async () => other.resolve() })
  await given.queuing(given.elmbrook, ...Array.from({ length: 6 }, (_, index): [Job, string] => [send, String(index)]), [bring, 'x'])
  await working([send, bring], async () => {
    await other.promise
    assert.equal(sending, 3)
    release.resolve()
    await until(() => sending === 6)
  })
})

test('stopping waits for running jobs, tells long ones, and gives back those that do not end', async () => {
  let ended = false
  let started = 0
  const slow = job({
    name: 'test.slow',
    async run() {
      started += 1
      await new Promise((resolve) => setTimeout(resolve, 300))
      ended = true
    },
  })
  const told = Promise.withResolvers<void>()
  const listens = job({
    name: 'test.listens',
    async long({ signal }) {
      started += 1
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      told.resolve()
      throw new Error('Stopped')
    },
  })
  const deaf = job({
    name: 'test.deaf',
    long() {
      started += 1
      return new Promise(() => {})
    },
  })
  // The one with a transaction comes last: on the embedded database the others could not be taken while it runs.
  await given.queuing(given.elmbrook, [listens, 'x'], [deaf, 'x'], [slow, 'x'])
  await working([slow, listens, deaf], () => until(() => started === 3).then(() => undefined), { stopMilliseconds: 3000 })
  await told.promise
  assert.equal(ended, true)
  assert.equal((await countJobs(given.store)).running, 0)
  const { rows } = await given.store.query(`select data ->> 'job' as job from pgboss.job_common where state = 'retry' order by 1`)
  assert.deepEqual(rows, [{ job: 'test.deaf' }, { job: 'test.listens' }])
  await given.clear()
})

test('while the database is away the worker waits, and goes on when it is back', async () => {
  let away = true
  const note = noting('test.away')
  const broken: Store = {
    ...given.store,
    query: (text, values) => (away ? Promise.reject(new Error('Connection terminated')) : given.store.query(text, values)),
    kind: 'server',
  }
  await working(
    [note.job],
    async () => {
      await given.queuing(given.elmbrook, [note.job, 'x'])
      away = false
      await until(() => note.ran.length === 1)
    },
    { store: broken },
  )
})

test('what a process left running when it died runs again at once when the next one starts', async () => {
  const note = noting('test.left')
  await given.queuing(given.elmbrook, [note.job, 'x'])
  const [left] = await bossOver(given.store).fetch('work')
  assert.ok(left)
  await given.store.query(`update pgboss.job_common set heartbeat_on = now() - interval '2 minutes' where state = 'active'`)
  await working([note.job], () => until(() => note.ran.length === 1).then(() => undefined))
})
