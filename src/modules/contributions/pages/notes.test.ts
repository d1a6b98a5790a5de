import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedUnit, may } from '#support/contributions.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, lead, project } = await aCommittedUnit()
const door = await frontDoor(store, may(12))
const staff = await door.as({ id: lead.id, organisationId: organisation.id })
const path = `/projects/${project.slug}/notes/new`
const idIn = (html: string) => /name="note" value="([\w-]+)"/.exec(html)?.[1] ?? ''
const day = (date: number, month = 5) => ({ 'happenedOn-day': String(date), 'happenedOn-month': String(month), 'happenedOn-year': '2026' })

test('a note of a meeting gives a receipt to print, and two clicks give the same one', async () => {
  assert.match((await staff.get(path)).html, /A phone call/)
  const form = await staff.get(`${path}?kind=meeting`)
  const fields = {
    note: idIn(form.html),
    kind: 'meeting',
    ...day(8),
    place: 'Elm Road hall',
    partner: 'Elm Road Carers',
    point: ['The lift is broken', '', 'No signs in Welsh'],
  }

  const [first, second] = [await staff.post(path, fields), await staff.post(path, fields)]
  assert.equal(first.status, 303)
  assert.equal(second.location, first.location)
  const seen = await staff.follow(first)
  assert.match(seen.html, /Meeting on 8 May 2026/)
  assert.match(seen.html, /[A-Z]{3,6}-\d{4}-[A-Z]{3,6}-[A-Z]{3,6}/)
  assert.match(seen.html, /No signs in Welsh/)
  const list = await staff.get(`/projects/${project.slug}/notes`)
  assert.equal(list.html.match(/Meeting on 8 May 2026/g)?.length, 1)
  assert.match(list.html, /2 points/)
})

test('"add another point" keeps everything that was typed', async () => {
  const form = await staff.get(`${path}?kind=visit`)
  const fields = { note: idIn(form.html), kind: 'visit', ...day(8), place: 'Ward <4>', point: ['One', 'Two', 'Three'] }
  const more = await staff.post(path, { ...fields, 'add-point': 'yes' })
  assert.equal(more.status, 200)
  assert.equal(idIn(more.html), fields.note)
  assert.match(more.html, /Point 4/)
  for (const typed of ['One', 'Two', 'Three']) assert.ok(more.html.includes(`>${typed}</textarea>`))
  const many = await staff.post(path, { ...fields, point: Array.from({ length: 30 }, () => 'Same'), 'add-point': 'yes' })
  assert.doesNotMatch(many.html, /Point 31/)
})

test('what is wrong is said beside each field, and nothing is kept', async () => {
  const fields = { note: '', kind: 'meeting', ...day(13), point: ['x'.repeat(10_001)] }
  const long = await staff.post(path, fields)
  assert.equal(long.status, 422)
  assert.match(long.html, /Point 1 must be 10,000 characters or fewer/)
  assert.match((await staff.post(path, { ...fields, point: ['Fine'] })).html, /must be today or in the past/)
  assert.match((await staff.post(path, { ...fields, ...day(8), point: [' ', ''] })).html, /Enter at least one point/)
  assert.match((await staff.post(path, { ...fields, ...day(8), point: ['a\0b'] })).html, /cannot be saved/)
  assert.match((await staff.post(path, { ...fields, kind: 'rumour' })).html, /Select what you want to note down/)
})

test('a call asks how the person wants to hear, and may they be quoted', async () => {
  const form = await staff.get(`${path}?kind=call`)
  assert.match(form.html, /How can we tell this person what happens/)
  const fields = { note: idIn(form.html), kind: 'call', ...day(8), point: ['The line cut me off'] }
  const missing = await staff.post(path, fields)
  assert.equal(missing.status, 422)
  assert.match(missing.html, /Select how we can tell you what happens/)
  const saved = await staff.post(path, { ...fields, channel: 'phone', contactPhone: '01632 960 044', contactName: 'Bo', quoteAs: 'anonymous' })
  assert.equal(saved.status, 303)
  const receipts = await store.reading(organisation.id, (db) =>
    db.selectFrom('contributions.receipt').select(['channel', 'contactPhone', 'contactName']).where('channel', '=', 'phone').execute(),
  )
  assert.deepEqual(receipts, [{ channel: 'phone', contactPhone: '01632 960 044', contactName: 'Bo' }])
})

test('nobody else may add or see notes', async () => {
  const stranger = await door.as(null)
  assert.match((await stranger.get(path)).location, /^\/sign-in/)
  assert.equal((await staff.get(`/projects/${project.slug}/notes/${lead.id}`)).status, 404)
  assert.equal((await staff.get('/projects/no-such-project/notes')).status, 404)
})
