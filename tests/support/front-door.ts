import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openSite, pages } from '#app/serving.ts'
import { openTenants } from '#app/tenants.ts'
import { hashOf, newToken } from '#platform/auth/tokens.ts'
import { readConfig } from '#platform/config.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Store } from '#platform/database/store.ts'
import { type Log, openLog } from '#platform/log.ts'
import { assertSound } from './sound-page.ts'

/** What came back: the status, the page, and where it leads. Every page that any test fetches was checked to be sound. */
export type Answer = { status: number; html: string; location: string; headers: Record<string, unknown>; raw: Buffer }

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A request as a program may send it: whatever is not said here is as a browser would send it. */
export type Sent = { headers?: Readonly<Record<string, string>>; body?: string | Buffer; type?: string }

export type Client = {
  get: (path: string, headers?: Sent['headers']) => Promise<Answer>
  post: (path: string, fields?: Fields, headers?: Sent['headers']) => Promise<Answer>
  /** Posts with a file: multipart, as a browser does. */
  upload: (path: string, fields: Readonly<Record<string, string>>, file: { field: string; name: string; bytes: Buffer }) => Promise<Answer>
  /** Where a chain of redirects ends. */
  follow: (answer: Answer) => Promise<Answer>
  send: (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'OPTIONS', path: string, sent?: Sent) => Promise<Answer>
  /** The cookies of this browser, by name, as they are sent. */
  cookies: Map<string, string>
}

export type FrontDoor = {
  site: FastifyInstance
  store: Store
  /** A browser with cookies of its own, signed in as a person, or as nobody. */
  as: (person: { id: string; organisationId: string } | null, host?: string) => Promise<Client>
  /** The moment that the site believes it to be. */
  clock: { now: Date }
}

/** What the site wrote about its last fault: said with the test that met it. */
const faults = {
  last: '',
  write(line: string) {
    faults.last = line
  },
}

type Options = { log?: Log; environment?: Readonly<Record<string, string>> }

/** The whole site over a store, without a network in between. */
export async function frontDoor(
  store: Store,
  start = new Date('2026-06-01T09:00:00Z'),
  { log = openLog('error', faults), environment = {} }: Options = {},
): Promise<FrontDoor> {
  const clock = { now: start }
  const now = () => clock.now
  const config = readConfig({ POSTS_PER_MINUTE: '0', ...environment })
  const tenants = openTenants(store, config, now)
  const site = await openSite({ config, store, log, tenants, afterChange: () => {}, now })
  await site.ready()
  after(() => site.close())
  return { site, store, clock, as: (person, host = 'localhost') => browser({ site, store, now, host }, person) }
}

type Seat = { site: FastifyInstance; store: Store; now: () => Date; host: string }

/** A session as sign-in makes it, with a year to live. */
export async function aSession(site: FastifyInstance, store: Store, person: { id: string; organisationId: string }, now: Date): Promise<string> {
  const token = newToken()
  const session = {
    id: newId(),
    personId: person.id,
    tokenHash: hashOf(token),
    startedAt: now,
    confirmedAt: now,
    usedAt: now,
    expiresAt: new Date(now.getTime() + 365 * 24 * 3_600_000),
  }
  await store.within(person.organisationId, (db) => db.insertInto('platform.session').values(session).execute())
  return encodeURIComponent(site.signCookie(token))
}

async function browser(seat: Seat, person: { id: string; organisationId: string } | null): Promise<Client> {
  const cookies = new Map<string, string>()
  if (person) cookies.set('heard-session', await aSession(seat.site, seat.store, person, seat.now()))
  const client: Client = {
    cookies,
    get: (path, headers) => client.send('GET', path, { headers }),
    post: (path, fields = {}, headers) => client.send('POST', path, { headers, body: encode(fields), type: 'application/x-www-form-urlencoded' }),
    upload: (path, fields, file) => client.send('POST', path, multipart(fields, file)),
    async follow(answer) {
      let last = answer
      for (let hops = 0; last.status === 303; hops++) {
        assert.ok(hops < 5, `redirects without end at ${last.location}`)
        last = await client.get(last.location)
      }
      return last
    },
    send: (method, path, sent = {}) => exchange(seat, cookies, method, path, sent),
  }
  return client
}

async function exchange(
  { site, host }: Seat,
  cookies: Map<string, string>,
  method: Parameters<Client['send']>[0],
  url: string,
  sent: Sent,
): Promise<Answer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers: Record<string, string> = { host, ...(cookie && { cookie }), ...(sent.type && { 'content-type': sent.type }), ...sent.headers }
  const reply = await site.inject({ method, url, headers, ...(sent.body !== undefined && { payload: sent.body }) })
  for (const set of [reply.headers['set-cookie'] ?? []].flat()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (!name) continue
    if (/expires=thu, 01 jan 1970/i.test(set)) cookies.delete(name)
    else cookies.set(name, value ?? '')
  }
  const html = reply.body
  assert.notEqual(reply.statusCode, 500, `${method} ${url} gave 500: ${faults.last}`)
  if (String(reply.headers['content-type']).startsWith('text/html')) assertSound(html, { path: `${method} ${url}`, status: reply.statusCode })
  return { status: reply.statusCode, html, location: String(reply.headers.location ?? ''), headers: reply.headers, raw: reply.rawPayload }
}

const encode = (fields: Fields): string =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))).toString()

function multipart(fields: Readonly<Record<string, string>>, file: { field: string; name: string; bytes: Buffer }) {
  const boundary = 'heard-test-boundary'
  const part = (head: string) => `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n`
  const text = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`)
  const open = `${part(`name="${file.field}"; filename="${file.name}"`)}Content-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(text.join('') + open), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}

export { pages }
