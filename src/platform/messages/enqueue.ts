import { newId } from '../database/identifiers.ts'
import type { Writer } from '../database/types.ts'
import { queue } from '../jobs/queue.ts'
import { type MessageText, titled } from './render.ts'

export type Message = MessageText & {
  /** One address. */
  to: string
  /** One line, at most 250 characters. */
  subject: string
  replyTo?: string
  /** What the message is for: `insights.feedback`. Kept and counted; never shown to its reader. */
  kind: string
  /** The id of what it is about, by which a module recognises it. */
  about?: string
  at: Date
  /** Before all other messages, for what a person is waiting for. */
  urgent?: boolean
}

export const sendMessageJob = 'platform.send-message'

const notInAddress = /[\p{Cc}\s,;:<>()[\]\\"]/u
const addressShape = /^[^@]{1,64}@[^@.]+(\.[^@.]+)+$/u

/** Whether a text is one email address and nothing more. Whether it works only a message can tell. */
export const isAddress = (text: string): boolean => text.length <= 254 && addressShape.test(text) && !notInAddress.test(text)

/**
 * Keeps a message and queues its sending, in the caller's transaction: it goes out after the commit, and never when that fails.
 * @returns the id of the message
 * @throws TypeError when an address is not one address, or the subject is not one line: forms have asked for that before
 */
export async function enqueueMessage(db: Writer, { to, subject, text, html, replyTo, kind, about, at, urgent = false }: Message): Promise<string> {
  if (!isAddress(to) || (replyTo !== undefined && !isAddress(replyTo))) throw new TypeError('A message goes to one address')
  if (/\p{Cc}/u.test(subject) || subject.trim() === '' || subject.length > 250) throw new TypeError('The subject of a message is one line')
  const id = newId()
  const row = {
    id,
    kind,
    about: about ?? null,
    toAddress: to,
    replyTo: replyTo ?? null,
    subject,
    bodyText: text,
    bodyHtml: titled(html, subject),
    queuedAt: at,
  }
  await db.insertInto('platform.message').values(row).execute()
  await queue(db, sendMessageJob, { message: id }, { urgent })
  return id
}
