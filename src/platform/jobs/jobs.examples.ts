// What the tests of jobs share: a database with two organisations, and jobs that note what they were run with.
import { anOrganisation, aStore } from '#support/database.ts'
import type { Store } from '../database/store.ts'
import type { Organisation } from '../http/page.ts'
import { type Log, openLog } from '../log.ts'
import { type Job, type JobWork, job } from './job.ts'
import { type QueueOptions, queue } from './queue.ts'
import { type Ran, runQueued } from './run-queued.ts'

export const may1 = new Date('2026-05-01T09:00:00Z')

export type Given = {
  store: Store
  elmbrook: Organisation
  ashmarsh: Organisation
  log: Log
  organisationById: (id: string) => Promise<Organisation | undefined>
  /** Queues jobs in one transaction, each with an id in its data. */
  queuing: (organisation: Organisation, ...given: [Job, string, QueueOptions?][]) => Promise<void>
  run: (jobs: Job[], now?: Date) => Promise<Ran>
  /** Makes what waits for its next try due. */
  isDue: () => Promise<unknown>
  clear: () => Promise<unknown>
}

export async function twoOrganisations(): Promise<Given> {
  const store = await aStore()
  const elmbrook = await store.outside((db) => anOrganisation(db, 'Elmbrook Trust'))
  const ashmarsh = await store.outside((db) => anOrganisation(db, 'Ashmarsh Council'))
  const organisationById = async (id: string) => [elmbrook, ashmarsh].find((each) => each.id === id)
  const log = openLog('silent')
  return {
    store,
    elmbrook,
    ashmarsh,
    log,
    organisationById,
    queuing: (organisation, ...given) =>
      store.within(organisation.id, async (db) => {
        for (const [each, id, options] of given) await queue(db, each, { id }, options)
      }),
    run: (jobs, now = may1) => runQueued({ store, jobs, organisationById, log, now }),
    isDue: () => store.query(`update pgboss.job_common set start_after = now() where state = 'retry'`),
    clear: () => store.query('delete from pgboss.job_common'),
  }
}

/** A job that notes what it was run with. */
export function noting(name: Job['name'], also: (work: Parameters<NonNullable<Job['run']>>[0]) => Promise<void> = async () => {}) {
  const ran: JobWork[] = []
  const noted = job({
    name,
    run(work) {
      ran.push(work)
      return also(work)
    },
  })
  return { job: noted, ran, values: () => ran.map(({ data }) => data.id) }
}
