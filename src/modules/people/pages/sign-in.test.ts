import assert from 'node:assert/strict'
import { test } from 'node:test'
import { submit } from '#support/forms.ts'
import { accounts, codeOf, linkIn, newestOf } from '#support/people.ts'

/** Signing in and joining, as a browser does it. */
const world = await accounts()
const { as, messagesTo, pass, store, organisation, door } = world
const marged = await world.staff('Marged Oduya', 'lead')
const sessions = () => store.reading(organisation.id, async (db) => (await db.selectFrom('platform.session').select('id').execute()).length)
const codeFor = async (email: string) => codeOf(newestOf(await messagesTo(email), 'people.sign-in'))

test('a code signs in where it was asked for, with spaces in it, and leads on to where somebody wanted to go', async () => {
  const client = await as(null)
  const asked = await submit(client, '/sign-in?next=/my/name', { email: marged.email })
  assert.deepEqual([asked.status, asked.location], [303, '/sign-in/code?next=%2Fmy%2Fname'])
  const page = await client.get(asked.location)
  assert.match(page.html, /autocomplete="one-time-code"/)
  assert.match(page.html, /inputmode="numeric"/)
  const code = await codeFor(marged.email)
  const elsewhere = await as(null)
  assert.match((await elsewhere.get('/sign-in/code')).location, /^\/sign-in$/)
  assert.equal((await elsewhere.post('/sign-in/code', { code })).status, 422, 'the code is worth nothing in another browser')
  const done = await submit(client, asked.location, { code: ` ${code.slice(0, 3)}  ${code.slice(3)} ` })
  assert.deepEqual([done.status, done.location], [303, '/my/name'])
  assert.equal((await client.get('/my/name')).status, 200)
  assert.equal(client.cookies.has('heard-sign-in-asked'), false)
})

test('what is not six digits is shown again and costs no try; a wrong code leads back, and five of them are the most', async () => {
  pass(20)
  const client = await as(null)
  await submit(client, '/sign-in', { email: marged.email })
  const code = await codeFor(marged.email)
  for (const typed of ['', '12345', 'abcdef', '<b>'.repeat(400)]) assert.equal((await client.post('/sign-in/code', { code: typed })).status, 422)
  assert.match((await client.post('/sign-in/code', { code: 'one two' })).html, /value="one two"/)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 4; tries++) {
    const answer = await client.post('/sign-in/code', { code: wrong })
    assert.equal(answer.location, '/sign-in/code?next=%2F&wrong=yes')
    assert.match((await client.get(answer.location)).html, /This code cannot be used/)
  }
  assert.equal((await client.post('/sign-in/code', { code })).location, '/desk', 'the fifth is right')

  await submit(client, '/sign-in', { email: marged.email })
  const next = await codeFor(marged.email)
  for (let tries = 0; tries < 5; tries++) await client.post('/sign-in/code', { code: next === wrong ? '000001' : wrong })
  assert.match((await client.post('/sign-in/code', { code: next })).location, /wrong=yes/)
  assert.equal((await messagesTo(marged.email)).filter(({ kind }) => kind === 'people.code-tried').length, 1)
  assert.equal((await submit(await as(null), linkIn(newestOf(await messagesTo(marged.email), 'people.sign-in'), '/sign-in/link'))).status, 303)
})

test('two at once with one code gives one session', async () => {
  pass(20)
  const client = await as(null)
  await submit(client, '/sign-in', { email: marged.email })
  const code = await codeFor(marged.email)
  const before = await sessions()
  const twin = await as(null)
  for (const [name, value] of client.cookies) twin.cookies.set(name, value)
  const answers = await Promise.all([client.post('/sign-in/code', { code }), twin.post('/sign-in/code', { code })])
  assert.deepEqual(answers.map(({ location }) => location).sort(), ['/desk', '/sign-in/code?next=%2F&wrong=yes'])
  assert.equal(await sessions(), before + 1)
})

test('a known and an unknown address go the same way to the end: the same pages, cookies and refusals', async () => {
  pass(20)
  const way = async (path: string, fields: Record<string, string>) => {
    const client = await as(null)
    const said = []
    for (const answer of [
      await client.post(path, fields),
      await client.get('/sign-in/code'),
      ...(await Promise.all([1, 2, 3, 4, 5, 6].map(() => client.post('/sign-in/code', { code: '424242' })))),
      await client.get('/sign-in/code?wrong=yes'),
    ])
      said.push([answer.status, answer.location, answer.html, Object.keys(answer.headers).sort().join()])
    const [name, value] = [...client.cookies][0]!
    return { said, cookie: [name, decodeURIComponent(value).length, client.cookies.size] }
  }
  const known = await way('/sign-in', { email: marged.email })
  assert.deepEqual(await way('/sign-in', { email: 'nobody@elmbrook.example' }), known)
  const joined = await way('/join', { name: 'Marged', email: marged.email })
  assert.deepEqual(await way('/join', { name: 'Marged', email: 'new@elmbrook.example' }), joined)
  assert.deepEqual((await messagesTo('nobody@elmbrook.example')).length, 0)
})

test('a cookie that was made elsewhere, or of another kind, opens no code', async () => {
  pass(20)
  const asker = await as(null)
  await submit(asker, '/sign-in', { email: marged.email })
  const code = await codeFor(marged.email)
  const { id } = await store.reading(organisation.id, (db) =>
    db.selectFrom('people.sign_in_link').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  const client = await as(null)
  for (const value of [id, `${id}.`, `${id}.${'A'.repeat(43)}`, encodeURIComponent(door.site.signCookie('not-an-id'))]) {
    client.cookies.set('heard-sign-in-asked', value)
    assert.equal((await client.post('/sign-in/code', { code })).status, 422, value)
  }
})

test('whoever signs in where somebody is signed in takes their place, and the old session is over', async () => {
  pass(20)
  const client = await as(marged)
  const before = client.cookies.get('heard-session')!
  await submit(client, '/sign-in', { email: marged.email })
  await client.post('/sign-in/code', { code: await codeFor(marged.email) })
  assert.notEqual(client.cookies.get('heard-session'), before)
  const old = await as(null)
  old.cookies.set('heard-session', before)
  assert.equal((await old.get('/my/name')).status, 303)
})

test('somebody new joins with a code, and lands on their own page', async () => {
  const client = await as(null)
  assert.equal((await client.post('/join', { name: ' ', email: 'no' })).status, 422)
  await submit(client, '/join', { name: 'Morwen Achebe', email: 'Morwen@mail.example' })
  const code = codeOf(newestOf(await messagesTo('morwen@mail.example'), 'people.joining'))
  const joined = await submit(client, '/sign-in/code?next=/my', { code })
  assert.deepEqual([joined.status, joined.location], [303, '/my'])
  assert.match((await client.get('/my/name')).html, /value="Morwen Achebe"/)

  const other = await as(null)
  await submit(other, '/join', { name: 'Idris', email: 'idris@mail.example' })
  const link = linkIn(newestOf(await messagesTo('idris@mail.example'), 'people.joining'), '/join/link')
  for (let opened = 0; opened < 3; opened++) assert.equal((await other.get(link)).status, 200)
  const phone = await as(null)
  assert.equal((await submit(phone, link)).location, '/my', 'the link works in the browser of the email')
  assert.equal((await phone.post('/join/link', { key: new URLSearchParams(link.split('?')[1]).get('key')! })).status, 422)
  for (const key of ['', 'guessed', '\0']) assert.equal((await phone.post('/join/link', { key })).status, 422)
})

test('nobody’s inbox is flooded by asking to join', async () => {
  const client = await as(null)
  for (let asked = 0; asked < 8; asked++) assert.equal((await client.post('/join', { name: 'Nobody', email: 'flooded@mail.example' })).status, 303)
  assert.equal((await messagesTo('flooded@mail.example')).length, 5)
})
