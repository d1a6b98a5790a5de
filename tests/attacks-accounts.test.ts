import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, idris, ignacy, kwabena, marged, ruth } from '#demo/cast.ts'
import { openLog } from '#platform/log.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { type Client, frontDoor, pages } from '#support/front-door.ts'
import { answerSurvey } from '#support/taking-part.ts'
import { codeIn, linkIn } from '#support/whole-loop.ts'

/** Who somebody is: signing in, staying signed in, and what the log may know of it. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const minutes = (many: number) => {
  door.clock.now = new Date(door.clock.now.getTime() + many * 60_000)
}

async function newestLink(email: string): Promise<string> {
  const { bodyText } = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('platform.message')
      .select('bodyText')
      .where('kind', '=', 'people.sign-in')
      .where('toAddress', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return linkIn(bodyText, '/sign-in/link')
}

async function signedIn(email: string): Promise<Client> {
  const client = await door.as(null)
  await submit(client, '/sign-in', { email })
  assert.equal((await submit(client, await newestLink(email))).status, 303)
  return client
}

test('asking to sign in says the same to an address that is known and to one that is not', async () => {
  const client = await door.as(null)
  const known = await client.post('/sign-in', { email: marged.email })
  const next = await client.follow(known)
  const unknown = await client.post('/sign-in', { email: 'nobody.at.all@mail.example' })
  assert.equal((await client.follow(unknown)).html, next.html)
  assert.equal(known.status, unknown.status)
  assert.equal(known.location, unknown.location)
  assert.equal(known.html, unknown.html)
  assert.deepEqual(Object.keys(known.headers).sort(), Object.keys(unknown.headers).sort())
})

test('at most five links in a quarter of an hour go to one person, and the page says nothing of it', async () => {
  const client = await door.as(null)
  minutes(20)
  const answers = []
  for (let one = 0; one < 8; one++) answers.push((await client.post('/sign-in', { email: kwabena.email })).html)
  assert.equal(new Set(answers).size, 1)
  const sent = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select('id').where('toAddress', '=', kwabena.email).where('kind', '=', 'people.sign-in').execute(),
  )
  assert.equal(sent.length, 5)
})

test('a link signs in once, within fifteen minutes, and only when its button is pressed', async () => {
  minutes(20)
  const client = await door.as(null)
  await submit(client, '/sign-in', { email: ruth.email })
  const link = await newestLink(ruth.email)
  for (let opened = 0; opened < 3; opened++) assert.equal((await client.get(link)).status, 200, 'a mail scanner opens the link')
  const [one, two] = await Promise.all([submit(await door.as(null), link), submit(await door.as(null), link)])
  assert.deepEqual([one.status, two.status].sort(), [303, 422], 'two at once: one of them')
  assert.equal(
    (await submit(client, link).catch(() => client.post('/sign-in/link', { key: new URLSearchParams(link.split('?')[1]).get('key')! }))).status,
    422,
  )

  await submit(client, '/sign-in', { email: ruth.email })
  const old = await newestLink(ruth.email)
  minutes(16)
  assert.equal((await submit(client, old)).status, 422)
  assert.equal((await client.get('/desk')).status, 303)
  for (const key of ['', 'guessed', 'A'.repeat(43), '\0']) assert.equal((await client.post('/sign-in/link', { key })).status, 422)
})

test('a session begins anew at sign-in, and a cookie that was changed opens nothing', async () => {
  minutes(20)
  const client = await door.as(null)
  client.cookies.set('heard-session', 'chosen-by-somebody-else')
  await submit(client, '/sign-in', { email: marged.email })
  await submit(client, await newestLink(marged.email))
  const secret = client.cookies.get('heard-session')!
  assert.notEqual(secret, 'chosen-by-somebody-else')
  assert.equal((await client.get('/desk')).status, 200)

  const [value = '', signature = ''] = decodeURIComponent(secret).split('.')
  for (const forged of [
    value,
    `${value}.`,
    `${value}x.${signature}`,
    `${value}.${signature.slice(0, -1)}`,
    `${value}.${'A'.repeat(43)}`,
    '',
    'null',
    'a'.repeat(5000),
  ]) {
    const other = await door.as(null)
    other.cookies.set('heard-session', encodeURIComponent(forged))
    other.cookies.set('heard-receipt', encodeURIComponent(`${things.receipt.id}.${door.clock.now.getTime() + 60_000}.${signature}`))
    assert.equal((await other.get('/desk')).status, 303, forged)
    assert.equal((await other.get('/receipt/view')).location, '/receipt', forged)
  }
  // The same cookie under another organisation's host is nobody's.
  const next = await door.as(null, 'neighbour.test')
  next.cookies.set('heard-session', secret)
  assert.equal((await next.get('/desk')).status, 303)
})

test('an old session opens nothing after sign-out, after twelve hours, or once the account has ended', async () => {
  minutes(20)
  const client = await signedIn(marged.email)
  const secret = client.cookies.get('heard-session')!
  await client.post('/sign-out')
  assert.equal(client.cookies.has('heard-session'), false)
  client.cookies.set('heard-session', secret)
  assert.equal((await client.get('/desk')).status, 303)

  const another = await signedIn(marged.email)
  minutes(12 * 60 + 1)
  assert.equal((await another.get('/desk')).status, 303)

  const leaving = await signedIn(kwabena.email)
  const administrator = await signedIn(ignacy.email)
  assert.equal((await leaving.get(`/projects/${things.project}/work`)).status, 200)
  assert.equal((await submit(administrator, `/staff/${castMember(kwabena.name).id}/leaving`)).status, 303)
  assert.equal((await leaving.get(`/projects/${things.project}/work`)).status, 303)
  const before = await store.reading(organisation.id, (db) => db.selectFrom('people.sign_in_link').select('id').execute())
  await leaving.post('/sign-in', { email: kwabena.email })
  assert.equal(
    (await store.reading(organisation.id, (db) => db.selectFrom('people.sign_in_link').select('id').execute())).length,
    before.length,
    'no link goes to somebody whose account has ended',
  )
  assert.equal((await submit(administrator, `/staff/${castMember(ignacy.name).id}/leaving`)).status, 422, 'nobody ends their own account')
})

test('a co-lead who is one no more is refused at their next request', async () => {
  minutes(20)
  const lead = await signedIn(marged.email)
  const coLead = await door.as({ id: things.person, organisationId: organisation.id })
  assert.equal((await coLead.get(`/projects/${things.project}/work`)).status, 200)
  assert.equal((await lead.post(`/projects/${things.project}/plan/co-leads/${things.person}/removal`)).status, 303)
  assert.equal((await coLead.get(`/projects/${things.project}/work`)).status, 403)
})

test('a receipt cannot be guessed: wrong codes are all told the same, and few may be tried', async () => {
  const limited = await frontDoor(store, door.clock.now, { environment: { POSTS_PER_MINUTE: '1000' } })
  const client = await limited.as(null)
  const wrong = ['KITE-4822-RIVER-MOSS', things.receipt.code.replace(/\d{4}/, '0000'), 'not-a-code', things.receipt.id]
  const said = []
  for (const code of wrong) said.push((await client.post('/receipt', { code })).html.replaceAll(code, 'CODE'))
  assert.equal(new Set(said).size, 1)
  const most = pages.find(({ path }) => path === '/receipt')!.postsPerMinute!
  assert.equal(most, 10)
  for (let tries = wrong.length; tries < most; tries++) assert.equal((await client.post('/receipt', { code: 'KITE-4822-RIVER-MOSS' })).status, 422)
  const refused = await client.post('/receipt', { code: things.receipt.code })
  assert.equal(refused.status, 429, 'then not even the right one is looked at')
  assert.match(refused.html, /Wait a minute/)
})

test('the log knows ids, and nothing that a person is, typed or holds', async () => {
  const lines: string[] = []
  const logged = await frontDoor(store, door.clock.now, { log: openLog('debug', { write: (line: string) => void lines.push(line) }) })
  const client = await logged.as(null)
  const words = 'The warden on Plover Street told me to wait outside'
  const person = { name: 'Quillon Farthingale', email: 'quillon.farthingale@mail.example', address: '17 Plover Street' }
  const contact = { channel: 'email', contactEmail: person.email, contactName: person.name }
  const code = codeIn((await client.follow(await client.post(await answerSurvey(client, things.survey, { words: { '*': words }, contact })))).html)
  await client.get(`/receipt?code=${code}&email=${person.email}`)
  await client.post('/receipt', { code })
  await client.post('/receipt', { code: `${person.name}\n{"level":"info","msg":"forged"}` })
  await client.post('/sign-in', { email: person.email })
  await client.get(`/nothing/${encodeURIComponent(person.name)}\n{"level":"info"}`.replace('\n', '%0a'))
  await client.post('/sign-in', { email: idris.email }, { origin: `https://${person.email}` })
  const lead = await logged.as(castMember(marged.name))
  await submit(lead, `/projects/${things.project}/notes/new?kind=call`, {
    'happenedOn-day': '1',
    'happenedOn-month': '6',
    'happenedOn-year': '2026',
    point: words,
    ...contact,
    quoteAs: 'named',
    quoteName: person.name,
  })
  await lead.upload(
    `/projects/${things.project}/imports`,
    {},
    { field: 'file', name: `${person.name}.csv`, bytes: Buffer.from(`Comment\n${words}\n`) },
  )
  await lead.upload(`/projects/${things.project}/imports`, {}, { field: 'file', name: `${person.name}.xlsx`, bytes: Buffer.from(words) })

  assert.ok(lines.length > 25, `${lines.length} lines`)
  const all = lines.join('')
  const secrets = [...client.cookies.values(), ...lead.cookies.values()].map((cookie) => decodeURIComponent(cookie).split('.')[0]!)
  const told = [
    words,
    'Plover',
    'Farthingale',
    person.email,
    '@',
    code,
    ...code.split('-'),
    things.receipt.code,
    'forged',
    ...secrets,
    ...cast.flatMap(({ name, email }) => [name, email]),
  ]
  for (const text of told) assert.ok(!all.includes(text), `the log has "${text}"`)
  for (const line of lines) assert.equal(typeof JSON.parse(line), 'object', 'each line is one entry')
  assert.match(all, /"msg":"refused"/)
})
