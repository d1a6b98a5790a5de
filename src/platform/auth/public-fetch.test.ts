import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { NotPublic, publicFetch } from './public-fetch.ts'

/** A server inside, which counts who connects to it. */
const inside = { connections: 0, port: 0 }
const server: Server = createServer((request, response) => {
  if (request.url === '/long') return void response.end('x'.repeat(1_000_001))
  if (request.url === '/elsewhere') return void response.writeHead(302, { location: '/' }).end()
  response.writeHead(200, { 'content-type': 'application/json' })
  request.pipe(response)
})
server.on('connection', () => inside.connections++)
await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
inside.port = (server.address() as AddressInfo).port
after(() => {
  server.closeAllConnections()
  server.close()
})

const get = { method: 'GET', headers: {} }

test('a host inside is never connected to: by name, by address, or by another way to write it', async () => {
  const hosts = ['localhost', '127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']
  for (const host of hosts)
    for (const scheme of ['https', 'http'])
      await assert.rejects(publicFetch(`${scheme}://${host}:${inside.port}/`, get, { allowPrivate: false }), NotPublic, `${scheme}://${host}`)
  assert.equal(inside.connections, 0)
})

test('where it is allowed, a request goes there whole; a redirect is given back and not followed', async () => {
  const at = (path: string) => `http://127.0.0.1:${inside.port}${path}`
  const posted = await publicFetch(at('/'), { method: 'POST', headers: {}, body: new URLSearchParams({ a: 'b c' }) }, { allowPrivate: true })
  assert.deepEqual([posted.status, posted.headers.get('content-type'), await posted.text()], [200, 'application/json', 'a=b+c'])
  assert.equal((await publicFetch(at('/elsewhere'), get, { allowPrivate: true })).status, 302)
  await assert.rejects(publicFetch(at('/long'), get, { allowPrivate: true }), /too long/)
  assert.ok(inside.connections >= 3)
})

test('a request that is given up ends', async () => {
  const silent = createServer(() => {})
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  await assert.rejects(publicFetch(address, { ...get, signal: AbortSignal.timeout(50) }, { allowPrivate: true }), /abort|time/i)
  silent.closeAllConnections()
  silent.close()
})
