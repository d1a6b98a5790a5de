import type { Config } from '../config.ts'
import { record } from '../database/events.ts'
import type { Store } from '../database/store.ts'
import type { Writer } from '../database/types.ts'
import { type Job, job } from '../jobs/job.ts'
import { queue } from '../jobs/queue.ts'
import type { Log } from '../log.ts'
import { type Deliver, deliverer, MailRefused } from './deliver.ts'
import { sendMessageJob } from './enqueue.ts'

export type MessagesOptions = {
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>
  log: Log
  /** The job that learns of a message which did not arrive: it is given `message`, `kind`, `failure`, and `about` where there is one. */
  failedJob?: Job['name']
  timeoutMilliseconds?: number
}

type Sending = {
  id: string
  kind: string
  about: string | null
  attempts: number
  toAddress: string
  replyTo: string | null
  subject: string
  bodyText: string
  bodyHtml: string
  queuedAt: Date
}

/** The first try and the five of `prepareJobs`. */
const mostAttempts = 6

/** The job that sends messages, for the list of jobs. */
export function openMessages({ config, log, failedJob, timeoutMilliseconds }: MessagesOptions): { jobs: Job[] } {
  const deliver = deliverer(config, timeoutMilliseconds)
  const send = job({
    name: sendMessageJob,
    async long({ store, organisation, data, now }) {
      const message = await store.within(organisation.id, (db) => begin(db, data.message ?? ''))
      if (!message) return
      const failure = await tryToSend(deliver, message, organisation.name)
      if (failure === undefined) return store.within(organisation.id, (db) => markSent(db, message.id, now))
      const refused = failure instanceof MailRefused
      if (!refused && message.attempts < mostAttempts) throw failure
      log.warn({ message: message.id, kind: message.kind, organisation: organisation.id, err: failure }, 'A message could not be delivered')
      await giveUp(store, organisation.id, { message, failure: refused ? 'refused' : 'away', now, failedJob })
    },
  })
  return { jobs: [send, sendWaiting] }
}

const hourMilliseconds = 3_600_000
const mostAtOnce = 500

/** Takes up messages that nothing is going to send: backups leave the queue out, so what waited at that moment waits after a restore. */
const sendWaiting = job({
  name: 'platform.send-waiting',
  every: 'hour',
  async run({ db, now }) {
    const waiting = await db
      .selectFrom('platform.message')
      .select('id')
      .where('attempts', '=', 0)
      .where('sentAt', 'is', null)
      .where('failedAt', 'is', null)
      .where('queuedAt', '<', new Date(now.getTime() - hourMilliseconds))
      .limit(mostAtOnce)
      .execute()
    for (const { id } of waiting) await queue(db, sendMessageJob, { message: id })
  },
})

/** Counts the attempt before it is made. Undefined when the message has been sent or given up, or is not there. */
const begin = (db: Writer, id: string): Promise<Sending | undefined> =>
  db
    .updateTable('platform.message')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .returning(['id', 'kind', 'about', 'attempts', 'toAddress', 'replyTo', 'subject', 'bodyText', 'bodyHtml', 'queuedAt'])
    .executeTakeFirst()

async function tryToSend(deliver: Deliver, message: Sending, from: string): Promise<unknown> {
  const { id, toAddress: to, replyTo, subject, bodyText: text, bodyHtml: html, queuedAt: at } = message
  try {
    await deliver({ id, from, to, replyTo, subject, text, html, at })
    return undefined
  } catch (error) {
    return error ?? new Error('Sending threw nothing')
  }
}

async function markSent(db: Writer, id: string, now: Date): Promise<void> {
  await db.updateTable('platform.message').set({ sentAt: now }).where('id', '=', id).execute()
}

type GivenUp = { message: Sending; failure: 'refused' | 'away'; now: Date; failedJob: Job['name'] | undefined }

/** The failure, its event and the job that a module learns it by stand or fall together. */
async function giveUp(store: Store, organisationId: string, { message, failure, now, failedJob }: GivenUp): Promise<void> {
  const { id, kind, about } = message
  await store.within(organisationId, async (db) => {
    await db.updateTable('platform.message').set({ failedAt: now, failure }).where('id', '=', id).execute()
    await record(db, { type: 'platform.message-failed', actor: null, subject: id, at: now, details: { kind, about, failure } })
    if (failedJob) await queue(db, failedJob, { message: id, kind, failure, ...(about ? { about } : {}) })
  })
}
