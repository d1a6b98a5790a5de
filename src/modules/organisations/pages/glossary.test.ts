import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aStore } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { glossaryOf } from '../glossary.queries.ts'
import { insertOrganisation } from '../organisation.queries.ts'
import { usualTerms } from '../usual-terms.ts'

const store = await aStore()
const door = await frontDoor(store)

async function anOrganisation(name: string) {
  const row = { id: newId(), name, phone: '', email: '', address: '', about: '', madeAt: door.clock.now }
  const host = `${name.toLowerCase()}.test`
  await store.outside((db) => insertOrganisation(db, { ...row, host, baseUrl: `https://${host}` }))
  return { id: row.id, host }
}
const ours = await anOrganisation('Elmbrook')
const neighbours = await anOrganisation('Wennick')

async function somebody(role: 'administrator' | 'lead' | 'decision-maker') {
  const id = await store.within(ours.id, async (db) => {
    const personId = await insertPerson(db, { kind: 'staff', name: `The ${role}`, email: `${role}@elmbrook.example`, addedAt: door.clock.now })
    await insertGrant(db, { personId, role, projectId: null, grantedBy: null, grantedAt: door.clock.now })
    return personId
  })
  return door.as({ id, organisationId: ours.id }, ours.host)
}
const lead = await somebody('lead')
const administrator = await somebody('administrator')
const anyone = await door.as(null, ours.host)
const terms = (id = ours.id) => store.reading(id, glossaryOf)
const termCalled = async (name: string) => (await terms()).find(({ term }) => term === name)!
const list = '/organisation/glossary'

test('a new organisation begins with the usual words, and everyone can read them', async () => {
  assert.equal((await terms()).length, usualTerms.length)
  const { html } = await anyone.get('/glossary')
  assert.match(html, /integrated care board \(ICB\)[\s\S]*plans and pays for most health services/)
  assert.doesNotMatch(html, /Change the glossary/)
  assert.match((await lead.get('/glossary')).html, /Change the glossary/)
})

test('a lead adds a word, changes it and removes it, and each is on record', async () => {
  const written = { term: 'Core20PLUS5', acronym: '', meaning: 'How the NHS in England chooses where to make health fairer first.' }
  assert.equal((await submit(lead, `${list}/new`, written)).location, list)
  const { id } = await termCalled('Core20PLUS5')
  assert.equal(
    (await submit(lead, `${list}/${id}`, { term: 'Core20PLUS', acronym: 'C20', meaning: 'The NHS plan for fairer health.' })).location,
    list,
  )
  assert.match((await anyone.get('/glossary')).html, /Core20PLUS \(C20\)[\s\S]*The NHS plan for fairer health/)
  assert.match((await lead.get(`${list}/${id}/removal`)).html, /explained nowhere any more/)
  assert.equal((await submit(lead, `${list}/${id}/removal`, {})).location, list)
  assert.equal(await termCalled('Core20PLUS'), undefined)
  const rows = await store.reading(ours.id, (db) =>
    db.selectFrom('platform.event').select('details').where('type', '=', 'organisations.glossary-changed').orderBy('id').execute(),
  )
  assert.deepEqual(
    rows.map(({ details }) => details),
    [{ how: 'added' }, { how: 'changed' }, { how: 'removed' }],
  )
})

test('a word and a short form have one meaning, and what was typed stays', async () => {
  const wrong = await submit(lead, `${list}/new`, { term: 'Carer', acronym: '<i>', meaning: 'Somebody & others' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /This word is in the glossary already/)
  assert.match(wrong.html, /value="&lt;i>"[\s\S]*Somebody &amp; others<\/textarea>/)
  const { id } = await termCalled('carer')
  const taken = await submit(lead, `${list}/${id}`, { term: 'carer', acronym: 'ICB', meaning: 'Somebody who cares' })
  assert.equal(taken.status, 422)
  assert.match(taken.html, /can have one meaning only/)
  for (const fields of [
    { term: '', meaning: '' },
    { term: 'x', meaning: 'Something' },
    { term: 'xy', meaning: 'x' },
  ])
    assert.equal((await submit(lead, `${list}/new`, fields)).status, 422)
  assert.equal(
    (await submit(lead, `${list}/${id}`, { term: 'carer', acronym: '', meaning: 'Somebody who cares' })).status,
    303,
    'it may keep its own name',
  )
})

test('usual words that were removed can be had back, and what the organisation wrote itself stays', async () => {
  await submit(administrator, `${list}/${(await termCalled('theme')).id}/removal`, {})
  assert.equal((await administrator.post(list, {})).location, list)
  assert.ok(await termCalled('theme'))
  assert.equal((await termCalled('carer')).meaning, 'Somebody who cares')
  assert.doesNotMatch((await administrator.get(list)).html, /Add the usual words/)
})

test('nobody else changes it, and no word of another organisation is there', async () => {
  const decider = await somebody('decision-maker')
  for (const path of [list, `${list}/new`, `${list}/${(await termCalled('carer')).id}`]) {
    assert.equal((await decider.get(path)).status, 403)
    assert.equal((await decider.post(path, { term: 'ours', meaning: 'Not theirs' })).status, 403)
    assert.match((await anyone.get(path)).location, /^\/sign-in/)
  }
  const [theirs] = await terms(neighbours.id)
  for (const path of [`${list}/${theirs!.id}`, `${list}/${theirs!.id}/removal`, `${list}/${newId()}`]) {
    assert.equal((await lead.get(path)).status, 404)
    assert.equal((await lead.post(path, { term: 'ours', meaning: 'Not theirs' })).status, 404)
  }
  assert.equal((await terms(neighbours.id)).length, usualTerms.length)
})
