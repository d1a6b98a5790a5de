import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { anOrganisation, aStore } from '#support/database.ts'
import { newId } from '../database/identifiers.ts'
import type { Store } from '../database/store.ts'
import type { Organisation } from '../http/page.ts'
import { runQueued } from '../jobs/run-queued.ts'
import { openLog } from '../log.ts'
import { eraseFiles, eraseMessages } from './erase.ts'
import { enqueueMessage, openMessages } from './index.ts'

const may1 = new Date('2026-05-01T09:00:00Z')
const log = openLog('silent')
const amina = { name: 'Amina Hollis', email: 'amina@home.example', phone: '01632 960 123', address: '' }
let store: Store
let organisation: Organisation
let folder: string

before(async () => {
  store = await aStore()
  organisation = await store.outside((db) => anOrganisation(db))
  folder = await mkdtemp(join(tmpdir(), 'heard-erase-'))
})
after(() => rm(folder, { recursive: true, force: true }))

const write = (to: string, text: string, about?: string) =>
  store.within(organisation.id, (db) =>
    enqueueMessage(db, { to, subject: 'What came of it', text, html: `<title></title><p>${text}</p>`, kind: 'test.message', about, at: may1 }),
  )
const rows = () => store.reading(organisation.id, (db) => db.selectFrom('platform.message').selectAll().orderBy('id').execute())
async function runJobs(now: Date) {
  const jobs = [...openMessages({ config: { smtpUrl: undefined, mailFrom: undefined, dataDir: folder }, log }).jobs, eraseFiles({ dataDir: folder })]
  const { failed } = await runQueued({ store, jobs, organisationById: async () => organisation, log, now })
  assert.deepEqual(failed, [])
}

test('messages to a person or about them are blank, their files are gone, and what waited is never sent', async () => {
  const about = newId()
  const toThem = await write('Amina@home.example', 'Hello Amina')
  const aboutThem = await write('guardian@home.example', 'She agreed', about)
  const naming = await write('lead@trust.example', 'Ring Amina Hollis on 01632-960-123. Amina Hollisson is somebody else')
  const other = await write('idris@home.example', 'Hello Idris')
  await runJobs(may1)
  assert.equal((await readdir(join(folder, 'outbox'))).length, 4)
  const waiting = await write('amina@home.example', 'Too late')

  await store.within(organisation.id, (db) => eraseMessages(db, { known: amina, about: [about], messages: [] }, may1))
  await runJobs(new Date(may1.getTime() + 60_000))

  const byId = new Map((await rows()).map((row) => [row.id, row]))
  for (const id of [toThem, aboutThem, waiting]) {
    const { toAddress, replyTo, subject, bodyText, bodyHtml } = byId.get(id)!
    assert.deepEqual([toAddress, replyTo, subject, bodyText, bodyHtml], ['', null, '', '', ''])
  }
  assert.equal(byId.get(waiting)?.sentAt, null)
  assert.ok(byId.get(waiting)?.failedAt)
  assert.equal(byId.get(naming)?.bodyText, 'Ring [removed] on [removed]. Amina Hollisson is somebody else')
  assert.deepEqual(await readdir(join(folder, 'outbox')), [`${other}.eml`])
  assert.match(await readFile(join(folder, 'outbox', `${other}.eml`), 'utf8'), /Hello Idris/)
})

test('a second time changes nothing', async () => {
  const before = await rows()
  await store.within(organisation.id, (db) => eraseMessages(db, { known: amina, about: [], messages: [] }, new Date('2026-06-01T09:00:00Z')))
  assert.deepEqual(await rows(), before)
})
