import { existsSync } from 'node:fs'
import { seedDemonstration } from '#demo/seed.ts'
import { type Config, embeddedFolder } from '#platform/config.ts'
import { openStore } from '#platform/database/open.ts'
import type { Store } from '#platform/database/store.ts'
import { CommandRefused } from '#platform/errors.ts'
import { openJobs } from '#platform/jobs/open.ts'
import { type Log, openLog } from '#platform/log.ts'
import { bringUp } from './bring-up.ts'
import { installationOf } from './installation.ts'
import { allJobs } from './jobs.ts'
import { openSite, version } from './serving.ts'
import { openTenants } from './tenants.ts'

const STOP_MS = 9000

/** Serves until it is asked to stop. On an empty data folder it first makes the demonstration. */
export async function serve(config: Config, say: (text: string) => void): Promise<number> {
  const log = openLog(config.logLevel)
  if (!config.databaseUrl && !existsSync(embeddedFolder(config))) say('Making the demonstration. This takes a few seconds, once')
  const store = await openStore(config)
  try {
    await prepare(store, config)
    return await run(store, config, log, say)
  } finally {
    await store.close()
  }
}

async function prepare(store: Store, config: Config): Promise<void> {
  await bringUp(store)
  if (await installationOf(store)) return
  if (config.databaseUrl) throw new CommandRefused('There is no organisation in this database yet. "heard init" sets one up. See docs/running.md')
  await seedDemonstration(store, config, new Date())
}

async function run(store: Store, config: Config, log: Log, say: (text: string) => void): Promise<number> {
  const now = () => new Date()
  const tenants = openTenants(store, config, now)
  const organisationById = async (id: string) => (await tenants.all()).find((organisation) => organisation.id === id)
  const jobs = openJobs({ store, jobs: allJobs(config, log), organisations: tenants.all, organisationById, log, now })
  const site = await openSite({ config, store, log, tenants, afterChange: jobs.wake, now })
  const address = await site.listen({ port: config.port, host: config.host })
  await jobs.start()
  log.info({ version, database: store.kind }, 'started')
  say(`Heard is at ${address.replace('127.0.0.1', 'localhost')}`)

  await stopAsked()
  log.info('stopping')
  // What runs may finish; a connection that will not end does not hold the process up for ever.
  const overdue = setTimeout(() => process.exit(1), STOP_MS)
  await Promise.all([site.close(), jobs.stop()])
  clearTimeout(overdue)
  return 0
}

/** A signal, or the end of the process that started this one. */
function stopAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  process.once('disconnect', () => resolve())
  return promise
}
