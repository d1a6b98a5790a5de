import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, ignacy, marged, ruth } from '#demo/cast.ts'
import { eventsOf } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, castMember, theirs, things } = await aDemonstration()
const door = await frontDoor(store)
const administrator = await door.as(castMember(ignacy.name))
const patient = castMember(idris.name)

test('somebody reads all that is kept about them on one page, and nothing about anybody else', async () => {
  const { html } = await (await door.as(patient)).get('/my/data')
  assert.match(html, /Three times a week for six years/)
  assert.match(html, new RegExp(patient.email))
  assert.match(html, /Emails that we sent you/)
  assert.doesNotMatch(html, new RegExp(`${castMember(bettrys.name).email}|${bettrys.name}`))
})

test('the two files hold the same: one for a program, one that needs nothing else to be read', async () => {
  const browser = await door.as(patient)
  const json = await browser.get('/my/data.json')
  assert.match(String(json.headers['content-disposition']), /attachment; filename="my-data\.json"/)
  const data = JSON.parse(json.raw.toString('utf8')) as { name: string; kept: { title: string; records: { label: string; value: string }[][] }[] }
  assert.equal(data.name, idris.name)
  const page = (await browser.get('/my/data.html')).html
  assert.doesNotMatch(page, /<link|<script|src=/)
  for (const { title, records } of data.kept) {
    assert.ok(page.includes(title.replaceAll('’', '’')), title)
    assert.ok(records.length > 0)
  }
})

test('markup in what somebody said stays text in the file', async () => {
  await store.within(organisation.id, (db) =>
    db.updateTable('people.person').set({ name: '<img src=x onerror=alert(1)>' }).where('id', '=', patient.id).execute(),
  )
  assert.match((await (await door.as(patient)).get('/my/data.html')).html, /&lt;img src=x/)
  await store.within(organisation.id, (db) => db.updateTable('people.person').set({ name: idris.name }).where('id', '=', patient.id).execute())
})

test('staff make it for somebody who asks by post, by a day that is worked out, and each look is on record', async () => {
  const page = await administrator.get(`/people/${patient.id}/data?asked=2026-01-31`)
  assert.match(page.html, /they must have it by <strong>28 February 2026<\/strong>/)
  assert.match(page.html, /Three times a week for six years/)
  assert.match((await administrator.get(`/people/${patient.id}/data?asked-day=40&asked-month=1&asked-year=2026`)).html, /must be a real date/)
  await administrator.get(`/people/${patient.id}/data.json`)
  const events = await store.reading(organisation.id, (db) => eventsOf(db, patient.id))
  assert.equal(events.filter((type) => type === 'people.data-read').length, 3)
  assert.match((await (await door.as(patient)).get('/my/data')).html, /People: looked at data/)
})

test('leads and administrators can, decision-makers cannot, and nobody for people of another organisation', async () => {
  const decider = await door.as(castMember(ruth.name))
  const lead = await door.as(castMember(marged.name))
  for (const path of ['data', 'data.json', 'data.html', 'erasure']) {
    assert.equal((await decider.get(`/people/${patient.id}/${path}`)).status, 403, path)
    assert.equal((await lead.get(`/people/${patient.id}/${path}`)).status, 200, path)
    assert.equal((await administrator.get(`/people/${theirs.person}/${path}`)).status, 404, path)
  }
  assert.equal((await administrator.get(`/people/${things.person}/data`)).status, 200)
})

test('staff find whoever asks by a part of what they give, and nobody of another organisation', async () => {
  const found = async (who: string) => (await administrator.get(`/organisation/personal-data?${new URLSearchParams({ who })}`)).html
  assert.match(await found('fenwick'), new RegExp(`/people/${patient.id}/data[\\s\\S]*/people/${patient.id}/erasure`))
  assert.match(await found('idris.fenwick.shah@'), new RegExp(patient.id))
  assert.doesNotMatch(await found('of the neighbours'), /\/people\/[0-9a-f-]{36}\/data/)
  assert.match(await found('%'), /Part of their name/)
  assert.doesNotMatch(await found('__'), /\/people\/[0-9a-f-]{36}\/data/)
})
