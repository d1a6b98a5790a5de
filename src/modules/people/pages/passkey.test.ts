import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Authenticator, type Otherwise } from '#support/authenticator.ts'
import { anOrganisation } from '#support/database.ts'
import type { Answer, Client } from '#support/front-door.ts'
import { passkeyWorld } from '#support/passkeys.ts'
import { newestOf } from '#support/people.ts'

/** Signing in with a passkey at the front door, with an authenticator that can also do what none should. */
const world = await passkeyWorld()
const { as, door, events, idsOf, messagesTo, optionsAt, organisation, origin, pass, signIn, store, withPasskey } = world
const other = await store.outside((db) => anOrganisation(db, 'Wennick Trust'))
const sessions = () => store.reading(organisation.id, async (db) => (await db.selectFrom('platform.session').select('id').execute()).length)
const isIn = async (client: Client) => (await client.get('/my/name')).status === 200

/** Refused, as everything is refused: the same status, place, cookies and page. */
async function assertRefused(client: Client, answer: Answer, why: string): Promise<void> {
  assert.deepEqual(
    [answer.status, answer.location.replace('next=%2F&', 'next=%2Fmy%2Fpasskeys&')],
    [303, '/sign-in/passkey?next=%2Fmy%2Fpasskeys&refused=yes'],
    why,
  )
  const page = await client.get('/sign-in/passkey?next=%2Fmy%2Fpasskeys&refused=yes')
  assert.equal(page.status, 422)
  refusals.add(page.html.replace(/Elmbrook Trust|Wennick Trust/g, 'ORGANISATION'))
  assert.equal(refusals.size, 1, `${why} is told as any other`)
  assert.deepEqual([...client.cookies.keys()].sort(), [], why)
  assert.equal(await isIn(client), false, why)
}
const refusals = new Set<string>()

test('what was not said here, for this site, now, by a device that saw its owner, is refused in one way', async () => {
  const { device, member } = await withPasskey('Bettrys Calloway')
  const { device: strange } = await withPasskey('Somebody Else')
  const [own, theirs] = [device.passkeys[0]!, strange.passkeys[0]!]
  const tries: Record<string, Otherwise> = {
    'another origin': { origin: 'https://elmbrook.evil.test' },
    'this origin over http': { origin: origin.replace('https', 'http') },
    'another site’s passkey': { rpId: 'elmbrook.evil.test' },
    'nobody was seen': { verified: false },
    'somebody else is named as its owner': { userHandle: theirs.userHandle },
    'nobody is named as its owner': { userHandle: null },
    'the signature of another passkey': { credentialId: theirs.id, userHandle: theirs.userHandle },
    'a passkey that is not known': { credentialId: 'A'.repeat(43) },
    'another question': { challenge: 'A'.repeat(43) },
    'the making of a passkey': { type: 'webauthn.create' },
    'a page round ours': { crossOrigin: true },
  }
  for (const [why, otherwise] of Object.entries(tries)) {
    const client = await as(null)
    await assertRefused(client, await signIn(client, device, otherwise), why)
  }
  for (const text of [
    '',
    '{}',
    'null',
    '[]',
    '"',
    `{"id":"${own.id}"}`,
    '\0',
    'x'.repeat(20_000),
    JSON.stringify({ id: own.id, rawId: own.id, type: 'public-key', response: {} }),
  ]) {
    const client = await as(null)
    await optionsAt(client, '/sign-in/passkey')
    await assertRefused(client, await client.post('/sign-in/passkey', { credential: text, next: '/my/passkeys' }), text.slice(0, 40))
  }
  assert.equal((await signIn(await as(null), device)).location, '/my/passkeys', 'and the right one is not')
  assert.ok(member.id)
})

test('an answer counts once: not again, not in another browser, not for another question, not after five minutes', async () => {
  const { device } = await withPasskey('Quillon Farthingale', new Authenticator(origin, { counts: false }))
  const client = await as(null)
  const options = await optionsAt(client, '/sign-in/passkey')
  const cookies = [...client.cookies]
  const answer = device.use(options)
  assert.equal((await client.post('/sign-in/passkey', { credential: answer })).location, '/desk')
  const thief = await as(null)
  for (const [name, value] of cookies) thief.cookies.set(name, value)
  await assertRefused(thief, await thief.post('/sign-in/passkey', { credential: answer }), 'the same answer with the same cookie')
  for (const [name, value] of cookies) thief.cookies.set(name, value)
  await assertRefused(thief, await thief.post('/sign-in/passkey', { credential: device.use(options) }), 'another answer to the same question')
  await assertRefused(thief, await thief.post('/sign-in/passkey', { credential: answer }), 'an answer without a question')
  await optionsAt(thief, '/sign-in/passkey')
  await assertRefused(thief, await thief.post('/sign-in/passkey', { credential: answer }), 'an old answer to a new question')

  const slow = await as(null)
  const late = device.use(await optionsAt(slow, '/sign-in/passkey'))
  pass(5)
  await assertRefused(slow, await slow.post('/sign-in/passkey', { credential: late }), 'five minutes later')
  const one = await as(null)
  const stranger = await as(null)
  const theirs = device.use(await optionsAt(one, '/sign-in/passkey'))
  await optionsAt(stranger, '/sign-in/passkey')
  await assertRefused(stranger, await stranger.post('/sign-in/passkey', { credential: theirs }), 'in another browser')
})

test('a cookie that was made up, or for something else, is no question', async () => {
  const { device, client: owner } = await withPasskey('Ottoline Vane')
  const client = await as(null)
  const options = JSON.parse(await optionsAt(client, '/sign-in/passkey'))
  const stamp = `passkey-use.${organisation.id}.${options.challenge}.${door.clock.now.getTime()}`
  const forged = [
    stamp,
    `${stamp}.${'A'.repeat(43)}`,
    door.site.signCookie(stamp.replace('use', 'add')),
    door.site.signCookie(stamp.replace(organisation.id, other.id)),
  ]
  for (const value of forged) {
    client.cookies.set('heard-passkey-use', encodeURIComponent(value))
    await assertRefused(client, await client.post('/sign-in/passkey', { credential: device.use(JSON.stringify(options)) }), value)
  }
  await optionsAt(owner, '/my/passkeys/new')
  client.cookies.set('heard-passkey-use', owner.cookies.get('heard-passkey-add')!)
  await assertRefused(
    client,
    await client.post('/sign-in/passkey', { credential: device.use(JSON.stringify(options)) }),
    'the question of the other form',
  )
  client.cookies.set('heard-passkey-use', encodeURIComponent(door.site.signCookie(stamp)))
  assert.equal((await client.post('/sign-in/passkey', { credential: device.use(JSON.stringify(options)) })).location, '/desk', 'as the site makes it')
})

test('a count that goes back or stands still is refused and written down', async () => {
  const { device, member } = await withPasskey('Ruth Ansah-Pryce')
  assert.equal((await signIn(await as(null), device, { counter: 7 })).location, '/my/passkeys')
  for (const counter of [7, 6, 0]) {
    const client = await as(null)
    await assertRefused(client, await signIn(client, device, { counter }), `count ${counter}`)
  }
  assert.deepEqual(
    (await events('people.passkey-count-went-back')).map(({ subject }) => subject),
    [member.id, member.id, member.id],
  )
  assert.equal((await signIn(await as(null), device, { counter: 8 })).location, '/my/passkeys')
})

test('two at once with one answer give one session', async () => {
  for (const counts of [true, false]) {
    const { device } = await withPasskey(`Twin ${counts ? 'One' : 'Two'}`, new Authenticator(origin, { counts }))
    const [one, two] = [await as(null), await as(null)]
    const answer = device.use(await optionsAt(one, '/sign-in/passkey'))
    for (const [name, value] of one.cookies) two.cookies.set(name, value)
    const before = await sessions()
    const answers = await Promise.all([one, two].map((client) => client.post('/sign-in/passkey', { credential: answer })))
    assert.deepEqual(answers.map(({ location }) => location).sort(), ['/desk', '/sign-in/passkey?next=%2F&refused=yes'])
    assert.equal(await sessions(), before + 1)
  }
})

test('a passkey that was taken away signs in nobody, and its owner is told', async () => {
  const { device, client, member } = await withPasskey('Sunniva Darko')
  const [id = ''] = await idsOf(client)
  const stranger = await as(await world.contributor('Stranger Danger'))
  for (const passkey of [id, 'not-an-id', '']) assert.equal((await stranger.post('/my/passkeys', { passkey })).status, 404, 'not theirs')
  pass(11)
  assert.equal((await client.post('/my/passkeys', { passkey: id })).location, '/my/confirm?next=%2Fmy%2Fpasskeys')
  const phone = await as(null)
  assert.equal((await signIn(phone, device)).location, '/my/passkeys', 'it is there still')
  assert.equal((await phone.post('/my/passkeys', { passkey: id })).location, '/my/passkeys', 'whoever has just signed in has shown that it is them')
  assert.match(newestOf(await messagesTo(member.email), 'people.passkey-removed'), /“My phone” was taken away/)
  assert.equal((await phone.post('/my/passkeys', { passkey: id })).status, 404)
  const gone = await as(null)
  await assertRefused(gone, await signIn(gone, device), 'a passkey that was taken away')
})

test('an ended account, and another organisation, know the passkey no more than any other', async () => {
  const { device, member } = await withPasskey('Leander Oyelaran')
  const neighbour = await door.as(null, new URL(other.baseUrl).hostname)
  for (const otherwise of [{}, { origin: other.baseUrl }, { rpId: new URL(origin).hostname }])
    await assertRefused(neighbour, await signIn(neighbour, device, otherwise), 'another organisation')
  const client = await as(null)
  await optionsAt(client, '/sign-in/passkey')
  neighbour.cookies.set('heard-passkey-use', client.cookies.get('heard-passkey-use')!)
  const options = JSON.stringify({ challenge: 'x', rpId: new URL(other.baseUrl).hostname })
  await assertRefused(
    neighbour,
    await neighbour.post('/sign-in/passkey', { credential: device.use(options) }),
    'the question of another organisation',
  )
  // A lone name in front of the site does not change whose passkeys it takes.
  const header = await client.get('/sign-in/passkey?options=yes', { 'x-forwarded-host': 'elmbrook.evil.test', origin: 'https://elmbrook.evil.test' })
  assert.equal(JSON.parse(header.html).rpId, new URL(origin).hostname)

  await store.within(organisation.id, (db) =>
    db.updateTable('people.person').set({ deactivatedAt: door.clock.now }).where('id', '=', member.id).execute(),
  )
  const ended = await as(null)
  await assertRefused(ended, await signIn(ended, device), 'an account that has ended')
})
