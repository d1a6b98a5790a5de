import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedOffice, aContributor, aLead, daysAgo, june1, today } from '#support/contributors.ts'
import { anOrganisation } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'

const { store, organisation, lead, host } = await aCommittedOffice()
const door = await frontDoor(store, june1)
const staff = await door.as(lead, host)
const kwabena = await store.within(organisation.id, (db) => aLead(db, organisation, 'Kwabena Trellis'))
const day = (name: string, on = today) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const add = (given: Parameters<typeof aContributor>[2]) => store.within(organisation.id, (db) => aContributor(db, lead, given))

const others = await store.outside((db) => anOrganisation(db, 'Another trust'))
const theirs = await store.within(others.id, async (db) => aContributor(db, await aLead(db, others, 'Sunniva Darko'), { name: 'Not Ours' }))

test('somebody without email is added with their consent, and is there to be found', async () => {
  const empty = await staff.post('/people/new')
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Enter their full name/)
  assert.match(empty.html, /We can only keep people who agreed to it/)
  const fields = { name: 'Bettrys Nobody', phone: '01632 960144', cameBy: 'A stall at the market', agreed: 'yes', how: 'in-person', ...day('saidOn') }
  const future = await staff.post('/people/new', { ...fields, ...day('saidOn', '2026-06-02') })
  assert.match(future.html, /must be today or in the past/)
  const added = await staff.post('/people/new', fields)
  assert.equal(added.status, 303)
  const page = await staff.follow(added)
  assert.match(page.html, /Bettrys Nobody/)
  assert.match(page.html, /01632 960144/)
  assert.match(page.html, /How they came: A stall at the market/)
  assert.match(page.html, /Getting in touch with you/)
  assert.match(page.html, /They have not agreed to be invited/)
  assert.match((await staff.get('/people?words=bettrys')).html, /1 person/)
})

test('an address that is somebody’s already is refused, whoever they are', async () => {
  const known = await add({ name: 'Known Person' })
  const fields = { name: 'Again', agreed: 'yes', how: 'phone', ...day('saidOn') }
  for (const email of [known.email, known.email.toUpperCase(), 'perpetua.lindqvist@elmbrook.example'])
    assert.match((await staff.post('/people/new', { ...fields, email })).html, /Somebody with this email address is already here/)
})

test('a person’s page shows what they need, want, share and agreed to, and that it was read is on record', async () => {
  const person = await add({
    name: 'Morwen Achebe',
    needs: [{ area: 'place', need: 'step-free' }],
    preference: { channel: 'letter', format: 'large-print', address: '4 Sluice Lane' },
    shared: [{ kind: 'interest', words: 'Sign language' }],
    asked: [daysAgo(20)],
    staffId: kwabena.id,
  })
  const page = await staff.get(`/people/${person.id}`)
  for (const words of [
    /Step-free access/,
    /A letter in large print/,
    /4 Sluice Lane/,
    /Sign language/,
    /Kwabena Trellis/,
    /Asked 1 time in 12 months/,
  ])
    assert.match(page.html, words)
  for (const part of ['contact', 'passport', 'sharing', 'consents', 'young', 'named-contact', 'log', 'erasure'])
    assert.ok(page.html.includes(`/people/${person.id}/${part}"`), part)
  const reads = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select('actor').where('type', '=', 'contributors.passport-read').where('subject', '=', person.id).execute(),
  )
  assert.deepEqual(reads, [{ actor: lead.id }])
  assert.match((await staff.get('/people?words=morwen')).html, /Step-free access/)
})

test('somebody who left is marked, somebody who was erased is not found, and staff are no contributors', async () => {
  const [left, erased] = [await add({ name: 'Gone Away' }), await add({ name: 'To Erase' })]
  await store.within(organisation.id, async (db) => {
    await db.updateTable('people.person').set({ deactivatedAt: june1 }).where('id', '=', left.id).execute()
    await db.updateTable('people.person').set({ name: '', email: null, deactivatedAt: june1, erasedAt: june1 }).where('id', '=', erased.id).execute()
  })
  assert.match((await staff.get(`/people/${left.id}`)).html, /Left on 1 June 2026/)
  assert.doesNotMatch((await staff.get('/people?words=gone')).html, /Gone Away/)
  for (const id of [erased.id, lead.id, theirs.id])
    for (const part of ['', '/log', '/named-contact']) assert.equal((await staff.get(`/people/${id}${part}`)).status, 404, part)
  assert.equal((await staff.post(`/people/${theirs.id}/named-contact`, { staff: lead.id })).status, 404)
})

test('a contact is written down once it happened, with its reader in mind', async () => {
  const person = await add({ name: 'Idris Shah' })
  const path = `/people/${person.id}/log`
  const empty = await staff.post(path)
  assert.equal(empty.status, 422)
  assert.match(empty.html, /Select what it was/)
  const talk = { kind: 'conversation', channel: 'phone', words: 'He is well. Kept <b>', ...day('happenedOn') }
  assert.match((await staff.post(path, { ...talk, ...day('happenedOn', '2026-06-02') })).html, /must be today or in the past/)
  assert.match((await staff.post(path, { ...talk, channel: '' })).html, /Select how you were in touch/)
  assert.equal((await staff.post(path, talk)).status, 303)
  const page = await staff.get(`/people/${person.id}`)
  assert.match(page.html, /Talked, phone call, by Perpetua Lindqvist/)
  assert.match(page.html, /Kept &lt;b>/)
})

test('a named contact is given, changed, and several at once', async () => {
  const people = [await add({ name: 'Lone One' }), await add({ name: 'Lone Two' })]
  const [one] = people
  assert.equal((await submit(staff, `/people/${one!.id}/named-contact`, { staff: kwabena.id })).status, 303)
  assert.match((await staff.get(`/people/${one!.id}`)).html, /Kwabena Trellis/)
  assert.equal((await staff.post(`/people/${one!.id}/named-contact`, { staff: people[1]!.id })).status, 422)

  const list = await staff.get('/people/without-contact')
  assert.match(list.html, /Lone Two/)
  assert.doesNotMatch(list.html, /Lone One/)
  assert.match((await staff.post('/people/without-contact', { staff: lead.id })).html, /Select at least one person/)
  assert.match((await staff.post('/people/without-contact', { person: 'nonsense', staff: 'nonsense' })).html, /Select at least one person/)
  assert.equal((await staff.post('/people/without-contact', { person: people.map(({ id }) => id), staff: lead.id })).status, 303)
  assert.doesNotMatch((await staff.get('/people/without-contact')).html, /Lone Two/)
})

test('people who have heard nothing are listed', async () => {
  await add({ name: 'Quiet Quentin', addedAt: new Date('2025-12-01T12:00:00Z') })
  const page = await staff.get('/people/quiet')
  assert.match(page.html, /Quiet Quentin.*?1 December 2025, 182 days ago/s)
  assert.match((await staff.get('/people')).html, /Heard nothing for 90 days/)
})

test('whoever is no lead sees none of it', async () => {
  const [nobody, contributor] = [
    await door.as(null, host),
    await door.as({ ...(await add({ name: 'Plain' })), organisationId: organisation.id }, host),
  ]
  for (const path of [
    '/people',
    '/people/new',
    '/people/held',
    '/people/without-contact',
    '/people/quiet',
    '/people/invitation',
    '/people/import',
    '/people/export',
  ]) {
    assert.equal((await nobody.get(path)).status, 303, path)
    assert.equal((await contributor.get(path)).status, 403, path)
  }
})
