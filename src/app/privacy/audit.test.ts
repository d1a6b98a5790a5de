import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditCommand } from '#app/commands/audit.command.ts'
import { ignacy, marged, sunniva } from '#demo/cast.ts'
import { readConfig } from '#platform/config.ts'
import { record } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, castMember } = await aDemonstration()
const door = await frontDoor(store)
const administrator = await door.as(castMember(ignacy.name))
const rows = (html: string) => html.match(/<tr/g)?.length ?? 0

test('who looked at the log is in the log', async () => {
  await administrator.get('/audit')
  const { html } = await (await door.as(castMember(sunniva.name))).get('/audit')
  assert.match(html, /Ignacy Holloway[\s\S]{0,400}Organisations: looked at audit/)
})

test('it is filtered by what, by whom and by days, and read page by page', async () => {
  const { html } = await administrator.get('/audit?type=insights.answer-checked&person=kwabena')
  assert.match(html, /Kwabena Trellis/)
  assert.doesNotMatch(html.slice(html.indexOf('<tbody')), /Marged Oduya|Contributions: received/)
  assert.match((await administrator.get('/audit?person=nobody-of-this-name')).html, /Nothing on record matches/)
  assert.match((await administrator.get('/audit?from-day=31&from-month=2&from-year=2026')).html, /must be a real date/)
  assert.equal(rows((await administrator.get('/audit?from=2026-06-01&to=2026-06-01&type=contributions.import-uploaded')).html), 3)

  const first = (await administrator.get('/audit')).html
  const next = /href="(\/audit\?[^"]*after=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(next)
  const second = (await administrator.get(next)).html
  assert.equal(rows(second), 51)
  assert.notEqual(first.slice(first.indexOf('<tbody')), second.slice(second.indexOf('<tbody')))
})

test('reads of what must be on record show, with whose it was', async () => {
  const [by, subject] = [castMember(marged.name).id, castMember('Idris Fenwick-Shah').id]
  await store.within(organisation.id, (db) => record(db, { type: 'contributors.passport-read', actor: by, subject, at: door.clock.now }))
  assert.match((await administrator.get('/audit')).html, /Marged Oduya[\s\S]{0,300}looked at passport[\s\S]{0,300}Idris Fenwick-Shah/)
})

test('the spreadsheet has what the filter shows, and no cell is taken for a formula', async () => {
  await store.within(organisation.id, (db) =>
    db.updateTable('people.person').set({ name: '=HYPERLINK("http://evil.test")' }).where('id', '=', castMember(sunniva.name).id).execute(),
  )
  const answer = await administrator.get('/audit.csv?person=HYPERLINK')
  assert.match(String(answer.headers['content-type']), /text\/csv/)
  const text = answer.raw.toString('utf8')
  assert.match(text, /'=HYPERLINK/)
  assert.doesNotMatch(text, /(^|,)"?=/m)
  assert.doesNotMatch(text, /Marged Oduya/)
})

test('only administrators read it', async () => {
  assert.equal((await (await door.as(castMember(marged.name))).get('/audit')).status, 403)
  assert.match((await (await door.as(null)).get('/audit.csv')).location, /^\/sign-in/)
})

test('the command gives ids and codes since a day, as lines and as one array', async () => {
  const run = (since: string | undefined) =>
    auditCommand.run({
      store,
      config: readConfig({}),
      now: door.clock.now,
      options: { since, organisation: 'localhost' },
      positionals: [],
      say: () => {},
    })
  const { text, data } = await run('2026-06-01')
  const events = data as { at: string; type: string; actor: string | null }[]
  assert.ok(events.length > 5)
  assert.ok(events.every(({ at }) => at >= '2026-05-31T23:00:00.000Z'))
  assert.deepEqual(
    text.split('\n').map((line) => JSON.parse(line).type),
    events.map(({ type }) => type),
  )
  assert.doesNotMatch(text, /Marged|@/)
  await assert.rejects(run('yesterday'), /Say since when/)
  await assert.rejects(run(undefined), /Say since when/)
})
