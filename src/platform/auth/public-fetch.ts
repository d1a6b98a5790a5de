import { lookup as look } from 'node:dns'
import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** An address that this server must not be led to: not https, or not of the public internet. Nothing was sent to it. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

type Asked = { method: string; headers: Readonly<Record<string, string>>; body?: unknown; signal?: AbortSignal | undefined }
type Allowed = { allowPrivate: boolean }

const MOST_BYTES = 1_000_000
const withoutBody = new Set([204, 205, 304])

/**
 * Fetches from a public host by https, and from nowhere else: the address that the name has at this moment is looked at before it
 * is connected to, and it alone is connected to, so a name that changes its mind leads nowhere. Follows no redirect, keeps no
 * connection, reads at most 1 MB.
 *
 * @throws NotPublic before anything is sent; whatever the connection throws
 */
export async function publicFetch(address: string, asked: Asked, { allowPrivate }: Allowed): Promise<Response> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && url.protocol !== 'https:') throw new NotPublic('Only https is allowed')
  // A host that is written as an address is connected to without being looked up.
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic('This address is not public')
  const { method, signal } = asked
  const answer = await send(
    url,
    { method, signal, agent: false, headers: { ...asked.headers }, ...(allowPrivate ? {} : { lookup: publicLookup }) },
    asked.body,
  )
  const status = answer.statusCode ?? 0
  const body = await bytesOf(answer)
  return new Response(withoutBody.has(status) ? null : new Uint8Array(body), { status, headers: headersOf(answer) })
}

/** Looks a name up as usual; where any of its addresses is not public, it has none. */
const publicLookup: LookupFunction = (host, options, done) => {
  look(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return done(error ?? new Error('This name has no address'), '')
    if (!found.every(({ address }) => isPublicAddress(address))) return done(new NotPublic('This name leads to an address that is not public'), '')
    return options.all ? done(null, found) : done(null, first.address, first.family)
  })
}

function send(url: URL, options: RequestOptions, body: unknown): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, options, resolve)
  request.on('error', reject)
  request.end(body === undefined || body === null ? undefined : String(body))
  return promise
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > MOST_BYTES) throw new Error('The answer is too long')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const headersOf = (answer: IncomingMessage): [string, string][] =>
  Object.entries(answer.headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
