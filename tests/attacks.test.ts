import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kwabena, marged } from '#demo/cast.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { formsOf, submit } from '#support/forms.ts'
import { frontDoor, pages } from '#support/front-door.ts'
import { answerSurvey } from '#support/taking-part.ts'
import { codeIn, linkTo, roundTheLoop } from '#support/whole-loop.ts'

/** What strangers may send, and what must come of it. That ids of others lead nowhere is tried on every page by `pages.test.ts`. */
const demonstration = await aDemonstration()
const { store, organisation, castMember, things, elsewhere, theirs } = demonstration
const door = await frontDoor(store)
const { runJobs } = roundTheLoop(demonstration, door, things.project)
const lead = await door.as(castMember(marged.name))
const project = `/projects/${things.project}`

const count = (table: 'activities.response' | 'contributions.contribution' | 'platform.message' | 'people.person'): Promise<number> =>
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

const script = `<script>alert(1)</script><img src=x onerror="alert(2)"><svg onload=alert(3)> {{7*7}} \${7*7} javascript:alert(4)`
const shown = '&lt;script>alert(1)&lt;/script>'

test('markup in every answer, name and comment stays text on every page, in every email and in every letter', async () => {
  const client = await door.as(null)
  const given = {
    words: { '*': script },
    consent: { quoteAs: 'named', quoteName: script },
    contact: { channel: 'email', contactEmail: 'mungo@mail.example', contactName: script },
  }
  const code = codeIn((await client.follow(await client.post(await answerSurvey(client, things.survey, given)))).html)
  const writer = await door.as(null)
  const letter = { channel: 'letter', contactName: script, contactAddress: `${script}\nWennick` }
  await writer.post(await answerSurvey(writer, things.survey, { words: { '*': `${script} by post` }, contact: letter }))
  await submit(lead, `${project}/notes/new?kind=visit`, {
    'happenedOn-day': '1',
    'happenedOn-month': '6',
    'happenedOn-year': '2026',
    place: script,
    partner: script,
    point: script,
  })

  const list = `${project}/contributions`
  const found = await lead.get(`${list}?words=alert&theme=none`)
  const ids = formsOf(found.html, list)
    .flatMap(({ fields }) => fields)
    .find(({ name }) => name === 'contribution')!.options
  assert.ok(ids.length >= 6)
  await submit(lead, list, { which: 'ticked', contribution: ids, do: 'place', newTheme: script.slice(0, 90) })
  const theme = linkTo((await lead.get(`${project}/themes`)).html, /\/themes\/[0-9a-f-]{36}$/, shown)
    .split('/')
    .at(-1)!
  await submit(lead, `${project}/decisions/new`, {
    what: script,
    options: script,
    decidedBy: script,
    'decidedOn-day': '1',
    'decidedOn-month': '6',
    'decidedOn-year': '2026',
  })
  await submit(lead, `${project}/themes/${theme}/answer`, { outcome: 'partly', reason: script })
  await submit(await door.as(castMember(kwabena.name)), linkTo((await lead.get(`${project}/answers`)).html, /\/check$/, shown))
  const release = [...(await lead.get(`${project}/release`)).html.matchAll(/name="answer" value="([^"]+)"/g)].map(([, value]) => value!)
  assert.equal((await lead.post(`${project}/release`, { answer: release })).status, 303)
  for (const id of ids)
    await submit(lead, `${project}/contributions/${id}/public-words`).catch(() =>
      assert.ok(id, 'its question or its consent keeps it from the public'),
    )

  await runJobs()
  // The front door looks at each page that it fetches: nothing but our own scripts may run on it.
  const names = { ...things, theme, contribution: ids[0]! } as Record<string, unknown>
  let seen = 0
  for (const { path } of pages)
    if ((await lead.get(path.replace(/:(\w+)/g, (_: string, name: string) => String(names[name])))).html.includes('&lt;img src=x')) seen++
  assert.ok(seen >= 8, `the words were seen on ${seen} pages only`)
  assert.ok((await client.follow(await client.post('/receipt', { code }))).html.includes(shown))
  assert.ok((await client.get(project)).html.includes(shown))

  const messages = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').select('bodyHtml').where('toAddress', '=', 'mungo@mail.example').execute(),
  )
  assert.ok(messages.length >= 2)
  for (const { bodyHtml } of messages) assert.doesNotMatch(bodyHtml, /<(script|img|svg)/i)
  // That the letters themselves show it as text is tried beside the template.
  assert.match((await lead.get(`${project}/feedback/letters/pdf`)).raw.subarray(0, 5).toString('latin1'), /^%PDF-/)
})

test('a formula in a cell of an export opens as text', async () => {
  const { location } = await submit(lead, `${project}/surveys/new`, { title: 'Formulas' })
  const formulas = ['=1+1', '+44', '-2', '@SUM(A1)', "=cmd|'/C calc'!A0", '＝1+1']
  await submit(lead, `${location}/questions/new?kind=several-choices`, { wording: '=HYPERLINK("https://evil.test")', options: formulas.join('\n') })
  await submit(lead, `${location}/about`, { why: 'To try.', privacy: 'Nobody reads it.' })
  await lead.post(`${location}/publication`)
  const client = await door.as(null)
  const question = (await client.post('/surveys/formulas')).location
  await submit(client, question, { answer: formulas, then: 'go-on' })
  await submit(client, '/surveys/formulas/contact', { channel: 'none' })
  await client.post('/surveys/formulas/check')
  const [heads = '', row = ''] = (await lead.get(`${location}/export`)).html.replace('\ufeff', '').split('\r\n')
  const cells = `${heads},${row}`.match(/"(?:[^"]|"")*"|[^,]+/g)!.map((cell) => cell.replace(/^"/, ''))
  assert.ok(row.includes("'=1+1"))
  for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r＝]/)
})

test('what is too large is refused at once', async () => {
  const client = await door.as(null)
  const type = 'application/x-www-form-urlencoded'
  for (const [says, body] of [
    ['10 MB', `email=${'a'.repeat(10_000_000)}`],
    ['10,000 fields', 'a=1&'.repeat(10_000)],
  ] as const) {
    const began = performance.now()
    assert.equal((await client.send('POST', '/sign-in', { type, body })).status, 413, says)
    assert.ok(performance.now() - began < 500, says)
  }
  const deep = `${'['.repeat(200)}${']'.repeat(200)}`
  for (const type of ['application/json', 'text/plain', 'text/plain; charset=utf-8'])
    assert.equal((await client.send('POST', '/sign-in', { type, body: deep })).status, 415, type)
  const upload = await lead.upload(`${project}/imports`, {}, { field: 'file', name: 'big.csv', bytes: Buffer.alloc(51_000_000, 'a,') })
  assert.equal(upload.status, 413)
})

test('unusual characters are kept as they were typed, or refused in words', async () => {
  const words = 'Ⱨ \u202Eesrever\u202C e\u0301 \u200Bzero 👩🏽‍🦽 𠜎 “” ﬁ'
  const client = await door.as(null)
  await client.post(await answerSurvey(client, things.survey, { words: { '*': words } }))
  const kept = await store.reading(organisation.id, (db) =>
    db
      .selectFrom('contributions.contribution')
      .select('words')
      .where('projectId', '=', things.projectId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  assert.equal(kept?.words, words.normalize('NFC'))
  const refused = await client.post('/receipt', { code: 'KITE\0-4821' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /contains a character that cannot be saved/)
})

test('nothing is taken in by a survey that is closed, not published, or not ours', async () => {
  const before = [await count('activities.response'), await count('contributions.contribution')]
  const { location } = await submit(lead, `${project}/surveys/new`, { title: 'Not yet' })
  const draft = location.split('/').at(-1)!
  const client = await door.as(null)
  for (const [survey, status] of [
    [elsewhere.survey, 422],
    [draft, 404],
    [theirs.survey, 404],
    ['nothing-here', 404],
  ] as const)
    for (const step of ['', '/check', '/consent', '/contact', `/questions/${things.question}`])
      assert.ok([status, step && 303].includes((await client.post(`/surveys/${survey}${step}`, { answer: 'Too late' })).status), `${survey}${step}`)
  // Somebody who began before it closed sees what they typed again, and it is not stored.
  const late = await door.as(null)
  const check = await answerSurvey(late, things.survey, { words: { '*': 'Written before the close' } })
  door.clock.now = new Date('2026-08-01T09:00:00Z')
  assert.equal((await late.post(check)).status, 422)
  door.clock.now = new Date('2026-06-01T09:00:00Z')
  assert.deepEqual([await count('activities.response'), await count('contributions.contribution')], before)
})

test('a file of another kind is refused in words, and no file is ever given out again', async () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
  const files: readonly (readonly [string, Buffer])[] = [
    ['page.xlsx', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['picture.csv', png],
    ['picture.xlsx', Buffer.concat([png, Buffer.from('PK\x03\x04')])],
    ['drawing.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['empty.csv', Buffer.alloc(0)],
    ['zeros.xlsx', Buffer.alloc(100_000)],
    ['../../etc/passwd', Buffer.from('root:x:0:0')],
    ['list.csv.exe', Buffer.from('MZ\x90\x00\x03')],
  ]
  for (const path of [`${project}/imports`, '/people/import'])
    for (const [name, bytes] of files) {
      const answer = await lead.upload(path, {}, { field: 'file', name, bytes })
      assert.equal(answer.status, 422, `${name} sent to ${path} gave ${answer.status}`)
      assert.match(answer.html, /There is a problem/)
      assert.doesNotMatch(answer.html, /\.\.\/|<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" onload/)
    }
})
