import { type Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** What one page of a survey came back as. */
export type Seen = { status: number; html: string; location: string | undefined; bytes: number }

export type Browser = {
  get: (path: string) => Promise<Seen>
  post: (path: string, fields?: readonly (readonly [name: string, value: string])[]) => Promise<Seen>
}

/** What a browser sends with every request; pages come as they are, not compressed, unless the headers given ask for that. */
const usual = { 'accept-encoding': 'identity', accept: 'text/html', 'sec-fetch-site': 'same-origin', 'user-agent': 'a person' }

/** A browser with cookies of its own. @throws Error when the server is not there, or breaks off */
export function browser(address: string, agent: Agent, headers: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map<string, string>()

  async function send(method: 'GET' | 'POST', path: string, body?: string): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    const seen = await exchange(
      new URL(path, address),
      { method, agent, headers: { ...usual, ...headers, ...(cookie && { cookie }), ...form } },
      body,
    )
    for (const set of seen.cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name) cookies.set(name, value ?? '')
    }
    return seen
  }

  return {
    get: (path) => send('GET', path),
    post: (path, fields = []) => send('POST', path, new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()),
  }
}

type Asking = { method: string; agent: Agent; headers: OutgoingHttpHeaders }

function exchange(url: URL, asking: Asking, body: string | undefined): Promise<Seen & { cookies: readonly string[] }> {
  const { promise, resolve, reject } = Promise.withResolvers<Seen & { cookies: readonly string[] }>()
  const sent = request(url, { ...asking, timeout: 30_000 }, (reply) => {
    const parts: Buffer[] = []
    reply.on('data', (part: Buffer) => parts.push(part))
    reply.on('error', reject)
    reply.on('end', () => {
      if (!reply.complete) return reject(new Error('The reply was cut off'))
      const bytes = Buffer.concat(parts)
      const { location, 'set-cookie': cookies = [] } = reply.headers
      resolve({ status: reply.statusCode ?? 0, html: bytes.toString('utf8'), location, bytes: bytes.length, cookies })
    })
  })
  sent.on('error', reject)
  sent.on('timeout', () => sent.destroy(new Error('No reply in 30 seconds')))
  sent.end(body)
  return promise
}

/**
 * The same browser in the hands of a patient person: when nothing comes back, or the page says "try again", the same page
 * is asked for, or the same form sent, once more. A form may so be sent twice.
 *
 * @param again is told of each time that nothing came back; what it throws ends the patience
 */
export function patient({ get, post }: Browser, millisecondsBetween: number, again: () => void): Browser {
  async function until(ask: () => Promise<Seen>): Promise<Seen> {
    for (;;) {
      const seen = await ask().catch(() => undefined)
      if (seen && seen.status !== 503) return seen
      again()
      await wait(millisecondsBetween)
    }
  }
  return { get: (path) => until(() => get(path)), post: (path, fields) => until(() => post(path, fields)) }
}
