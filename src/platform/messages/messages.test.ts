import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { anOrganisation, aStore } from '#support/database.ts'
import { eventsOf } from '../database/events.ts'
import type { Store } from '../database/store.ts'
import type { Organisation } from '../http/page.ts'
import { job } from '../jobs/job.ts'
import { queue } from '../jobs/queue.ts'
import { runQueued } from '../jobs/run-queued.ts'
import { openLog } from '../log.ts'
import { enqueueMessage, isAddress, type Message, openMessages } from './index.ts'
import { aMailServer, type Manner } from './mail-server.ts'

const may1 = new Date('2026-05-01T09:00:00Z')
const logged: string[] = []
const log = openLog('debug', { write: (line: string) => void logged.push(line) })
let store: Store
let organisation: Organisation
let folder: string

before(async () => {
  store = await aStore()
  organisation = await store.outside((db) => anOrganisation(db, 'Kelbrook "Health" Board, <South>'))
  folder = await mkdtemp(join(tmpdir(), 'heard-messages-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const message = (given: Partial<Message> = {}): Message => ({
  to: 'amina@home.example',
  subject: 'What came of what you said – yes',
  text: 'Hello Amina,\n\nthe board decided.\n',
  html: '<!doctype html><html lang="en"><head><title></title></head><body><p>Hello Amina,</p></body></html>',
  kind: 'insights.feedback',
  about: organisation.id,
  at: may1,
  ...given,
})
const enqueue = (given: Partial<Message> = {}) => store.within(organisation.id, (db) => enqueueMessage(db, message(given)))
const rowOf = (id: string) =>
  store.within(organisation.id, (db) => db.selectFrom('platform.message').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const isDue = () => store.query(`update pgboss.job_common set start_after = now() where state = 'retry'`)

/** Sends what is queued, by a mail server that behaves in one way, or into the outbox. Tells which messages a module was told had failed. */
async function send(smtpUrl: string | undefined) {
  const told: (string | undefined)[] = []
  const failed = job({ name: 'test.not-delivered', run: async ({ data }) => void told.push(data.message, data.failure, data.about) })
  const config = { smtpUrl, mailFrom: smtpUrl && 'no-reply@heard.example', dataDir: folder }
  const { jobs } = openMessages({ config, log, failedJob: failed.name, timeoutMilliseconds: 300 })
  const ran = await runQueued({ store, jobs: [...jobs, failed], organisationById: async () => organisation, log, now: may1 })
  return { ran, told }
}

async function withServer(manner: Manner, work: (server: Awaited<ReturnType<typeof aMailServer>>) => Promise<void>): Promise<void> {
  const server = await aMailServer(manner)
  try {
    await work(server)
  } finally {
    await server.close()
  }
}

test('a message goes to one address, from the organisation, in both forms, and is marked as sent', () =>
  withServer('takes', async (server) => {
    const id = await enqueue({ replyTo: 'jo@kelbrook.example' })
    assert.deepEqual((await send(server.url)).ran, { done: 1, failed: [] })
    const [received] = server.received
    assert.deepEqual(received?.to, ['<amina@home.example>'])
    assert.equal(received?.from, '<no-reply@heard.example>')
    assert.match(received?.data ?? '', new RegExp(`^Message-ID: <${id}@heard\\.example>`, 'im'))
    assert.match(received?.data ?? '', /^Reply-To: jo@kelbrook\.example/im)
    assert.match(received?.data ?? '', /^From: "Kelbrook \\"Health\\" Board, <South>" <no-reply@heard\.example>/m)
    assert.match(received?.data ?? '', /text\/plain[\s\S]*the board decided[\s\S]*text\/html[\s\S]*<title>What came/)
    const row = await rowOf(id)
    assert.deepEqual([row.sentAt, row.attempts, row.failedAt], [may1, 1, null])
    assert.deepEqual((await send(server.url)).ran.done, 0)
    assert.equal(server.received.length, 1)
  }))

test('nothing is sent when the transaction that asked for it fails', () =>
  withServer('takes', async (server) => {
    await assert.rejects(
      store.within(organisation.id, async (db) => {
        await enqueueMessage(db, message())
        throw new Error('changed my mind')
      }),
    )
    await send(server.url)
    assert.equal(server.received.length, 0)
  }))

test('a job that is run a second time sends nothing more', () =>
  withServer('takes', async (server) => {
    await enqueue()
    await send(server.url)
    await store.query(`update pgboss.job_common set state = 'retry' where state = 'completed'`)
    await send(server.url)
    assert.equal(server.received.length, 1)
  }))

test('what waited when a backup was taken is sent after it was read back', () =>
  withServer('takes', async (server) => {
    await enqueue({ at: new Date(may1.getTime() - 2 * 3_600_000) })
    await store.query(`delete from pgboss.job_common where state = 'created'`)
    await send(server.url)
    assert.equal(server.received.length, 0)
    await store.within(organisation.id, (db) => queue(db, 'platform.send-waiting'))
    await send(server.url)
    assert.equal(server.received.length, 1)
  }))

test('two addresses, a line break or an empty subject are refused before anything is kept', async () => {
  for (const to of [
    'a@b.example,victim@x.example',
    'a@b.example\r\nBcc: victim@x.example',
    'Amina <a@b.example>',
    'a@b.example;c@d.example',
    'a b@c.example',
    'amina',
    '',
  ]) {
    await assert.rejects(enqueue({ to }), TypeError, to)
    await assert.rejects(enqueue({ replyTo: to }), TypeError, to)
    assert.equal(isAddress(to), false)
  }
  for (const subject of ['Hello\r\nBcc: victim@x.example', 'Hello\nX: y', ' ', 'x'.repeat(251)]) await assert.rejects(enqueue({ subject }), TypeError)
  assert.equal((await send(undefined)).ran.done, 0)
})

test('a refusal of the address is final: marked, on record, and told to the module', () =>
  withServer('refuses-recipient', async (server) => {
    const id = await enqueue()
    const { ran, told } = await send(server.url)
    assert.deepEqual(ran, { done: 2, failed: [] })
    assert.deepEqual(told, [id, 'refused', organisation.id])
    const row = await rowOf(id)
    assert.deepEqual([row.failure, row.failedAt, row.sentAt, row.attempts], ['refused', may1, null, 1])
    assert.deepEqual(await store.within(organisation.id, (db) => eventsOf(db, id)), ['platform.message-failed'])
    await isDue()
    assert.equal((await send(server.url)).ran.done, 0)
  }))

test('a refusal of the content is final too', () =>
  withServer('refuses-content', async (server) => {
    const id = await enqueue()
    await send(server.url)
    assert.equal((await rowOf(id)).failure, 'refused')
  }))

for (const manner of ['busy', 'refuses-greeting', 'refuses-sender', 'silent', 'drops', 'drops-after-data'] as const) {
  test(`a server that ${manner}: tried again, then sent when it is well`, async () => {
    const id = await enqueue()
    await withServer(manner, async (server) => {
      const { ran } = await send(server.url)
      assert.equal(ran.failed.length, 1)
      const row = await rowOf(id)
      assert.deepEqual([row.attempts, row.sentAt, row.failedAt], [1, null, null])
    })
    await isDue()
    await withServer('takes', async (server) => {
      assert.equal((await send(server.url)).ran.done, 1)
      assert.match(server.received[0]?.data ?? '', new RegExp(id))
    })
    assert.equal((await rowOf(id)).attempts, 2)
  })
}

test('a server that stays away for all six tries is a failure that is told', async () => {
  const id = await enqueue()
  let told: (string | undefined)[] = []
  for (let attempt = 1; attempt <= 6; attempt++) {
    told = (await send('smtp://127.0.0.1:9')).told
    await isDue()
  }
  assert.deepEqual(told, [id, 'away', organisation.id])
  assert.deepEqual((await rowOf(id)).failure, 'away')
})

test('without a mail server the message is a file to read, and lies only in its folder', async () => {
  const id = await enqueue({ subject: 'A bus: <b>free</b>' })
  await send(undefined)
  const files = await readdir(join(folder, 'outbox'))
  assert.ok(files.includes(`${id}.eml`) && files.every((name) => name.endsWith('.eml')))
  const text = await readFile(join(folder, 'outbox', `${id}.eml`), 'utf8')
  assert.match(text, /^From: Kelbrook .* <heard@localhost>\nTo: amina@home\.example\nSubject: A bus: <b>free<\/b>\n/)
  assert.match(text, /\n\nHello Amina,\n\nthe board decided\.\n$/)
  assert.ok((await rowOf(id)).sentAt)
})

test('no address, name or word of a message is in the log', () => {
  assert.ok(logged.length > 5)
  assert.doesNotMatch(logged.join(''), /amina|home\.example|kelbrook|decided/i)
})
