import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { formsOf, submit } from '#support/forms.ts'
import { frontDoor, pages } from '#support/front-door.ts'

/** What a request may pretend, and what must come of it. */
const { store, organisation, castMember, things, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const project = `/projects/${things.project}`

const count = (table: 'contributions.contribution' | 'platform.message'): Promise<number> =>
  store.reading(
    organisation.id,
    async (db) =>
      (
        await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow()
      ).rows,
  )

test('a form that another site sent is refused', async () => {
  const before = await count('contributions.contribution')
  const forged: readonly (readonly [string, string])[] = [
    ...['https://evil.test', 'null', 'http://localhost.evil.test', 'http://localhost:8080'].map((origin): [string, string] => ['origin', origin]),
    ...['cross-site', 'same-site'].map((site): [string, string] => ['sec-fetch-site', site]),
  ]
  for (const [name, value] of forged) assert.equal((await lead.post('/new-project', { title: 'Forged' }, { [name]: value })).status, 403, value)
  assert.equal((await lead.post('/new-project', { title: 'Our own' }, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status, 303)
  assert.equal(await count('contributions.contribution'), before)
})

test('what a request says of its host and its sender changes neither links, limits nor caches', async () => {
  const forged = {
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'gopher',
    'x-original-url': '/people',
    'x-rewrite-url': '/people',
    forwarded: 'host=evil.test',
  }
  const nobody = await door.as(null)
  const page = await nobody.get(`/surveys/${things.survey}/print`, forged)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.html, /evil\.test/)
  assert.equal((await nobody.get('/desk', forged)).location, '/sign-in?next=%2Fdesk')
  assert.equal((await (await door.as(null, 'evil.test')).get('/')).status, 404)
  await nobody.post('/sign-in', { email: marged.email }, forged)
  const message = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('platform.message')
      .select('bodyText')
      .where('kind', '=', 'people.sign-in')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  assert.match(message.bodyText, /http:\/\/localhost:3000\/sign-in\/link/)

  const limited = await frontDoor(store, door.clock.now, { environment: { POSTS_PER_MINUTE: '5' } })
  const client = await limited.as(null)
  const tries = []
  for (let one = 0; one < 8; one++)
    tries.push(await client.post('/sign-out', {}, { 'x-forwarded-for': `203.0.113.${one}`, 'x-real-ip': `203.0.113.${one}` }))
  assert.deepEqual(
    tries.map(({ status }) => status),
    [303, 303, 303, 303, 303, 429, 429, 429],
  )
  assert.ok(Number(tries.at(-1)?.headers['retry-after']) > 0)
})

test('only a path of this site follows a sign-in', async () => {
  const client = await door.as(null)
  for (const next of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
    '\\\\evil.test',
    '/%09/evil.test',
    'data:text/html,x',
    '///evil.test/%2f..',
  ]) {
    const { html } = await client.get(`/sign-in?${new URLSearchParams({ next })}`)
    const kept = formsOf(html, '/sign-in')
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === 'next')!.value
    assert.equal(new URL(kept, 'http://here.test').host, 'here.test', next)
    const answer = await client.post('/sign-in/link', { key: 'guessed', next })
    assert.equal(answer.status, 422)
    assert.doesNotMatch(answer.html, /href="(?!\/[^/\\]|\/"|#)[^"]*evil/)
  }
})

test('an address is one address: no header and no second recipient comes out of it', async () => {
  const before = await count('platform.message')
  const client = await door.as(null)
  const bad = [
    'a@b.example\r\nBcc: victim@c.example',
    'a@b.example,victim@c.example',
    'a@b.example;victim@c.example',
    'victim@c.example <a@b.example>',
    'a@b',
    '"a b"@c.example',
    'a@b.example\0',
  ]
  for (const email of bad) {
    assert.equal((await client.post('/sign-in', { email })).status, 422, email)
    assert.equal((await submit(lead, `${project}/plan/co-leads`, { name: 'Somebody', email })).status, 422, email)
  }
  assert.equal(await count('platform.message'), before)
  // A line break in a name becomes a space, so it can start no header of its own.
  await submit(lead, `${project}/plan/co-leads`, { name: 'Somebody\r\nBcc: victim@c.example', email: 'somebody@b.example' })
  const sent = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select(['subject', 'toAddress']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  assert.equal(sent.toAddress, 'somebody@b.example')
  assert.doesNotMatch(sent.subject, /[\r\n]/)
})

test('fields that no form has change nothing', async () => {
  const extra = {
    id: theirs.projectId,
    organisationId: theirs.organisationId,
    organisation_id: theirs.organisationId,
    role: 'administrator',
    madeBy: theirs.person,
    slug: 'taken-over',
    closedAt: '2026-01-01',
    status: 'closed',
    __proto__x: '1',
    'constructor[prototype][admin]': 'yes',
    '__proto__[admin]': 'yes',
  }
  const path = `${project}/plan/purpose`
  const fields = Object.fromEntries(formsOf((await lead.get(path)).html, path).flatMap((form) => form.fields.map(({ name, value }) => [name, value])))
  const before = await store.reading(organisation.id, (db) =>
    db.selectFrom('projects.project').selectAll().where('id', '=', things.projectId).executeTakeFirstOrThrow(),
  )
  assert.equal((await lead.post(path, { ...fields, ...extra })).status, 303)
  const after = await store.reading(organisation.id, (db) =>
    db.selectFrom('projects.project').selectAll().where('id', '=', things.projectId).executeTakeFirstOrThrow(),
  )
  assert.deepEqual(after, { ...before, version: before.version + 1 })
  assert.equal(({} as Record<string, unknown>).admin, undefined)
  assert.equal((await lead.post('/staff', { name: 'Me', email: 'me@b.example', role: 'administrator' })).status, 403)
})

test('odd questions in an address are answered as if they had not been asked', async () => {
  const names = things as unknown as Record<string, string>
  const odd = [
    '?page=-1&from=1e99&sort=passwordHash&filter[email][like]=a%25',
    '?page=%00&from=%ED%A0%80&words=%00&theme=x&after=1.2&before=%F0',
    `?words=${encodeURIComponent('((( & | ! :* <-> "')}&theme=${theirs.theme}`,
  ]
  for (const { path } of pages)
    for (const query of odd) {
      const { status } = await lead.get(path.replace(/:(\w+)/g, (_: string, name: string) => String(names[name])) + query)
      assert.ok([200, 303, 403, 404, 410, 422].includes(status), `${path}${query} gave ${status}`)
    }
})

test('there is nothing behind addresses that scanners try, and no answer says how we are made', async () => {
  const client = await door.as(null)
  const tried = [
    '/.env',
    '/.git/config',
    '/install',
    '/../../etc/passwd',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/',
    '/heard.css.map',
    '/assets/enhance.js.map',
    '/wp-login.php',
    '/server-status',
    '/%00',
    '/%c0%ae%c0%ae/',
    '/projects/%',
    `/projects/${'a'.repeat(5000)}`,
  ]
  for (const path of tried)
    for (const one of [client, lead]) {
      const { status, html, headers } = await one.get(path)
      assert.ok([400, 404, 414].includes(status), `${path} gave ${status}`)
      assert.doesNotMatch(html, /\bat .*\.ts|node_modules|Error:|stack/i, path)
      assert.equal(headers['x-powered-by'], undefined)
      assert.equal(headers.server, undefined)
    }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)
    assert.equal((await lead.send(method, `${project}/plan/purpose`)).status, 404, method)
})

const sample = [
  '/',
  `${project}`,
  `${project}/work`,
  '/desk',
  '/my-involvement',
  '/receipt',
  '/receipt/view',
  `/surveys/${things.survey}`,
  `/surveys/${things.survey}/print`,
  '/sign-in',
  '/nothing-here',
  `${project}/feedback`,
  '/people',
]

test('no page can be framed, and every page says what it may load', async () => {
  for (const path of sample) {
    const { headers } = await lead.get(path)
    const policy = String(headers['content-security-policy'])
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
      assert.ok(policy.includes(part), `${path}: ${part}`)
    assert.doesNotMatch(policy, /unsafe-|\*/, path)
    assert.equal(headers['x-frame-options'], 'DENY', path)
    assert.equal(headers['x-content-type-options'], 'nosniff', path)
  }
})

test('no cache keeps a page, whatever is put behind its address; what pages load may be kept for ever', async () => {
  const nobody = await door.as(null)
  for (const who of [nobody, lead])
    for (const path of sample.flatMap((one) => [one, `${one};x.css`, `${one}/x.css`, `${one}.js`, `${one}%2fx.png`])) {
      const { headers } = await who.get(path)
      assert.equal(headers['cache-control'], 'no-store', path)
    }
  const { html } = await nobody.get('/')
  const assets = [...html.matchAll(/(?:href|src|data-nhsuk)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
  assert.ok(assets.length >= 3)
  for (const path of assets) assert.match(String((await nobody.get(path)).headers['cache-control']), /immutable/, path)
  assert.doesNotMatch(html, /(?:href|src)="https?:\/\/(?!localhost)/, 'nothing is loaded from another host')
})
