import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Outgoing = { id: string; from: string; to: string; replyTo: string | null; subject: string; text: string; html: string; at: Date }

/** How a message leaves: by a mail server, or into the outbox folder where there is none. */
export type Deliver = (message: Outgoing) => Promise<void>

/** The mail server said no to this message for good. Its words are not kept: they quote the address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

const fallbackFrom = 'heard@localhost'

export function deliverer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>, timeoutMilliseconds = 30_000): Deliver {
  const from = config.mailFrom ?? fallbackFrom
  return config.smtpUrl ? bySmtp(config.smtpUrl, from, timeoutMilliseconds) : intoOutbox(join(config.dataDir, 'outbox'), from)
}

/** Made of the message's id, so that a message which went out twice is recognised as one. */
export const messageIdOf = (id: string, from: string): string => `<${id}@${/@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'}>`

/** One connection for each message: a connection that is shared would send again by itself when it breaks. */
function bySmtp(url: string, from: string, timeoutMilliseconds: number): Deliver {
  const limits = {
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    dnsTimeout: timeoutMilliseconds,
  }
  const transport = createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true })
  return async (message) => {
    try {
      await transport.sendMail({
        from: from.includes('<') ? from : { name: message.from, address: from },
        to: { name: '', address: message.to },
        replyTo: message.replyTo ? { name: '', address: message.replyTo } : undefined,
        subject: message.subject,
        text: message.text,
        html: message.html,
        date: message.at,
        messageId: messageIdOf(message.id, from),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    } catch (error) {
      throw isForGood(error) ? new MailRefused('The mail server refused the message') : error
    }
  }
}

/**
 * A 5xx to the recipient or to the content is about this message. A 5xx to the greeting, the password or the sender is about our
 * settings: it is tried again, so that a wrong setting loses nothing. What the library itself cannot put into an envelope is for good.
 */
function isForGood(error: unknown): boolean {
  const { code, command, responseCode = 0 } = error as { code?: string; command?: string; responseCode?: number }
  if (code === 'EENVELOPE' && command === 'API') return true
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA')
}

/** A file to read for each message, named by its id: written whole or not at all. */
function intoOutbox(folder: string, from: string): Deliver {
  return async ({ id, to, replyTo, subject, text, at, from: name }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const head = [
      `From: ${name} <${from}>`,
      `To: ${to}`,
      ...(replyTo ? [`Reply-To: ${replyTo}`] : []),
      `Subject: ${subject}`,
      `Date: ${at.toUTCString()}`,
    ]
    const lines = [
      ...head.map(onOneLine),
      `Message-ID: ${messageIdOf(id, from)}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
    ]
    const file = join(folder, `${id}.eml`)
    await writeFile(`${file}.part`, lines.join('\n'), { mode: 0o600, flush: true })
    await rename(`${file}.part`, file)
  }
}

const onOneLine = (header: string): string => header.replace(/\p{Cc}+/gu, ' ')
