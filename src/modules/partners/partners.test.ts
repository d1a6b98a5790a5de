import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, idris, marged, ruth } from '#demo/cast.ts'
import { activePartners, partnersNamed, partnersReaching } from '#modules/partners/index.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { erase, gather } from './personal-data.queries.ts'

const { store, organisation, castMember, theirs } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))

const written = {
  name: 'Sluice Lane Allotments',
  kind: 'grassroots',
  reaches: 'People on the estate who grow food',
  places: 'Sluice Lane',
  contactName: 'Quentin Oyelaran',
  contactEmail: 'quentin@allotments.example',
  contactPhone: '01632 960188',
  'since-day': '1',
  'since-month': '2',
  'since-year': '2026',
}

const read = <Value>(work: Parameters<typeof store.reading<Value>>[1]) => store.reading(organisation.id, work)
const idOf = async (name: string) => (await read(activePartners)).find((partner) => partner.name === name)?.id ?? ''

test('a partner is added with the groups that it reaches, found by group and place, and leads from who is missing to whom to ask', async () => {
  const added = await submit(lead, '/partners/new', written)
  assert.match(added.location, /^\/partners\/[^/]+\/groups$/)
  const groups = await submit(lead, added.location, { 'ethnic-group-in-detail': ['black-caribbean'], core20: ['core20'] })
  assert.equal(groups.status, 303)
  const { html } = await lead.get(groups.location)
  assert.match(html, /<h1[^>]*>[\s\S]*Sluice Lane Allotments[\s\S]*Ethnic group in detail: Caribbean[\s\S]*Quentin Oyelaran, 01632 960188/)

  const found = await lead.get('/partners?group=ethnic-group%3Ablack&place=sluice')
  assert.match(found.html, /<div role="status"><h2[^>]*>2 partners found<\/h2><\/div>[\s\S]*Many Tongues Kitchen[\s\S]*Sluice Lane Allotments/)
  assert.match((await lead.get('/partners?place=Atlantis')).html, /0 partners found[\s\S]*We know no partner like this yet/)

  const missing = [
    { characteristic: 'ethnic-group', category: 'black' },
    { characteristic: 'ethnic-group', category: 'other' },
    { characteristic: 'deprivation-fifth', category: '1' },
  ]
  const leading = await read((db) => partnersReaching(db, missing))
  assert.deepEqual(
    leading.map(({ category, name }) => `${category}: ${name}`),
    [
      'black: Many Tongues Kitchen',
      'black: Sluice Lane Allotments',
      '1: Many Tongues Kitchen',
      '1: Sluice Lane Allotments',
      '1: Wennick Carers Together',
    ],
  )
})

test('what is wrong is said, what was typed is kept, and nothing is stored', async () => {
  const twice = await submit(lead, '/partners/new', { ...written, name: 'MANY TONGUES kitchen' })
  assert.equal(twice.status, 422)
  assert.match(twice.html, /A partner of this name is written down already[\s\S]*People on the estate who grow food/)
  const tomorrow = await submit(lead, '/partners/new', { ...written, name: 'A new group', 'since-year': '2100' })
  assert.match(tomorrow.html, /The day must be today or before/)
  assert.equal(await idOf('A new group'), '')
})

test('work with a partner ends with a reason, can be taken up again, and the name is public only while they agree', async () => {
  const id = await idOf('Sluice Lane Allotments')
  assert.equal((await submit(lead, `/partners/${id}/change`, { kind: written.kind, languages: 'Patois', mayBeNamed: 'yes' })).status, 303)
  assert.equal((await read((db) => partnersNamed(db, [id]))).get(id)?.mayBeNamed, true)
  assert.equal((await submit(lead, `/partners/${id}/change`, { kind: written.kind })).status, 303)
  assert.equal((await read((db) => partnersNamed(db, [id]))).get(id)?.mayBeNamed, false)

  const ending = { reason: 'The land was sold', 'endedOn-day': '1', 'endedOn-month': '3', 'endedOn-year': '2026' }
  const before = await submit(lead, `/partners/${id}/ending`, { ...ending, 'endedOn-year': '2025' })
  assert.match(before.html, /must not be before the day since when you know them/)
  assert.equal((await submit(lead, `/partners/${id}/ending`, ending)).status, 303)
  assert.match((await lead.get(`/partners/${id}`)).html, /ended on 1 March 2026[\s\S]*The land was sold/)
  assert.equal(await idOf('Sluice Lane Allotments'), '')
  assert.doesNotMatch((await lead.get('/partners')).html, /Sluice Lane Allotments/)
  assert.match((await lead.get('/partners?ended=yes')).html, /Sluice Lane Allotments/)
  assert.match((await submit(lead, `/partners/${id}/ending`, ending)).html, /written down already that it ended/)

  assert.equal((await lead.post(`/partners/${id}/return`, {})).status, 303)
  assert.equal(await idOf('Sluice Lane Allotments'), id)
  const rows = await read((db) => db.selectFrom('partners.ending').select(['reason', 'resumedAt']).where('partnerId', '=', id).execute())
  assert.deepEqual([rows.length, rows[0]?.reason, rows[0]?.resumedAt !== null], [1, 'The land was sold', true])
})

test('co-leads see and keep partners; nobody else does, and nobody sees those of another organisation', async () => {
  assert.equal((await coLead.get('/partners')).status, 200)
  assert.equal((await coLead.get('/partners/new')).status, 200)
  for (const who of [ruth, idris]) assert.equal((await (await door.as(castMember(who.name))).get('/partners')).status, 403, who.name)
  assert.match((await (await door.as(null)).get('/partners')).location, /^\/sign-in/)
  assert.equal((await lead.get(`/partners/${theirs.partner}`)).status, 404)
})

test('whoever is erased as the contact of a partner is named there no more, and the partner stays', async () => {
  const id = await idOf('Sluice Lane Allotments')
  const subject = { id: castMember(idris.name).id, email: 'Quentin@allotments.example' }
  const known = { name: 'Quentin Oyelaran', email: subject.email, phone: '', address: '' }
  const words = await submit(lead, `/partners/${id}/change`, { kind: written.kind, reaches: 'Whoever Quentin Oyelaran knows on the estate' })
  assert.equal(words.status, 303)
  assert.match(JSON.stringify(await read((db) => gather(db, subject))), /Sluice Lane Allotments/)
  await store.within(organisation.id, (db) => erase(db, subject, { now: door.clock.now, words: 'erase', known }))
  assert.deepEqual(
    await read((db) =>
      db
        .selectFrom('partners.partner')
        .select(['name', 'reaches', 'contactName', 'contactEmail', 'contactPhone'])
        .where('id', '=', id)
        .executeTakeFirst(),
    ),
    { name: 'Sluice Lane Allotments', reaches: 'Whoever [removed] knows on the estate', contactName: '', contactEmail: '', contactPhone: '' },
  )
})
