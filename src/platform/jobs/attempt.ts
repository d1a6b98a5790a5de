import type { PgBoss } from 'pg-boss'
import { errorFields } from '../log.ts'
import { type Attempt, queueName } from './boss.ts'
import type { Job } from './job.ts'
import type { OpenJobs } from './open.ts'
import { retryLimit } from './prepare.ts'

export type Setting = OpenJobs & { boss: PgBoss; byName: ReadonlyMap<string, Job>; stopping: AbortSignal }

const limitMilliseconds = 3_600_000

/**
 * Runs one job once and settles it: done, to be tried again, or failed for good. Never throws: when the database is away the job stays
 * as it is and is given back when its sign of life is missed.
 * @returns what the job threw, undefined when it was done
 */
export async function attempt(setting: Setting, taken: Attempt): Promise<unknown> {
  const { job, organisation } = taken.data
  const ids = { job, id: taken.id, organisation, attempt: taken.retryCount + 1 }
  let failure: unknown
  try {
    await run(setting, taken)
  } catch (error) {
    failure = error ?? new Error('The job threw nothing')
  }
  try {
    if (failure === undefined) await setting.boss.complete(queueName, [taken])
    else await setting.boss.fail(queueName, [taken], errorFields(failure))
  } catch (error) {
    setting.log.warn({ err: error, ...ids }, 'A job could not be settled and will run again')
  }
  if (failure === undefined) setting.log.debug(ids, 'A job is done')
  else if (taken.retryCount < retryLimit) setting.log.warn({ err: failure, ...ids }, 'A job failed and will be tried again')
  else setting.log.error({ err: failure, ...ids }, 'A job failed for good')
  return failure
}

async function run({ store, byName, organisationById, now, stopping, log }: Setting, { data: envelope }: Attempt): Promise<void> {
  const job = byName.get(envelope.job)
  if (!job) throw new Error(`No job is named ${envelope.job}`)
  const organisation = await organisationById(envelope.organisation)
  if (!organisation) return log.info({ job: job.name, organisation: envelope.organisation }, 'A job of an organisation that is no more was dropped')
  const work = { organisation, data: envelope.data, now: now() }
  if (job.run) return store.within(organisation.id, (db) => job.run({ ...work, db }))

  const limit = AbortSignal.timeout(limitMilliseconds)
  const signal = AbortSignal.any([stopping, limit])
  const { promise: over, reject } = Promise.withResolvers<never>()
  const end = () => reject(new Error('The job took longer than an hour'))
  limit.addEventListener('abort', end, { once: true })
  await Promise.race([job.long({ ...work, store, signal }), over]).finally(() => limit.removeEventListener('abort', end))
}
