import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addStaff, insertPerson } from '#modules/people/index.ts'
import { readConfig } from '#platform/config.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { type Account, aProvider } from '#support/provider.ts'
import { emailedLinks } from '../emailed-links.command.ts'

/** Staff sign in at their organisation's own provider: a real one, through the front door, and all that must not let anybody in. */
process.env.ALLOW_PRIVATE_ISSUERS = 'yes'
after(() => delete process.env.ALLOW_PRIVATE_ISSUERS)

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const host = new URL(organisation.baseUrl).hostname
const door = await frontDoor(store)
const returnTo = `${organisation.baseUrl}/sign-in/organisation/return`
const provider = await aProvider(returnTo)
const browser = () => door.as(null, host)

const staff = (name: string, email: string, role: 'lead' | 'administrator' = 'lead') =>
  store.within(organisation.id, async (db) => {
    const added = await addStaff({ db, organisation, now: door.clock.now, person: null }, { name, email, position: '', role })
    assert.ok(added.ok)
    return { id: added.value, organisationId: organisation.id }
  })
const sunniva = await staff('Sunniva Darko', 'sunniva@elmbrook.example', 'administrator')
const marged = await staff('Marged Oduya', 'marged@elmbrook.example')
const kwabena = await staff('Kwabena Trellis', 'kwabena@elmbrook.example')
const administrator = await door.as(sunniva, host)

const settings = { name: 'Elmbrook ID', issuer: provider.issuer, clientId: provider.ours.id, secret: provider.ours.secret }
const setUp = (fields: Record<string, string> = {}) => administrator.post('/staff/sign-in', { ...settings, ...fields })
const account = (name: string, given: Account) => void provider.accounts.set(name, given)
const count = (table: 'platform.session' | 'people.provider_identity' | 'platform.event') =>
  store.reading(organisation.id, async (db) => (await db.selectFrom(table).select('id').execute()).length)
const messagesTo = (email: string) =>
  store.reading(organisation.id, (db) => db.selectFrom('platform.message').select(['kind', 'bodyText']).where('toAddress', '=', email).execute())

/** Begins in a browser, signs in at the provider, and gives what it sends the browser back with. */
async function comesBack(client: Client, name: string, change = (asked: URL) => asked): Promise<URL> {
  const began = await client.get('/sign-in/organisation?next=/my/name')
  assert.equal(began.status, 303)
  return provider.signIn(change(new URL(began.location)).href, name)
}
const finish = (client: Client, back: URL) => submit(client, back.pathname + back.search)
const signedIn = async (client: Client) => (await client.get('/my/name')).status === 200

/** Nobody is signed in, nothing is tied, and the page says this. */
async function refuses(client: Client, back: URL, says: RegExp): Promise<void> {
  const before = [await count('platform.session'), await count('people.provider_identity')]
  const answer = await finish(client, back)
  assert.equal(answer.status, 422)
  assert.match(answer.html, says)
  assert.equal(await signedIn(client), false)
  assert.deepEqual([await count('platform.session'), await count('people.provider_identity')], before)
}

test('an administrator sets it up; its secret is never shown, and stays when the field is left empty', async () => {
  assert.doesNotMatch((await (await browser()).get('/sign-in')).html, /If you work here/)
  assert.equal((await (await browser()).get('/sign-in/organisation')).location, '/sign-in')
  assert.match((await setUp({ required: 'yes' })).html, /sign in this way yourself/)
  assert.equal((await submit(administrator, '/staff/sign-in', settings)).status, 303)
  assert.doesNotMatch((await administrator.get('/staff/sign-in')).html, new RegExp(provider.ours.secret))
  assert.equal((await submit(administrator, '/staff/sign-in', { name: 'Elmbrook login' })).status, 303)
  assert.match((await (await browser()).get('/sign-in')).html, /Sign in with Elmbrook login/)
  assert.match((await setUp({ secret: '', issuer: 'https://elsewhere.example' })).html, /Enter the client secret/)
  for (const issuer of ['elmbrook', 'ftp://elmbrook.example', 'https://name:word@elmbrook.example', 'https://elmbrook.example/?a=b'])
    assert.equal((await setUp({ issuer })).status, 422, issuer)
  assert.equal((await setUp({ domains: 'not a domain' })).status, 422)
})

test('a member of staff signs in there, is tied to their account at the first time, and is known by it from then on', async () => {
  account('marged-1', { email: 'Marged@Elmbrook.example', email_verified: true })
  const client = await browser()
  const back = await comesBack(client, 'marged-1')
  const before = [await count('platform.session'), await count('platform.event')]
  assert.equal((await client.get(back.pathname + back.search)).status, 200)
  assert.deepEqual([await count('platform.session'), await count('platform.event')], before, 'coming back writes nothing')
  const done = await finish(client, back)
  assert.deepEqual([done.status, done.location], [303, '/my/name'])
  assert.match((await client.get('/my/name')).html, /Marged Oduya/)

  // Another address at the provider, even one of somebody else here: the subject says who it is.
  account('marged-1', { email: 'kwabena@elmbrook.example', email_verified: true })
  const again = await browser()
  assert.equal((await finish(again, await comesBack(again, 'marged-1'))).status, 303)
  assert.match((await again.get('/my/name')).html, /Marged Oduya/)

  // Another subject with the address that she had: somebody else got it.
  account('marged-2', { email: 'marged@elmbrook.example', email_verified: true })
  const other = await browser()
  await refuses(other, await comesBack(other, 'marged-2'), /belongs here to somebody else.*Sunniva Darko/s)
})

test('who was not invited is told whom to ask; a contributor is not staff', async () => {
  account('stranger', { email: 'stranger@elmbrook.example', email_verified: true })
  const stranger = await browser()
  await refuses(stranger, await comesBack(stranger, 'stranger'), /not invited.*Ask an administrator.*Sunniva Darko/s)

  const contributor = { kind: 'contributor' as const, name: 'Idris Fenwick-Shah', email: 'idris@elmbrook.example', addedAt: door.clock.now }
  await store.within(organisation.id, (db) => insertPerson(db, contributor))
  account('idris', { email: 'idris@elmbrook.example', email_verified: true })
  const idris = await browser()
  await refuses(idris, await comesBack(idris, 'idris'), /not invited/)
})

test('an address must not be said to be unverified, and must be of the domains; one that nothing is said of is taken', async () => {
  account('kwabena-1', { email: 'kwabena@elmbrook.example', email_verified: false })
  const first = await browser()
  await refuses(first, await comesBack(first, 'kwabena-1'), /not verified/)
  account('kwabena-1', {})
  const second = await browser()
  await refuses(second, await comesBack(second, 'kwabena-1'), /did not tell us your email address/)

  assert.equal((await setUp({ domains: 'nhs.example\n@elmbrook.other' })).status, 303)
  account('kwabena-1', { email: 'kwabena@elmbrook.example' })
  const third = await browser()
  await refuses(third, await comesBack(third, 'kwabena-1'), /another organisation/)
  for (const email of ['kwabena@elmbrook.example@nhs.example', 'kwabena@sub.elmbrook.example']) {
    account('kwabena-1', { email })
    const client = await browser()
    await refuses(client, await comesBack(client, 'kwabena-1'), /another organisation|not invited/)
  }

  assert.equal((await setUp({ domains: 'elmbrook.example' })).status, 303)
  account('kwabena-1', { email: 'kwabena@elmbrook.example' })
  const fourth = await browser()
  assert.equal((await finish(fourth, await comesBack(fourth, 'kwabena-1'))).status, 303)
  assert.equal(await signedIn(fourth), true)
})

test('a wrong state, a wrong nonce, another issuer, a code of another browser and a code used twice let nobody in', async () => {
  const unproved = /does not prove who you are/
  const changed = (back: URL, name: string, value: string) => {
    back.searchParams.set(name, value)
    return back
  }
  const state = await browser()
  await refuses(state, changed(await comesBack(state, 'marged-1'), 'state', 'guessed'), unproved)
  const issuer = await browser()
  await refuses(issuer, changed(await comesBack(issuer, 'marged-1'), 'iss', 'https://elsewhere.example'), unproved)
  const nonce = await browser()
  await refuses(nonce, await comesBack(nonce, 'marged-1', (asked) => changed(asked, 'nonce', 'of-another-sign-in')), unproved)

  const victim = await browser()
  const brought = await comesBack(victim, 'marged-1')
  await refuses(await browser(), brought, unproved)
  const thief = await browser()
  const own = await comesBack(thief, 'stranger')
  await refuses(thief, changed(own, 'code', brought.searchParams.get('code')!), unproved)

  const client = await browser()
  const back = await comesBack(client, 'marged-1')
  const cookie = client.cookies.get('heard-organisation-sign-in')!
  assert.equal((await finish(client, back)).status, 303)
  await client.post('/sign-out')
  client.cookies.set('heard-organisation-sign-in', cookie)
  await refuses(client, back, unproved)
  const forged = await browser()
  forged.cookies.set(
    'heard-organisation-sign-in',
    encodeURIComponent(`${JSON.stringify({ issuer: provider.issuer, state: 'a', nonce: 'b', verifier: 'c', next: '/' })}.x`),
  )
  await refuses(forged, new URL(`${returnTo}?code=any&state=a`), unproved)
})

test('a token of another client, of another issuer, or that was changed lets nobody in', async () => {
  const elsewhere = await aProvider(returnTo)
  elsewhere.accounts.set('marged-1', { email: 'marged@elmbrook.example', email_verified: true })
  const changed = (token: string, change: Record<string, unknown>, signature?: string) => {
    const [head = '', claims = '', signed = ''] = token.split('.')
    const said = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), ...change }
    return [head, Buffer.from(JSON.stringify(said)).toString('base64url'), signature ?? signed].join('.')
  }
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
  const tries: Record<string, (nonce: string) => Promise<Record<string, unknown>>> = {
    'of another client': (nonce) => provider.tokensFor(provider.another, 'marged-1', nonce),
    'of another issuer': (nonce) => elsewhere.tokensFor(elsewhere.ours, 'marged-1', nonce),
    'of another sign-in': () => provider.tokensFor(provider.ours, 'marged-1', 'another-nonce'),
    changed: async (nonce) => {
      const given = await provider.tokensFor(provider.ours, 'stranger', nonce)
      return { ...given, id_token: changed(given.id_token, { sub: 'marged-1' }) }
    },
    'not signed': async (nonce) => {
      const given = await provider.tokensFor(provider.ours, 'marged-1', nonce)
      return { ...given, id_token: `${none}.${given.id_token.split('.')[1]}.` }
    },
    absent: async (nonce) => ({ ...(await provider.tokensFor(provider.ours, 'marged-1', nonce)), id_token: undefined }),
  }
  const begin = async () => {
    const client = await browser()
    const asked = new URL((await client.get('/sign-in/organisation')).location).searchParams
    const back = new URL(`${returnTo}?${new URLSearchParams({ code: 'any', state: asked.get('state')!, iss: provider.issuer })}`)
    return { client, back, nonce: asked.get('nonce')! }
  }
  for (const [what, make] of Object.entries(tries)) {
    const { client, back, nonce } = await begin()
    provider.tokens.instead = await make(nonce)
    await refuses(client, back, /does not prove who you are/).catch((error: Error) => assert.fail(`a token ${what}: ${error.message}`))
    provider.tokens.instead = undefined
  }
  const { client, back, nonce } = await begin()
  provider.tokens.instead = await provider.tokensFor(provider.ours, 'marged-1', nonce)
  assert.equal((await finish(client, back)).status, 303, 'the right token in its place is taken, so it was the token that was refused')
  provider.tokens.instead = undefined
})

test('a provider that puts the address into the token itself is understood too', async () => {
  const other = await aProvider(returnTo, { inToken: true })
  other.accounts.set('kwabena-at-other', { email: 'kwabena@elmbrook.example', email_verified: true })
  assert.equal((await setUp({ issuer: other.issuer })).status, 303)
  const client = await browser()
  const began = await client.get('/sign-in/organisation')
  assert.equal((await finish(client, await other.signIn(began.location, 'kwabena-at-other'))).status, 303)
  assert.match((await client.get('/my/name')).html, /Kwabena Trellis/)
  assert.equal((await setUp()).status, 303)
})

test('where it is required, no link goes to staff, and the page says the same as always', async () => {
  account('sunniva-1', { email: 'sunniva@elmbrook.example', email_verified: true })
  const client = await browser()
  assert.equal((await finish(client, await comesBack(client, 'sunniva-1'))).status, 303)
  assert.equal((await setUp({ secret: '', required: 'yes' })).status, 303)

  const asked = await browser()
  const said = []
  for (const email of ['marged@elmbrook.example', 'idris@elmbrook.example', 'nobody@elmbrook.example'])
    said.push((await asked.follow(await asked.post('/sign-in', { email }))).html)
  assert.equal(new Set(said).size, 1)
  const kinds = async (email: string) => (await messagesTo(email)).map(({ kind }) => kind)
  assert.deepEqual(await kinds('marged@elmbrook.example'), ['people.invitation'])
  assert.deepEqual(await kinds('idris@elmbrook.example'), ['people.sign-in'])
  const invited = await submit(administrator, '/staff', { name: 'Ruth Ansah-Pryce', email: 'ruth@elmbrook.example', role: 'lead' })
  assert.equal(invited.status, 303)
  const [invitation] = await messagesTo('ruth@elmbrook.example')
  assert.match(invitation!.bodyText, new RegExp(`${organisation.baseUrl}/sign-in[\\s\\S]*Sign in with Elmbrook ID`))
  assert.doesNotMatch(invitation!.bodyText, /send you a link/)

  const command = { store, options: { organisation: host }, now: door.clock.now, config: readConfig({}), positionals: [], say: () => undefined }
  assert.deepEqual((await emailedLinks.run(command)).data, { changed: true }, 'the way back in when the provider has failed')
  assert.deepEqual((await emailedLinks.run(command)).data, { changed: false })
  await asked.post('/sign-in', { email: 'marged@elmbrook.example' })
  assert.deepEqual(await kinds('marged@elmbrook.example'), ['people.invitation', 'people.sign-in'])
})

test('an ended account is ended there too, and a forgotten one is tied anew', async () => {
  assert.equal((await submit(administrator, `/staff/${kwabena.id}/leaving`)).status, 303)
  const left = await browser()
  await refuses(left, await comesBack(left, 'kwabena-1'), /account here has ended/)

  assert.equal((await administrator.post(`/staff/${marged.id}/sessions`, { forget: 'yes' })).status, 303)
  account('marged-2', { email: 'marged@elmbrook.example' })
  const anew = await browser()
  assert.equal((await finish(anew, await comesBack(anew, 'marged-2'))).status, 303)
})

test('somebody who was sent back without a code, or whose provider is away, reads what to do', async () => {
  const client = await browser()
  assert.match((await client.get('/sign-in/organisation/return?error=access_denied&state=x')).html, /sent you back without signing you in/)
  assert.equal((await client.post('/sign-in/organisation/return')).status, 422)
  assert.equal((await setUp({ issuer: 'http://127.0.0.1:9', secret: 'x' })).status, 303)
  assert.match((await client.get('/sign-in/organisation')).html, /did not answer/)
  assert.equal((await administrator.post('/staff/sign-in', { end: 'yes' })).status, 303)
  assert.equal((await client.get('/sign-in/organisation')).location, '/sign-in')
})
