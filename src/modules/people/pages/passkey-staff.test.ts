import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { Authenticator } from '#support/authenticator.ts'
import { submit } from '#support/forms.ts'
import type { Answer, Client } from '#support/front-door.ts'
import { accounts, codeOf, linkIn, type Member, newestOf } from '#support/people.ts'
import { emailedLinks } from '../emailed-links.command.ts'

/** The second step of staff: a passkey after the emailed code, in one organisation that comes to ask for it. */
const world = await accounts()
const { as, door, messagesTo, organisation, pass, store } = world
const origin = organisation.baseUrl
const sunniva = await world.staff('Sunniva Darko', 'administrator')
const ignacy = await world.staff('Ignacy Bello', 'administrator')
const marged = await world.staff('Marged Oduya', 'lead')
const kwabena = await world.staff('Kwabena Trellis', 'lead')
const idris = await world.contributor('Idris Fenwick-Shah')

const devices = new Map<string, Authenticator>()
const deviceOf = (member: Member) => devices.get(member.id) ?? devices.set(member.id, new Authenticator(origin)).get(member.id)!
const optionsAt = async (client: Client, path: string) => (await client.get(`${path}?options=yes`)).html
const hasPasskey = async (member: Member, client: Client) =>
  client.post('/my/passkeys/new', { name: 'Laptop', credential: deviceOf(member).make(await optionsAt(client, '/my/passkeys/new')) })
const setRule = (client: Client, required: boolean) => client.post('/staff/sign-in/passkeys', required ? { required: 'yes' } : {})
const isIn = async (client: Client) => (await client.get('/my/devices')).status === 200

/** Types the emailed code in a browser: 16 minutes after whatever was before, so that nobody asks too often. */
async function withCode(member: Member, client: Client, next = '/my/devices'): Promise<Answer> {
  pass(16)
  await submit(client, `/sign-in?next=${next}`, { email: member.email })
  return submit(client, `/sign-in/code?next=${next}`, { code: codeOf(newestOf(await messagesTo(member.email), 'people.sign-in')) })
}

const usePasskey = async (member: Member, client: Client, next = '/my/devices') =>
  client.post('/sign-in/passkey', { next, credential: deviceOf(member).use(await optionsAt(client, '/sign-in/passkey')) })
const firstOptions = (client: Client) => optionsAt(client, '/sign-in/first-passkey')
const addFirst = (client: Client, device: Authenticator, options: string) =>
  client.post('/sign-in/first-passkey', { name: '', next: '/my/devices', credential: device.make(options) })
const firstPasskey = async (client: Client, device: Authenticator) => addFirst(client, device, await firstOptions(client))

test('an administrator asks for passkeys only with one of their own; until then a code is enough', async () => {
  const administrator = await as(sunniva)
  assert.match((await administrator.get('/staff/sign-in')).html, /Staff need no passkey[\s\S]*href="\/staff\/sign-in\/passkeys"/)
  const refused = await setRule(administrator, true)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Add a passkey of your own first[\s\S]*checked/)
  assert.equal((await withCode(marged, await as(null))).location, '/my/devices')
  assert.equal((await hasPasskey(sunniva, await as(sunniva))).location, '/my/passkeys')
  assert.equal((await setRule(administrator, true)).location, '/staff/sign-in')
  assert.match((await administrator.get('/staff/sign-in')).html, /Staff sign in with a passkey after the emailed code/)
  assert.equal((await setRule(await as(marged), false)).status, 403, 'a lead does not decide it')
})

test('staff with none add one after the code, and get nowhere before', async () => {
  const client = await as(null)
  const led = await withCode(marged, client)
  assert.deepEqual([led.status, led.location], [303, '/sign-in/first-passkey?next=%2Fmy%2Fdevices'])
  for (const path of ['/my/devices', '/desk', '/my/passkeys/new', '/staff'])
    assert.match((await client.get(path)).location, /^\/sign-in\?next=/, path)
  assert.equal(client.cookies.has('heard-session'), false)
  assert.match((await client.get(led.location)).html, /everybody who works here has a passkey/)

  const stranger = await as(null)
  assert.match((await stranger.get('/sign-in/first-passkey')).html, /second step of signing in/)
  assert.match((await stranger.get('/sign-in/first-passkey?options=yes')).html, /second step of signing in/)
  assert.equal((await stranger.post('/sign-in/first-passkey')).status, 422)
  for (const credential of ['', '{}', deviceOf(marged).make(await optionsAt(client, '/sign-in/first-passkey'), { origin: 'https://evil.test' })]) {
    const refused = await client.post('/sign-in/first-passkey', { name: 'Laptop <b>', credential, next: '/my/devices' })
    assert.equal(refused.status, 422)
    assert.match(refused.html, /could not be added[\s\S]*value="\/my\/devices"[\s\S]*value="Laptop &lt;b>"/)
  }
  const done = await firstPasskey(client, deviceOf(marged))
  assert.equal(done.location, '/my/devices')
  assert.equal(await isIn(client), true)
  assert.match(newestOf(await messagesTo(marged.email), 'people.passkey-added'), /was added to your account/)
  assert.match((await client.get('/my/passkeys')).html, /Everybody who works here uses one/)
})

test('of two browsers that have typed a code at once, one adds the first passkey; the other must use it', async () => {
  const [one, two] = [await as(null), await as(null)]
  await withCode(kwabena, one)
  pass(1)
  await submit(two, '/sign-in', { email: kwabena.email })
  await submit(two, '/sign-in/code', { code: codeOf(newestOf(await messagesTo(kwabena.email), 'people.sign-in')) })
  const thief = new Authenticator(origin)
  // Both are offered to add one before either does: whoever asks after that is shown the second step.
  const [ofOne, ofTwo] = [await firstOptions(one), await firstOptions(two)]
  const made = await Promise.all([addFirst(one, deviceOf(kwabena), ofOne), addFirst(two, thief, ofTwo)])
  assert.deepEqual(made.map(({ status }) => status).sort(), [303, 422])
  const loser = made[0]!.status === 422 ? one : two
  if (loser === one) devices.set(kwabena.id, thief)
  assert.match((await loser.get('/sign-in/first-passkey')).html, /second step of signing in/, 'the code that was typed makes no second one')
  assert.equal(await isIn(loser), false)
  assert.equal((await usePasskey(kwabena, loser)).location, '/my/devices')
})

test('staff with a passkey use it after the code or the link; the code alone begins no session, and nobody else’s passkey will do', async () => {
  const client = await as(null)
  const led = await withCode(marged, client)
  assert.equal(led.location, '/sign-in/passkey?next=%2Fmy%2Fdevices')
  assert.equal(await isIn(client), false)
  const page = (await client.get(led.location)).html
  assert.match(page, /One more step[\s\S]*Ask an administrator to forget it: Ignacy Bello, Sunniva Darko/)
  assert.doesNotMatch((await (await as(null)).get(led.location)).html, /Ignacy/, 'nobody is named to whoever comes by')
  assert.equal(
    (
      await client.post('/sign-in/first-passkey', {
        credential: new Authenticator(origin).make('{"challenge":"x","rp":{"id":"x"},"user":{"id":"x"}}'),
      })
    ).status,
    422,
  )
  assert.match((await usePasskey(kwabena, client)).location, /refused=yes/)
  assert.equal((await usePasskey(marged, client)).location, '/my/devices')
  assert.equal(await isIn(client), true)

  const elsewhere = await as(null)
  pass(16)
  await submit(await as(null), '/sign-in', { email: marged.email })
  const link = linkIn(newestOf(await messagesTo(marged.email), 'people.sign-in'), '/sign-in/link')
  assert.match((await submit(elsewhere, link)).location, /^\/sign-in\/passkey/)
  assert.equal(await isIn(elsewhere), false)
  pass(10)
  assert.doesNotMatch((await elsewhere.get('/sign-in/passkey')).html, /One more step/, 'ten minutes later the first step is forgotten')
})

test('a passkey alone satisfies both steps, and contributors go on with a code', async () => {
  const client = await as(null)
  assert.equal((await usePasskey(marged, client)).location, '/my/devices')
  assert.equal(await isIn(client), true)
  assert.equal((await withCode(idris, await as(null))).location, '/my/devices')
  assert.equal((await hasPasskey(idris, await as(idris))).status, 303)
  assert.equal((await withCode(idris, await as(null))).location, '/my/devices', 'with a passkey too')
})

test('the only passkey cannot be taken away while one is asked for, also not the last two at once', async () => {
  const client = await as(marged)
  const ids = async () => [...(await client.get('/my/passkeys')).html.matchAll(/name="passkey" value="([^"]+)"/g)].map(([, id]) => id!)
  const [only = ''] = await ids()
  const refused = await client.post('/my/passkeys', { passkey: only })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /only passkey[\s\S]*Add another one first/)
  assert.equal((await hasPasskey(marged, client)).status, 303)
  const both = await Promise.all((await ids()).map((passkey) => client.post('/my/passkeys', { passkey })))
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
  const [left] = await ids()
  assert.ok(left)
  const kept = left === only ? deviceOf(marged).passkeys[0]! : deviceOf(marged).passkeys.at(-1)!
  deviceOf(marged).passkeys.splice(0, 9, kept)
})

test('whoever lost theirs is let in anew by an administrator, who cannot do it for themselves', async () => {
  const administrator = await as(sunniva)
  const page = (await administrator.get(`/staff/${marged.id}/sessions`)).html
  assert.match(page, /Marged Oduya has one passkey[\s\S]*Forget their passkeys/)
  assert.doesNotMatch((await administrator.get(`/staff/${sunniva.id}/sessions`)).html, /Forget their passkeys/)
  assert.equal((await administrator.post(`/staff/${sunniva.id}/sessions`, { forget: 'passkeys' })).status, 403)
  assert.equal(await isIn(administrator), true)

  const before = await as(marged)
  assert.equal((await administrator.post(`/staff/${marged.id}/sessions`, { forget: 'passkeys' })).location, '/staff')
  assert.equal(await isIn(before), false)
  assert.match(newestOf(await messagesTo(marged.email), 'people.passkey-forgotten'), /Sunniva Darko has made Elmbrook Trust forget your passkeys/)
  const { actor, details } = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('platform.event')
      .select(['actor', 'details'])
      .where('type', '=', 'people.passkeys-forgotten')
      .where('subject', '=', marged.id)
      .executeTakeFirstOrThrow(),
  )
  assert.deepEqual([actor, details], [sunniva.id, { forgotten: 1 }])
  const client = await as(null)
  assert.match((await usePasskey(marged, client)).location, /refused=yes/, 'the lost one opens nothing')
  assert.match((await withCode(marged, client)).location, /^\/sign-in\/first-passkey/)
  devices.delete(marged.id)
  assert.equal((await firstPasskey(client, deviceOf(marged))).location, '/my/devices')
})

test('an account that ended keeps no passkey: who is let in again begins anew', async () => {
  const administrator = await as(sunniva)
  assert.equal((await submit(administrator, `/staff/${kwabena.id}/leaving`)).status, 303)
  assert.match((await usePasskey(kwabena, await as(null))).location, /refused=yes/)
  assert.equal((await administrator.post(`/staff/${kwabena.id}/return`, { role: 'lead' })).status, 303)
  assert.match((await usePasskey(kwabena, await as(null))).location, /refused=yes/)
  assert.match((await withCode(kwabena, await as(null))).location, /^\/sign-in\/first-passkey/)
})

test('where staff sign in elsewhere only, a passkey of theirs opens nothing and none is added; contributors’ do', async () => {
  const provider = {
    name: 'Elmbrook ID',
    issuer: 'https://login.example',
    clientId: 'heard',
    clientSecret: 's',
    required: true,
    changedAt: door.clock.now,
  }
  await store.within(organisation.id, (db) => db.insertInto('people.sign_in_provider').values(provider).execute())
  assert.match((await usePasskey(marged, await as(null))).location, /refused=yes/)
  const refused = await hasPasskey(marged, await as(marged))
  assert.equal(refused.status, 422)
  assert.match(refused.html, /you need no passkey here/)
  deviceOf(marged).passkeys.pop()
  assert.equal((await usePasskey(idris, await as(null))).location, '/my/devices')
  await store.within(organisation.id, (db) => db.deleteFrom('people.sign_in_provider').execute())
})

test('the way back from a lock-out: the command lets staff in with a code alone', async () => {
  const command = {
    store,
    options: { organisation: new URL(origin).hostname },
    now: door.clock.now,
    config: readConfig({}),
    positionals: [],
    say: () => undefined,
  }
  assert.match((await withCode(ignacy, await as(null))).location, /^\/sign-in\/first-passkey/)
  assert.deepEqual((await emailedLinks.run(command)).data, { changed: true })
  assert.deepEqual((await emailedLinks.run(command)).data, { changed: false })
  assert.equal((await withCode(ignacy, await as(null))).location, '/my/devices')
  assert.equal((await withCode(marged, await as(null))).location, '/my/devices')
  const administrator = await as(ignacy)
  assert.equal((await setRule(administrator, false)).location, '/staff/sign-in', 'off is off')
  const set = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select(['actor', 'details']).where('type', '=', 'people.passkey-rule-set').orderBy('id').execute(),
  )
  assert.deepEqual(set, [
    { actor: sunniva.id, details: { required: true } },
    { actor: null, details: { required: false } },
  ])
})
