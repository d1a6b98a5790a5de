import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, afterEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'

/** What can be done to the site below the level of pages, by whoever can open a connection. */
const { store, things } = await aDemonstration()
const { site } = await frontDoor(store)
await site.listen({ port: 0, host: '127.0.0.1' })
const { port } = site.server.address() as { port: number }
const origin = `http://localhost:${port}`
/** The limits of the site are half a minute and a quarter; a test need not wait so long. */
site.server.requestTimeout = 1_500
site.server.headersTimeout = 1_000

const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})

type Line = { socket: Socket; told: () => string; closed: Promise<void> }

/** A connection on which anything can be said. */
async function line(...said: readonly string[]): Promise<Line> {
  const socket = connect(port, '127.0.0.1')
  open.push(socket)
  let told = ''
  socket.on('data', (bytes) => {
    told += bytes.toString('latin1')
  })
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()))
  await new Promise<void>((resolve) => void socket.once('connect', () => resolve()))
  for (const part of said) socket.write(part)
  return { socket, told: () => told, closed }
}

const within = (closed: Promise<void>, ms: number): Promise<'closed' | 'open'> =>
  Promise.race([closed.then(() => 'closed' as const), wait(ms, 'open' as const, { ref: false })])

const opens = async (): Promise<number> => (await fetch(`${origin}/surveys/${things.survey}`)).status

test('connections that say nothing, or say it slowly, are cut, and others are served meanwhile', async () => {
  const idle = await Promise.all(Array.from({ length: 150 }, () => line('GET / HTTP/1.1\r\nHost: localhost\r\n')))
  const slow = await Promise.all(
    Array.from({ length: 150 }, () =>
      line('POST /sign-in HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 900000\r\n\r\nemail=a'),
    ),
  )
  const drip = setInterval(() => {
    for (const { socket } of slow) if (socket.writable) socket.write('a')
  }, 200)
  after(() => clearInterval(drip))
  for (let one = 0; one < 10; one++) assert.equal(await opens(), 200)
  const ends = await Promise.all([...idle, ...slow].map(({ closed }) => within(closed, 10_000)))
  clearInterval(drip)
  assert.deepEqual(new Set(ends), new Set(['closed']))
  assert.equal(await opens(), 200)
})

test('a request that can be read in two ways is read in neither', async () => {
  const smuggled = 'GET /people HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const doubtful = {
    'two lengths': `content-length: 6\r\ncontent-length: ${6 + smuggled.length}\r\n\r\nemail=${smuggled}`,
    'a length and chunks': `content-length: 6\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    'chunks in disguise': `transfer-encoding: xchunked\r\ncontent-length: 6\r\n\r\nemail=${smuggled}`,
    'a header broken over lines': `x-one: 1\r\n transfer-encoding: chunked\r\ncontent-length : 6\r\n\r\nemail=${smuggled}`,
  }
  for (const [says, rest] of Object.entries(doubtful)) {
    const { told, closed } = await line(`POST /sign-in HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/x-www-form-urlencoded\r\n${rest}`)
    await within(closed, 6_000)
    const statuses = [...told().matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => status)
    assert.ok(statuses[0] === '400' && statuses.length === 1, `${says}: ${statuses.join(', ') || 'no answer'}`)
  }
  assert.equal(await opens(), 200)
})

test('a header without end, a method that is none and a trace are refused', async () => {
  const long = await line(`GET / HTTP/1.1\r\nHost: localhost\r\ncookie: ${'a'.repeat(40_000)}\r\n\r\n`)
  await within(long.closed, 6_000)
  assert.match(long.told(), /^HTTP\/1\.1 431/)
  const none = await line('SMUGGLE / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await within(none.closed, 6_000)
  assert.match(none.told(), /^HTTP\/1\.1 400/)
  const trace = await line('TRACE / HTTP/1.1\r\nHost: localhost\r\ncookie: heard-session=secret\r\nconnection: close\r\n\r\n')
  await within(trace.closed, 6_000)
  assert.match(trace.told(), /^HTTP\/1\.1 (400|404|405)/)
  assert.doesNotMatch(trace.told(), /secret/)
})

test('people behind one address of a hospital can all take part in the same minute', async () => {
  const { site: usual } = await frontDoor(store, undefined, { environment: { POSTS_PER_MINUTE: '120' } })
  const statuses = await Promise.all(
    Array.from(
      { length: 60 },
      async () => (await usual.inject({ method: 'POST', url: `/surveys/${things.survey}`, headers: { host: 'localhost' } })).statusCode,
    ),
  )
  assert.ok(!statuses.includes(429), 'sixty people began to answer')
})
