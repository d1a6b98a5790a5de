import type { Store } from '../database/store.ts'
import { queueName } from './boss.ts'
import type { Every, Job } from './job.ts'

const lengths: Readonly<Record<Every, number>> = { minute: 16, hour: 13, day: 10 }
const kept: Readonly<Record<Every, string>> = { minute: '1 hour', hour: '1 day', day: '3 days' }

/** The minute, hour or day (UTC) that a moment falls into, as the beginning of its ISO text. */
export const slotOf = (every: Every, now: Date): string => now.toISOString().slice(0, lengths[every])

/**
 * Queues a scheduled job for each organisation, once per slot whatever number of processes ask: the id of the job is made of its
 * name, organisation and slot. An organisation whose last one still waits or runs gets no second one. A slot that passed while no
 * process ran is not made up for; the one that we are in is.
 */
export async function queueForAll(store: Store, job: Job & { every: Every }, organisations: readonly string[], slot: string): Promise<void> {
  const text = `
    select platform.queue_job_of(organisation, $1, '{}', null, 'every', false, id, $2::interval)
    from (select organisation, md5($1 || ':' || organisation || ':' || $3)::uuid as id from unnest($4::uuid[]) as organisation) as due
    where not exists (
      select from pgboss.job_common as job
      where job.name = '${queueName}' and (job.id = due.id or (job.singleton_key = $1 || ':' || organisation || ':every' and job.state in ('retry', 'active'))))`
  try {
    await store.query(text, [job.name, kept[job.every], slot, organisations])
  } catch (error) {
    // Another process queued the same slot at the same moment, for all organisations.
    if ((error as { code?: string }).code !== '23505') throw error
  }
}
