import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Naming, takeOut } from '#lib/take-out.ts'
import type { Config } from '../config.ts'
import { mentions } from '../database/mentions.ts'
import type { Writer } from '../database/types.ts'
import { type Job, job } from '../jobs/job.ts'
import { queue } from '../jobs/queue.ts'

/** Whose messages go: those to their address, those about these ids, and these themselves. What only names them loses the name. */
export type ErasedMessages = { known: Naming; about: readonly string[]; messages: readonly string[] }

const eraseFilesJob = 'platform.erase-files'

/**
 * Blanks messages to a person or about them: the address, the subject and the words. That a message of this kind was sent, and when, stays.
 * One that has not left yet never will. Other messages keep their words without what names the person.
 */
export async function eraseMessages(db: Writer, { known, about, messages }: ErasedMessages, now: Date): Promise<void> {
  const toThem = known.email === '' ? sql<boolean>`false` : sql<boolean>`lower(to_address) = lower(${known.email})`
  await db
    .updateTable('platform.message')
    .set({ toAddress: '', replyTo: null, subject: '', bodyText: '', bodyHtml: '', erasedAt: now })
    .set({ failedAt: sql<Date | null>`case when sent_at is null then coalesce(failed_at, ${now}) else failed_at end` })
    .where('toAddress', '<>', '')
    .where(sql<boolean>`(${toThem} or about = any(${[...about]}::uuid[]) or id = any(${[...messages]}::uuid[]))`)
    .execute()
  await takeOutOfOthers(db, known, now)
  await queue(db, eraseFilesJob, {}, { once: 'all' })
  // A message that was on its way at this moment may write its file a little later.
  await queue(db, eraseFilesJob, {}, { after: new Date(now.getTime() + 600_000), once: 'later' })
}

async function takeOutOfOthers(db: Writer, known: Naming, now: Date): Promise<void> {
  const named = !known.name.includes(' ') ? sql<boolean>`false` : sql<boolean>`position(lower(${known.name}) in lower(m.all)) > 0`
  const rows = await db
    .selectFrom((inner) =>
      inner
        .selectFrom('platform.message')
        .select(['id', 'replyTo', 'subject', 'bodyText', 'bodyHtml'])
        .select(sql<string>`concat_ws(' ', reply_to, subject, body_text, body_html)`.as('all'))
        .as('m'),
    )
    .selectAll()
    .where(sql<boolean>`(${mentions('m.all', known)} or ${named})`)
    .execute()
  const without = (text: string) => takeOut(text, known, { theirs: false })
  for (const { id, replyTo, ...texts } of rows) {
    const left = { subject: without(texts.subject), bodyText: without(texts.bodyText), bodyHtml: without(texts.bodyHtml) }
    const keepsReplyTo = replyTo === null || without(replyTo) === replyTo
    if (keepsReplyTo && left.bodyText === texts.bodyText && left.bodyHtml === texts.bodyHtml && left.subject === texts.subject) continue
    await db
      .updateTable('platform.message')
      .set({ ...left, replyTo: keepsReplyTo ? replyTo : null })
      .set({ erasedAt: sql<Date | null>`case when sent_at is null then null else ${now}::timestamptz end` })
      .where('id', '=', id)
      .execute()
  }
}

const mostFiles = 10_000

/** Deletes the files of erased messages from the outbox folder. Safe to run twice; it also runs each day, for what a stopped process left. */
export const eraseFiles = (config: Pick<Config, 'dataDir'>): Job =>
  job({
    name: eraseFilesJob,
    every: 'day',
    async long({ store, organisation, now }) {
      const since = new Date(now.getTime() - 40 * 86_400_000)
      const erased = await store.reading(organisation.id, (db) =>
        db.selectFrom('platform.message').select('id').where('erasedAt', '>=', since).orderBy('erasedAt', 'desc').limit(mostFiles).execute(),
      )
      const folder = join(config.dataDir, 'outbox')
      for (const { id } of erased) for (const name of [`${id}.eml`, `${id}.eml.part`]) await rm(join(folder, name), { force: true })
    },
  })
