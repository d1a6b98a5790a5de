import type { Store } from '../database/store.ts'
import type { Organisation } from '../http/page.ts'
import type { Log } from '../log.ts'
import { attempt } from './attempt.ts'
import { type Attempt, bossOver, queueName } from './boss.ts'
import type { Job } from './job.ts'

export type RunQueued = {
  store: Store
  jobs: readonly Job[]
  organisationById: (id: string) => Promise<Organisation | undefined>
  log: Log
  now: Date
}

export type Ran = { done: number; failed: { job: string; error: unknown }[] }

/** A job that queues itself again and again would never let this end. */
const most = 10_000

/**
 * Runs what is queued and due by the given time, one after the other and in order, also what those jobs queue in turn, until nothing
 * is left: for tests, and for filling a demonstration. A job that fails waits for its next try as usual and is not run again here.
 * Needs `prepareJobs`, and no worker beside it.
 */
export async function runQueued({ now, ...given }: RunQueued): Promise<Ran> {
  const boss = bossOver(given.store)
  const setting = {
    ...given,
    boss,
    now: () => now,
    organisations: async () => [],
    byName: new Map(given.jobs.map((job) => [job.name, job])),
    stopping: new AbortController().signal,
  }
  const ran: Ran = { done: 0, failed: [] }
  for (let count = 0; count < most; count++) {
    await dueBy(given.store, now)
    const [taken] = await boss.fetch<Attempt['data']>(queueName)
    if (!taken) break
    const error = await attempt(setting, taken)
    if (error === undefined) ran.done += 1
    else ran.failed.push({ job: taken.data.job, error })
  }
  await asQueued(given.store)
  return ran
}

const waiting = `name = '${queueName}' and state = 'created' and data ? 'after'`

/** What was queued for a later time follows the given clock, which need not be that of the database. */
const dueBy = (store: Store, now: Date) =>
  store.query(
    `update pgboss.job_common set start_after = case when (data ->> 'after')::timestamptz <= $1::timestamptz then '-infinity' else 'infinity' end::timestamptz
     where ${waiting} and start_after not in ('-infinity', 'infinity')`,
    [now.toISOString()],
  )

const asQueued = (store: Store) => store.query(`update pgboss.job_common set start_after = (data ->> 'after')::timestamptz where ${waiting}`)
