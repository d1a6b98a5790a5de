import type { PgBoss } from 'pg-boss'
import type { Store } from '../database/store.ts'
import { bossOver, queueName } from './boss.ts'

const keptFailedDays = 30

type Taken = { id: string; retryCount: number }

/** Gives attempts back that no process works at any more. They count as failed, and are due at once: it was not their fault. */
export async function giveBack(store: Store, boss: PgBoss, attempts: Taken[], why: 'Lost' | 'Stopped'): Promise<void> {
  if (attempts.length === 0) return
  await boss.fail(queueName, attempts, { class: why })
  const ids = attempts.map(({ id }) => id)
  await store.query(`update pgboss.job_common set start_after = now() where name = $1 and state = 'retry' and id = any($2::uuid[])`, [queueName, ids])
}

/**
 * Gives back jobs whose process died: no sign of life for a minute, or longer than any job may take.
 * @param all every running job, for the one process of an embedded database when it starts
 * @returns how many
 */
export async function giveBackLost(store: Store, boss: PgBoss, all = false): Promise<number> {
  const lost = `heartbeat_on + heartbeat_seconds * interval '1 second' < now() or started_on + expire_seconds * interval '1 second' < now()`
  const { rows } = await store.query(
    `select id, retry_count as "retryCount" from pgboss.job_common where name = $1 and state = 'active' and (${all} or ${lost}) limit 1000`,
    [queueName],
  )
  await giveBack(store, boss, rows as Taken[], 'Lost')
  return rows.length
}

/** Deletes jobs that were done long enough ago, and failed ones after 30 days; at most 5,000 at a time. A waiting job is never deleted. */
export async function deleteOld(store: Store): Promise<number> {
  const { rowCount } = await store.query(
    `delete from pgboss.job_common where (name, id) in (
       select name, id from pgboss.job_common
       where name = $1 and completed_on < now() - interval '1 minute'
         and ((state in ('completed', 'cancelled') and completed_on + deletion_seconds * interval '1 second' < now())
           or (state = 'failed' and completed_on < now() - $2 * interval '1 day'))
       order by completed_on limit 5000)`,
    [queueName, keptFailedDays],
  )
  return rowCount
}

export type JobCounts = { waiting: number; running: number; failed: number; oldestWaitingSeconds: number }

/** How many jobs are due and wait, run, and have failed for good; and how long the oldest due one has waited. */
export async function countJobs(store: Store): Promise<JobCounts> {
  const { rows } = await store.query(
    `select count(*) filter (where state < 'active' and start_after <= now()) as waiting,
            count(*) filter (where state = 'active') as running,
            count(*) filter (where state = 'failed') as failed,
            coalesce(extract(epoch from now() - min(start_after) filter (where state < 'active' and start_after <= now())), 0) as oldest
     from pgboss.job_common where name = $1 and state in ('created', 'retry', 'active', 'failed')`,
    [queueName],
  )
  const [counted = {}] = rows
  return {
    waiting: Number(counted.waiting),
    running: Number(counted.running),
    failed: Number(counted.failed),
    oldestWaitingSeconds: Math.round(Number(counted.oldest)),
  }
}

export type FailedJob = { id: string; job: string; organisationId: string; failedAt: Date; failure: string }

/** Jobs that failed for good, newest first; at most 200. `failure` is the class and code of the error. */
export async function failedJobs(store: Store): Promise<FailedJob[]> {
  const { rows } = await store.query(
    `select id, data ->> 'job' as job, data ->> 'organisation' as "organisationId", completed_on as "failedAt",
            concat_ws(' ', output ->> 'class', output ->> 'code') as failure
     from pgboss.job_common where name = $1 and state = 'failed' order by completed_on desc limit 200`,
    [queueName],
  )
  return rows as FailedJob[]
}

/** Puts a job that failed for good back in the queue, once more. */
export async function tryAgain(store: Store, id: string): Promise<void> {
  await bossOver(store).retry(queueName, id)
}
