import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedUnit, byEmail, may, says } from '#support/contributions.ts'
import { frontDoor } from '#support/front-door.ts'
import { stopLink } from '../receipt.action.ts'
import { receiptById } from '../receipts.queries.ts'

const unit = await aCommittedUnit()
const { store, organisation, project } = unit
const door = await frontDoor(store, may(12))
const said = (words: string | readonly string[], given: Parameters<typeof says>[2] = {}) =>
  store.within(organisation.id, (db) => says({ ...unit, db, now: may(10) }, words, given))
const keyIn = async (about: string, purpose: string) => {
  const message = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select('bodyText').where('about', '=', about).executeTakeFirstOrThrow(),
  )
  return new RegExp(`/receipt/${purpose}\\?key=([\\w-]+)`).exec(message.bodyText)?.[1] ?? ''
}
const receipt = (id: string) => store.reading(organisation.id, (db) => receiptById(db, id))

test('a wrong code gets one answer, however it is wrong', async () => {
  const { code } = await said('The lift is broken')
  const browser = await door.as(null)
  for (const wrong of ['KITE-0000-RIVER-MOSS', 'nonsense', `${code}X`, '\u{1F600}', 'select 1']) {
    const reply = await browser.post('/receipt', { code: wrong })
    assert.equal(reply.status, 422)
    assert.match(reply.html, /We do not know this code/)
  }
  assert.match((await browser.post('/receipt', { code: '' })).html, /Enter your receipt code/)
})

test('the right code opens the receipt, in this browser only', async () => {
  const { code } = await said('The lift is broken')
  const browser = await door.as(null)
  const reply = await browser.post('/receipt', { code: code.toLowerCase().replaceAll('-', ' ') })
  assert.deepEqual([reply.status, reply.location], [303, '/receipt/view'])
  assert.match((await browser.get('/receipt/withdraw')).html, /The lift is broken/)
  assert.equal((await (await door.as(null)).get('/receipt/withdraw')).location, '/receipt?next=withdraw')

  door.clock.now = new Date(may(12).getTime() + 31 * 60_000)
  assert.equal((await browser.get('/receipt/withdraw')).status, 303)
  door.clock.now = may(12)
})

test('words are taken back after a check', async () => {
  const { code, contributionIds } = await said(['The <b>lift</b> is broken', 'Parking costs too much'])
  const [lift = ''] = contributionIds
  const browser = await door.as(null)
  assert.equal((await browser.post('/receipt', { code, next: 'withdraw' })).location, '/receipt/withdraw')

  assert.match((await browser.post('/receipt/withdraw', {})).html, /Select what you want to do/)
  const check = await browser.post('/receipt/withdraw', { what: 'words', said: lift })
  assert.equal(check.status, 200)
  assert.match(check.html, /Check before we do this/)
  assert.match(check.html, /The &lt;b>lift&lt;\/b> is broken|The &lt;b&gt;lift&lt;\/b&gt; is broken/)
  assert.match((await browser.get('/receipt/withdraw')).html, /lift/)

  const done = await browser.post('/receipt/withdraw', { step: 'confirm', what: 'words', said: lift })
  assert.match((await browser.follow(done)).html, /Your words are deleted/)
  const left = await browser.get('/receipt/withdraw')
  assert.doesNotMatch(left.html, /lift/)
  assert.match(left.html, /Parking costs too much/)
  const again = await browser.post('/receipt/withdraw', { step: 'confirm', what: 'words', said: lift })
  assert.equal(again.status, 303)
})

test("nobody takes back another person's words", async () => {
  const mine = await said('The lift is broken')
  const theirs = await said('Parking costs too much')
  const browser = await door.as(null)
  await browser.post('/receipt', { code: mine.code })
  const reply = await browser.post('/receipt/withdraw', { step: 'confirm', what: 'words', said: theirs.contributionIds })
  assert.equal(reply.status, 422)
  assert.match(reply.html, /Select from the words on this page/)
})

test('an address is confirmed by the button, not by opening the link', async () => {
  const { receiptId } = await said('The lift is broken', { contact: byEmail('amina@home.test') })
  const path = `/receipt/confirm?key=${await keyIn(receiptId, 'confirm')}`
  const browser = await door.as(null)
  assert.match((await browser.get(path)).html, /Yes, this is my email address/)
  assert.equal((await receipt(receiptId))?.confirmedAt, null)

  const key = await keyIn(receiptId, 'confirm')
  assert.match((await browser.post('/receipt/confirm', { key })).html, /Your email address is confirmed/)
  assert.match((await browser.post('/receipt/confirm', { key })).html, /already confirmed/)
  assert.match((await browser.get(path)).html, /already confirmed/)
  assert.deepEqual((await receipt(receiptId))?.confirmedAt, may(12))
  assert.match((await browser.get('/receipt/confirm?key=guessed')).html, /This link does not work/)
  assert.equal((await browser.post('/receipt/confirm', { key: 'guessed' })).status, 422)
})

test('"stop telling me" works from a message and from an opened receipt', async () => {
  const { receiptId, code } = await said('The lift is broken', { contact: byEmail('amina@home.test') })
  const link = await store.within(organisation.id, (db) => stopLink({ db, now: may(11), organisation }, receiptId))
  const browser = await door.as(null)
  const key = new URL(link).searchParams.get('key') ?? ''
  assert.match((await browser.get(`/receipt/stop?key=${key}`)).html, /Stop telling me/)
  assert.match((await browser.post('/receipt/stop', { key })).html, /We will not contact you about this/)
  assert.deepEqual((await receipt(receiptId))?.stoppedAt, may(12))

  assert.match((await browser.get('/receipt/stop')).html, /This link does not work/)
  await browser.post('/receipt', { code })
  assert.match((await browser.get('/receipt/stop')).html, /We will not contact you about this/)
  assert.equal(project.closedAt, null)
})
