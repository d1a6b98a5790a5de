import type { PgBoss } from 'pg-boss'
import type { Store } from '../database/store.ts'
import { DatabaseAway } from '../errors.ts'
import type { Organisation } from '../http/page.ts'
import type { Log } from '../log.ts'
import { attempt, type Setting } from './attempt.ts'
import { type Attempt, bossOver, queueName } from './boss.ts'
import type { Every, Job } from './job.ts'
import { onQueued } from './queue.ts'
import { queueForAll, slotOf } from './schedule.ts'
import { deleteOld, giveBack, giveBackLost } from './upkeep.ts'

export type OpenJobs = {
  store: Store
  jobs: readonly Job[]
  /** All organisations, for scheduled jobs. */
  organisations: () => Promise<readonly Organisation[]>
  /** The organisation of a job; undefined when it is no more, and the job is dropped. */
  organisationById: (id: string) => Promise<Organisation | undefined>
  log: Log
  now: () => Date
  /** How long `stop` waits for running jobs; 7000 unless told. */
  stopMilliseconds?: number
}

export type Jobs = {
  /** Begins to take jobs: at once when woken, about a second after this process queued one, else every few seconds. */
  start: () => Promise<void>
  /** Takes no more, waits a few seconds for those that run, and gives the rest back to be run again. */
  stop: () => Promise<void>
  /** A transaction of this process queued something and has committed. Costs nothing when called too often. */
  wake: () => void
}

/** Nobody but this process can queue into an embedded database, and each question costs it about 15 ms of computing. */
const pollMilliseconds = { embedded: 10_000, server: 2000 }
const afterQueuedMilliseconds = 1000
const afterFailureMilliseconds = 5000
const heartbeatMilliseconds = 20_000
const upkeepMilliseconds = 60_000
const usualStopMilliseconds = 7000

/** At most so many jobs with a transaction at a time, so many long ones, and of those so many of one name: a mail-out leaves room for an import. */
const mostAtOnce = { run: { embedded: 1, server: 3 }, long: 4, longOfOneName: 3 }

/** The worker of this process. `prepareJobs` must have been done. Any number of processes may share a database server. */
export function openJobs(given: OpenJobs): Jobs {
  const worker = new Worker(given)
  return { start: () => worker.start(), stop: () => worker.stop(), wake: () => worker.wake() }
}

class Worker {
  readonly #given: OpenJobs
  readonly #boss: PgBoss
  readonly #setting: Setting
  readonly #running = new Map<string, { attempt: Attempt; done: Promise<void> }>()
  readonly #stopping = new AbortController()
  readonly #slots = new Map<string, string>()
  #woken = Promise.withResolvers<void>()
  #upkeepDue = 0
  #ended: Promise<void> | undefined
  #heartbeat: NodeJS.Timeout | undefined
  #away = false
  #soon: NodeJS.Timeout | undefined
  #unlisten: () => void = () => {}

  constructor(given: OpenJobs) {
    this.#given = given
    this.#boss = bossOver(given.store)
    this.#setting = { ...given, boss: this.#boss, byName: new Map(given.jobs.map((job) => [job.name, job])), stopping: this.#stopping.signal }
  }

  async start(): Promise<void> {
    if (this.#given.store.kind === 'embedded') await giveBackLost(this.#given.store, this.#boss, true)
    this.#unlisten = onQueued(() => {
      this.#soon ??= setTimeout(() => this.wake(), afterQueuedMilliseconds)
    })
    this.#heartbeat = setInterval(() => void this.#showLife(), heartbeatMilliseconds)
    this.#ended = this.#loop()
  }

  wake(): void {
    clearTimeout(this.#soon)
    this.#soon = undefined
    this.#woken.resolve()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#unlisten()
    this.wake()
    await this.#ended
    clearInterval(this.#heartbeat)
    const all = Promise.all([...this.#running.values()].map(({ done }) => done))
    await within(this.#given.stopMilliseconds ?? usualStopMilliseconds, all)
    const left = [...this.#running.values()].map((running) => running.attempt)
    if (left.length > 0) await within(1500, this.#giveUp(left))
  }

  async #giveUp(attempts: Attempt[]): Promise<void> {
    const { log, store } = this.#given
    for (const { id, data } of attempts) log.warn({ id, job: data.job, organisation: data.organisation }, 'A job was stopped and will run again')
    await giveBack(store, this.#boss, attempts, 'Stopped').catch((error: unknown) => log.warn({ err: error }, 'Stopped jobs could not be given back'))
  }

  /** Runs in its own context, whoever wakes it: a wake from inside a transaction must not be taken for a query inside it. */
  async #loop(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#woken = Promise.withResolvers()
      const rest = await this.#round()
      if (!this.#stopping.signal.aborted) await within(rest, this.#woken.promise)
    }
  }

  /** @returns how long to rest, in milliseconds */
  async #round(): Promise<number> {
    try {
      await this.#queueScheduled()
      await this.#upkeep()
      await this.#take()
      if (this.#away) this.#given.log.info('Jobs are taken again')
      this.#away = false
      return pollMilliseconds[this.#given.store.kind]
    } catch (error) {
      if (!this.#away)
        this.#given.log.error({ err: error }, error instanceof DatabaseAway ? 'The database is away: no jobs are taken' : 'Jobs could not be taken')
      this.#away = true
      return afterFailureMilliseconds
    }
  }

  async #queueScheduled(): Promise<void> {
    const now = this.#given.now()
    const due = this.#given.jobs.filter(
      (job): job is Job & { every: Every } => job.every !== undefined && this.#slots.get(job.name) !== slotOf(job.every, now),
    )
    if (due.length === 0) return
    const organisations = (await this.#given.organisations()).map(({ id }) => id)
    for (const job of due) {
      const slot = slotOf(job.every, now)
      if (organisations.length > 0) await queueForAll(this.#given.store, job, organisations, slot)
      this.#slots.set(job.name, slot)
    }
  }

  async #upkeep(): Promise<void> {
    if (performance.now() < this.#upkeepDue) return
    const lost = await giveBackLost(this.#given.store, this.#boss)
    if (lost > 0) this.#given.log.warn({ jobs: lost }, 'Jobs of a process that died were given back')
    await deleteOld(this.#given.store)
    this.#upkeepDue = performance.now() + upkeepMilliseconds
  }

  /** Takes jobs one by one while there is room for their kind. */
  async #take(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const full = this.#full()
      if (full.length >= this.#given.jobs.length) return
      const [taken] = await this.#boss.fetch<Attempt['data']>(queueName, { batchSize: 1, ignoreGroups: full.length > 0 ? full : null })
      if (!taken) return
      const done = attempt(this.#setting, taken).then(() => {
        this.#running.delete(taken.id)
        this.wake()
      })
      this.#running.set(taken.id, { attempt: taken, done })
    }
  }

  /** The names of jobs that there is no room for at the moment. */
  #full(): string[] {
    const names = [...this.#running.values()].map((running) => running.attempt.data.job)
    const isLong = (name: string) => this.#setting.byName.get(name)?.long !== undefined
    const long = names.filter(isLong).length
    const longFull = long >= mostAtOnce.long
    const runFull = names.length - long >= mostAtOnce.run[this.#given.store.kind]
    return this.#given.jobs
      .filter(({ name }) => (isLong(name) ? longFull || names.filter((other) => other === name).length >= mostAtOnce.longOfOneName : runFull))
      .map(({ name }) => name)
  }

  async #showLife(): Promise<void> {
    const attempts = [...this.#running.values()].map((running) => running.attempt)
    if (attempts.length === 0) return
    await this.#boss
      .touch(queueName, attempts)
      .catch((error: unknown) => this.#given.log.warn({ err: error }, 'Running jobs could not show that they live'))
  }
}

/** Waits for the work, or for so many milliseconds, whichever ends first. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
