import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ignacy, marged, ruth } from '#demo/cast.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { kindsOfGroups } from './kinds-of-groups.ts'
import { plusGroupsOn } from './plus-groups.queries.ts'
import { datedAfter, mostPlusGroups, plusGroup } from './plus-groups.ts'

const draft = { name: 'Young carers', about: 'About 90 here', owner: 'Head of families', validFrom: '2026-05-01' }
const asked = { today: '2026-06-01', last: undefined, others: ['Deaf people who sign'] }

test('a group is agreed on a day gone by, once, and on a list that still chooses', () => {
  assert.deepEqual(plusGroup(asked, draft), { ok: true, value: draft })
  assert.deepEqual(plusGroup(asked, { ...draft, validFrom: '2026-06-02' }), { ok: false, because: 'in-the-future' })
  assert.deepEqual(plusGroup(asked, { ...draft, name: 'deaf people WHO sign' }), { ok: false, because: 'name-twice' })
  const full = Array.from({ length: mostPlusGroups }, (_, place) => `Group ${place}`)
  assert.deepEqual(plusGroup({ ...asked, others: full }, draft), { ok: false, because: 'too-many' })
})

test('what is said of a group follows what was said before, and nothing follows its end', () => {
  const said = (how: string, validFrom: string) => datedAfter({ today: '2026-06-01', last: { how, validFrom: '2026-03-01' } }, validFrom)
  assert.ok(said('agreed', '2026-03-01').ok)
  assert.deepEqual(said('reviewed', '2026-02-28'), { ok: false, because: 'before-the-last' })
  assert.deepEqual(said('ended', '2026-05-01'), { ok: false, because: 'ended-already' })
})

const { store, castMember, theirs, organisation } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const list = '/organisation/plus-groups'
const on = (day: string) => store.reading(organisation.id, (db) => plusGroupsOn(db, day))
const names = async (day: string) => (await on(day)).map(({ name }) => name)
const dayFields = (day: string, month: string, year = '2026') => ({ 'validFrom-day': day, 'validFrom-month': month, 'validFrom-year': year })
const { validFrom: _, ...words } = draft

test('kinds of groups are suggested, and none is on the list by itself', async () => {
  const { html } = await lead.get(list)
  for (const { name } of kindsOfGroups) assert.ok(html.includes(name), name)
  assert.equal((await on('2026-06-01')).length, 3)
  assert.match((await lead.get(`${list}/new?kind=young-carers`)).html, /value="Young carers"/)
})

test('a lead adds a group, and everyone reads who they are, why, and who looks after it', async () => {
  const wrong = await submit(lead, `${list}/new`, { ...words, about: '', ...dayFields('1', '5') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Say who they are, and why here[\s\S]*value="Young carers"/)
  assert.match((await submit(lead, `${list}/new`, { ...words, ...dayFields('2', '6') })).html, /must be today or in the past/)
  assert.equal((await submit(lead, `${list}/new`, { ...words, ...dayFields('1', '5') })).location, list)
  assert.match((await submit(lead, `${list}/new`, { ...words, ...dayFields('1', '5') })).html, /on the list already/)
  const { html } = await anyone.get('/plus-groups')
  assert.match(html, /Young carers[\s\S]*About 90 here[\s\S]*Looked after by: Head of families\. Agreed on 1 May 2026/)
  assert.match((await anyone.get('/')).html, /href="\/plus-groups">Groups we most need to hear from/)
})

test('a review is another dated row: what was said before is still what it was on that day', async () => {
  const { id } = (await on('2026-06-01')).find(({ name }) => name === 'Young carers')!
  const path = `${list}/${id}`
  assert.match((await submit(lead, path, { ...words, ...dayFields('30', '4') })).html, /must not be before the one that is on record/)
  assert.equal((await submit(lead, path, { ...words, name: 'Young carers and their brothers', ...dayFields('20', '5') })).location, list)
  assert.ok((await names('2026-05-19')).includes('Young carers'))
  assert.ok((await names('2026-05-20')).includes('Young carers and their brothers'))
  assert.match((await anyone.get('/plus-groups')).html, /Agreed on 1 May 2026, last reviewed on 20 May 2026/)
  assert.match((await lead.get(path)).html, /What is on record[\s\S]*20 May 2026: reviewed[\s\S]*1 May 2026: agreed/)
})

test('a group is taken off the list with a reason, from a day on, once', async () => {
  const { id } = (await on('2026-06-01')).find(({ name }) => name.startsWith('Young carers'))!
  const path = `${list}/${id}/end`
  assert.match((await submit(lead, path, { reason: '' })).html, /Enter why it is no longer on the list/)
  assert.equal((await submit(lead, path, { reason: 'They are heard at school now', ...dayFields('1', '6') })).location, list)
  assert.equal((await on('2026-05-31')).length, 4)
  assert.equal((await on('2026-06-01')).length, 3)
  assert.match((await lead.get(list)).html, /until 1 June 2026: They are heard at school now/)
  assert.match((await submit(lead, path, { reason: 'Again', ...dayFields('1', '6') })).html, /not on the list any more/)
  assert.match((await submit(lead, `${list}/${id}`, { ...words, ...dayFields('1', '6') })).html, /not on the list any more/)
  assert.doesNotMatch((await anyone.get('/plus-groups')).html, /Young carers/)
})

test('administrators may too, and nobody else; no group of another organisation is there', async () => {
  assert.equal((await (await door.as(castMember(ignacy.name))).get(list)).status, 200)
  const decider = await door.as(castMember(ruth.name))
  assert.equal((await decider.get(list)).status, 403)
  assert.equal((await decider.post(`${list}/new`, words)).status, 403)
  for (const id of [theirs.plusGroup, newId()])
    for (const path of [`${list}/${id}`, `${list}/${id}/end`]) {
      assert.equal((await lead.get(path)).status, 404)
      assert.equal((await lead.post(path, { ...words, reason: 'Ours now', ...dayFields('1', '6') })).status, 404)
    }
})
