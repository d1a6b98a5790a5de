import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submit } from '#support/forms.ts'
import type { Client } from '#support/front-door.ts'
import { accounts, codeOf, linkIn, type Member, newestOf } from '#support/people.ts'

/** What everybody does for their own account: devices, name, address. */
const world = await accounts()
const { as, messagesTo, pass, store, organisation } = world
const kindsTo = async (email: string) => (await messagesTo(email)).map(({ kind }) => kind)
const emailOf = (id: string) =>
  store.reading(
    organisation.id,
    async (db) => (await db.selectFrom('people.person').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email,
  )

async function confirm(client: Client, member: Member): Promise<void> {
  const sent = await submit(client, '/my/confirm?next=/my/email')
  const code = codeOf(newestOf(await messagesTo(member.email), 'people.confirm'))
  const done = await submit(client, sent.location, { code })
  assert.deepEqual([done.status, done.location], [303, '/my/email'])
}

test('devices are listed with this one marked; one is ended, or all others', async () => {
  const idris = await world.contributor('Idris Fenwick-Shah')
  const firefox = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/140.0' }
  const here = await as(null)
  await submit(here, '/sign-in', { email: idris.email })
  await here.post('/sign-in/code', { code: codeOf(newestOf(await messagesTo(idris.email), 'people.sign-in')) }, firefox)
  const [phone, tablet, stranger] = [await as(idris), await as(idris), await as(await world.contributor('Somebody Else'))]
  const page = await here.get('/my/devices')
  assert.match(page.html, /Firefox on Windows<\/strong> <strong class="nhsuk-tag">This one/)
  const ids = [...page.html.matchAll(/name="device" value="([^"]+)"/g)].map(([, id]) => id!)
  assert.equal(ids.length, 3)

  for (const device of [ids[0]!, 'not-an-id', '']) assert.equal((await stranger.post('/my/devices', { device })).status, 404, 'not theirs')
  const open = async () => Promise.all([here, phone, tablet].map(async (client) => (await client.get('/my/name')).status === 200))
  const other = ids.find((id) => id !== /value="([^"]+)"/.exec(page.html.split('This one')[1]!)?.[1])!
  assert.equal((await here.post('/my/devices', { device: other })).location, '/my/devices')
  assert.deepEqual((await open()).filter(Boolean).length, 2)
  assert.equal((await here.post('/my/devices', { device: other })).status, 404, 'ended already')
  assert.equal((await here.post('/my/devices')).status, 303)
  assert.deepEqual(await open(), [true, false, false])
  assert.equal((await stranger.get('/my/name')).status, 200)
  const mine = /name="device" value="([^"]+)"/.exec((await here.get('/my/devices')).html)![1]!
  assert.equal((await here.post('/my/devices', { device: mine })).location, '/')
  assert.equal((await here.get('/my/name')).status, 303)
})

test('a name and a phone number are changed by their owner', async () => {
  const bettrys = await world.contributor('Bettrys Calloway')
  const client = await as(bettrys)
  assert.equal((await submit(client, '/my/name', { name: '  Bettrys C. ', phone: '07700 900 982' })).status, 303)
  assert.match((await client.get('/my/name')).html, /value="Bettrys C\."[\s\S]*value="07700 900 982"/)
  const wrong = await submit(client, '/my/name', { name: '', phone: 'call me' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="call me"/)
})

test('an address is changed only after somebody has just shown that it is them', async () => {
  const client = await as(await world.contributor('Morwen Achebe'))
  pass(11)
  assert.equal((await client.get('/my/email')).location, '/my/confirm?next=%2Fmy%2Femail')
  assert.equal((await client.post('/my/email', { email: 'thief@mail.example' })).location, '/my/confirm?next=%2Fmy%2Femail')
  assert.deepEqual(await messagesTo('thief@mail.example'), [])
  assert.equal((await client.get('/my/confirm/code')).location, '/my/confirm')
})

test('a code to the old address, a link to the new one; both are told, other devices are signed out, old links are spent', async () => {
  const morwen = await world.contributor('Morwen Trevelyan')
  const [here, elsewhere] = [await as(morwen), await as(morwen)]
  pass(11)
  await submit(await as(null), '/sign-in', { email: morwen.email })
  const oldLink = linkIn(newestOf(await messagesTo(morwen.email), 'people.sign-in'), '/sign-in/link')
  await confirm(here, morwen)

  const asked = await here.follow(await submit(here, '/my/email', { email: 'Morwen.T@mail.example' }))
  assert.match(asked.html, /If the new address can be used/)
  assert.equal(await emailOf(morwen.id), morwen.email, 'nothing changes before the link is used')
  const link = linkIn(newestOf(await messagesTo('morwen.t@mail.example'), 'people.new-address'), '/my/email/proof')
  const nobody = await as(null)
  assert.match((await nobody.get(link)).location, /^\/sign-in\?next=/)
  const stranger = await as(await world.contributor('Stranger Danger'))
  assert.equal((await submit(stranger, link)).status, 422, 'somebody else at a mistyped address cannot take the account')
  assert.equal((await here.get(link)).status, 200, 'opening it does nothing')
  assert.equal(await emailOf(morwen.id), morwen.email)

  assert.match((await submit(here, link)).html, /Your email address was changed/)
  assert.equal(await emailOf(morwen.id), 'morwen.t@mail.example')
  assert.deepEqual((await kindsTo(morwen.email)).slice(-1), ['people.address-changed'])
  assert.deepEqual(await kindsTo('morwen.t@mail.example'), ['people.new-address', 'people.address-changed'])
  assert.equal((await here.get('/my/name')).status, 200)
  assert.equal((await elsewhere.get('/my/name')).status, 303)
  assert.equal((await submit(await as(null), oldLink)).status, 422, 'a link to the old address opens nothing')
  assert.equal((await here.post('/my/email/proof', { key: new URLSearchParams(link.split('?')[1]).get('key')! })).status, 422)
  const before = (await messagesTo(morwen.email)).length
  await submit(await as(null), '/sign-in', { email: morwen.email })
  assert.equal((await messagesTo(morwen.email)).length, before)
})

test('an address of somebody else is told to its owner, and to nobody else', async () => {
  const idris = await world.contributor('Idris Other')
  const sunniva = await world.staff('Sunniva Darko', 'administrator')
  const client = await as(idris)
  const said = []
  for (const email of [sunniva.email, 'free@mail.example']) said.push((await client.follow(await submit(client, '/my/email', { email }))).html)
  assert.equal(new Set(said).size, 1)
  assert.deepEqual(await kindsTo(sunniva.email), ['people.invitation', 'people.address-taken'])
  assert.equal((await submit(client, '/my/email', { email: idris.email.toUpperCase() })).status, 422)

  // Taken between the asking and the proof.
  const link = linkIn(newestOf(await messagesTo('free@mail.example'), 'people.new-address'), '/my/email/proof')
  await store.within(organisation.id, (db) =>
    db.updateTable('people.person').set({ email: 'free@mail.example' }).where('id', '=', sunniva.id).execute(),
  )
  assert.equal((await submit(client, link)).status, 422)
  assert.equal(await emailOf(idris.id), idris.email)
  for (let asked = 0; asked < 3; asked++) await client.post('/my/email', { email: `other${asked}@mail.example` })
  assert.equal((await client.post('/my/email', { email: 'sixth@mail.example' })).status, 422, 'five in a quarter of an hour')
})

test('a code to confirm is worth nothing to sign in, to somebody else, after five tries, or twice', async () => {
  const ruth = await world.staff('Ruth Ansah-Pryce', 'decision-maker')
  const client = await as(ruth)
  pass(11)
  await submit(client, '/my/confirm')
  const code = codeOf(newestOf(await messagesTo(ruth.email), 'people.confirm'))
  const asked = client.cookies.get('heard-confirm-asked')!
  const outside = await as(null)
  outside.cookies.set('heard-sign-in-asked', asked)
  assert.match((await outside.post('/sign-in/code', { code })).location, /wrong=yes/)
  const other = await as(await world.contributor('Other Person'))
  other.cookies.set('heard-confirm-asked', asked)
  pass(11)
  assert.match((await other.post('/my/confirm/code', { code })).location, /wrong=yes/)
  assert.match((await other.get('/my/email')).location, /^\/my\/confirm/, 'nothing is shown about the other')

  await submit(client, '/my/confirm')
  const next = codeOf(newestOf(await messagesTo(ruth.email), 'people.confirm'))
  const wrong = next === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++) assert.match((await client.post('/my/confirm/code', { code: wrong })).location, /wrong=yes/)
  assert.match((await client.get('/my/confirm/code?wrong=yes')).html, /This code cannot be used/)
  assert.match((await client.post('/my/confirm/code', { code: next })).location, /wrong=yes/)
  assert.match((await client.get('/my/email')).location, /^\/my\/confirm/)
  await confirm(client, ruth)
  assert.equal((await client.get('/my/email')).status, 200)
})
