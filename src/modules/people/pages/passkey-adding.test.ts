import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Authenticator, type Otherwise } from '#support/authenticator.ts'
import { submit } from '#support/forms.ts'
import { passkeyWorld } from '#support/passkeys.ts'
import { codeOf, newestOf } from '#support/people.ts'

/** Adding a passkey at the front door, and what no device should say. */
const world = await passkeyWorld()
const { add, as, events, idsOf, messagesTo, optionsAt, organisation, origin, pass, signIn, withPasskey } = world

test('a passkey is added, listed and told of, and signs in from then on', async () => {
  const firefox = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/140.0' }
  const idris = await world.contributor('Idris Fenwick-Shah')
  const here = await as(null)
  await submit(here, '/sign-in', { email: idris.email })
  await here.post('/sign-in/code', { code: codeOf(newestOf(await messagesTo(idris.email), 'people.sign-in')) }, firefox)
  assert.match((await here.get('/my/devices')).html, /href="\/my\/passkeys"/)
  assert.match((await here.get('/my/passkeys')).html, /You have no passkey yet/)
  const page = await here.get('/my/passkeys/new')
  assert.match(page.html, /name="name"[^>]* value="Firefox on Windows"/)
  assert.match(page.html, /This browser cannot use passkeys/)

  const options = JSON.parse(await optionsAt(here, '/my/passkeys/new'))
  assert.deepEqual(options.rp, { name: organisation.name, id: new URL(origin).hostname })
  assert.deepEqual(
    [options.attestation, options.authenticatorSelection.residentKey, options.authenticatorSelection.userVerification],
    ['none', 'required', 'required'],
  )
  const device = new Authenticator(origin)
  const added = await here.post('/my/passkeys/new', { name: ' My phone ', credential: device.make(JSON.stringify(options)) })
  assert.deepEqual([added.status, added.location], [303, '/my/passkeys'])
  const list = (await here.get('/my/passkeys')).html
  assert.match(list, /<strong>My phone<\/strong>[\s\S]*Added 1 June 2026, not used yet/)
  assert.match(newestOf(await messagesTo(idris.email), 'people.passkey-added'), /“My phone” was added/)
  assert.deepEqual(
    (await events('people.passkey-added')).map(({ subject }) => subject),
    [idris.id],
  )
  assert.deepEqual(
    JSON.parse(await optionsAt(here, '/my/passkeys/new')).excludeCredentials.map(({ id }: { id: string }) => id),
    [device.passkeys[0]!.id],
  )

  const phone = await as(null)
  const asked = JSON.parse(await optionsAt(phone, '/sign-in/passkey'))
  assert.deepEqual([asked.userVerification, asked.allowCredentials, asked.rpId], ['required', undefined, new URL(origin).hostname])
  assert.deepEqual((await signIn(phone, device)).location, '/my/passkeys')
  assert.equal((await phone.get('/my/name')).status === 200, true)
  assert.match((await phone.get('/my/passkeys')).html, /last used/)
  assert.deepEqual((await events('people.signed-in')).at(-1)?.details, { passkey: true })
})

test('without a name a passkey is called after what holds it, and a device without a count signs in again and again', async () => {
  const client = await as(await world.contributor('Morwen Achebe'))
  const device = new Authenticator(origin, { counts: false })
  await client.post('/my/passkeys/new', {
    name: '',
    credential: device.make(await optionsAt(client, '/my/passkeys/new'), { transports: ['usb', 'gossip'] }),
  })
  assert.match((await client.get('/my/passkeys')).html, /<strong>Security key<\/strong>/)
  for (let times = 0; times < 3; times++) assert.equal((await signIn(await as(null), device)).location, '/my/passkeys')
})

test('a passkey is added only by who has just shown that it is them, in the session that asked, once', async () => {
  const { client, device } = await withPasskey('Kwabena Trellis')
  const twin = await as(await world.contributor('Kwabena Other'))
  const options = await optionsAt(client, '/my/passkeys/new')
  const kept = client.cookies.get('heard-passkey-add')!
  const made = new Authenticator(origin).make(options)
  twin.cookies.set('heard-passkey-add', kept)
  assert.equal((await twin.post('/my/passkeys/new', { name: 'Theirs', credential: made })).status, 422, 'the question of another session')
  assert.equal((await client.post('/my/passkeys/new', { name: 'Mine', credential: made })).location, '/my/passkeys')
  const [, newest = ''] = await idsOf(client)
  assert.equal((await client.post('/my/passkeys', { passkey: newest })).location, '/my/passkeys')
  client.cookies.set('heard-passkey-add', kept)
  assert.equal(
    (await client.post('/my/passkeys/new', { name: 'Mine', credential: made })).status,
    422,
    'a passkey that was taken away does not come back',
  )

  const wrong: Record<string, Otherwise> = {
    'another origin': { origin: 'https://elmbrook.evil.test' },
    'another site': { rpId: 'elmbrook.evil.test' },
    'nobody was seen': { verified: false },
    'the use of a passkey': { type: 'webauthn.get' },
    'another question': { challenge: 'A'.repeat(43) },
    'a page round ours': { crossOrigin: true },
    'a passkey that is here already': { credentialId: device.passkeys[0]!.id },
    'a format that we do not read': { attestation: { format: 'tpm' } },
  }
  for (const [why, otherwise] of Object.entries(wrong)) {
    const answer = await add(client, new Authenticator(origin), otherwise)
    assert.equal(answer.status, 422, why)
    assert.match(answer.html, /could not be added[\s\S]*value="My phone"/, why)
  }
  assert.equal(
    (await add(client, new Authenticator(origin), { attestation: { format: 'packed' } })).location,
    '/my/passkeys',
    'a key that vouches for itself',
  )
  assert.equal((await idsOf(client)).length, 2)
  for (const text of ['', '{}', 'null', 'x'.repeat(20_000)]) assert.equal((await client.post('/my/passkeys/new', { credential: text })).status, 422)

  pass(11)
  const late = [await client.get('/my/passkeys/new'), await client.get('/my/passkeys/new?options=yes'), await client.post('/my/passkeys/new')]
  for (const answer of late) assert.equal(answer.location, '/my/confirm?next=%2Fmy%2Fpasskeys%2Fnew')
})

test('there is an end to how many passkeys one person has', async () => {
  const client = await as(await world.contributor('Collector'))
  for (let many = 0; many < 20; many++) assert.equal((await add(client, new Authenticator(origin))).status, 303)
  assert.match((await add(client, new Authenticator(origin))).html, /Take one away first/)
})
