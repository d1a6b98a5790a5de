import assert from 'node:assert/strict'
import { test } from 'node:test'
import { insertGrant, insertPerson } from '#modules/people/index.ts'
import { historyOf } from '#platform/database/events.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { settingsOf } from '../settings.queries.ts'
import { usualSettings } from '../settings.ts'

const store = await aStore()
const [organisation, neighbour] = await store.outside(async (db) => [await anOrganisation(db), await anOrganisation(db, 'Wennick Trust')])
const door = await frontDoor(store)
const host = new URL(organisation.baseUrl).hostname

async function somebody(role: 'administrator' | 'lead') {
  const grantedAt = door.clock.now
  const id = await store.within(organisation.id, async (db) => {
    const personId = await insertPerson(db, { kind: 'staff', name: `The ${role}`, email: `${role}@elmbrook.example`, addedAt: grantedAt })
    await insertGrant(db, { personId, role, projectId: null, grantedBy: null, grantedAt })
    return personId
  })
  return { id, organisationId: organisation.id }
}
const person = await somebody('administrator')
const administrator = await door.as(person, host)
const anyone = await door.as(null, host)
const settings = () => store.reading(organisation.id, settingsOf)

test('the settings say what is missing, and the public pages say nothing in its place', async () => {
  const { html } = await administrator.get('/organisation')
  assert.match(html, /11 things are not written yet/)
  assert.match(html, /Missing: who must hear of harm at once; how to reach them/)
  assert.match((await administrator.get('/privacy')).html, /Only administrators see this[\s\S]*the law that lets you keep what people say/)
  const publicPage = (await anyone.get('/privacy')).html
  assert.doesNotMatch(publicPage, /Only administrators|Why the law lets us|Data protection officer/)
  const statement = (await anyone.get('/accessibility')).html
  assert.match(statement, /has not been tested here yet/)
  assert.doesNotMatch(statement, /fully meets|prepared on/)
})

test('only administrators change them', async () => {
  const lead = await door.as(await somebody('lead'), host)
  assert.equal((await lead.get('/organisation')).status, 403)
  assert.equal((await lead.post('/organisation/privacy', { lawfulBasis: 'Mine' })).status, 403)
  assert.equal((await settings()).lawfulBasis, '')
})

test('each part is saved by itself, and who changed it is on record', async () => {
  const safeguarding = { safeguardingName: 'Nasra Warsame', safeguardingPhone: '01632 960 111' }
  assert.equal((await submit(administrator, '/organisation/safeguarding', safeguarding)).location, '/organisation')
  await submit(administrator, '/organisation/contact-rules', { contactGapDays: '60', asksPerYear: '4' })
  const now = await settings()
  assert.deepEqual([now.safeguardingName, now.safeguardingPhone, now.contactGapDays, now.asksPerYear], ['Nasra Warsame', '01632 960 111', 60, 4])
  const history = await store.reading(organisation.id, (db) => historyOf(db, organisation.id))
  assert.deepEqual(
    history.map(({ type, actor, details }) => [type, actor, details]),
    ['safeguarding', 'contact-rules'].map((part) => ['organisations.settings-changed', person.id, { part }]),
  )
  const [kept] = await store.reading(organisation.id, (db) => db.selectFrom('organisations.settings').select('atRisk').execute())
  assert.equal(kept?.atRisk, '', 'the usual words stay the usual ones')
  assert.equal(now.atRisk, usualSettings.atRisk)
})

test('what cannot be saved comes back as it was typed', async () => {
  const wrong = await administrator.post('/organisation/contact-rules', { contactGapDays: '3', asksPerYear: '<many>' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /between 7 and 730/)
  assert.match(wrong.html, /value="&lt;many>"/)
  assert.equal((await administrator.post('/organisation/contact', { name: '' })).status, 422)
  const future = await submit(administrator, '/organisation/accessibility', {
    ...{ 'accessibilityTested-day': '2', 'accessibilityTested-month': '6', 'accessibilityTested-year': '2026' },
    accessibilityGaps: 'The charts',
  })
  assert.equal(future.status, 422)
  assert.match(future.html, /today or earlier[\s\S]*The charts/)
  assert.equal((await settings()).contactGapDays, 60)
})

test('what is written is what the public reads: the notice', async () => {
  await submit(administrator, '/organisation/privacy', {
    protectionOfficer: 'Sunniva Darko',
    protectionContact: 'Phone 01632 960 150',
    lawfulBasis: 'Our duty to involve people.\n\nWhat you say about your health: <b>public interest</b>.',
    privacyExtra: 'The servers are in Wennick.',
  })
  const { html } = await anyone.get('/privacy')
  for (const words of [
    'Sunniva Darko',
    'Phone 01632 960 150',
    '&lt;b>public interest&lt;/b>',
    'The servers are in Wennick.',
    'Information Commissioner’s Office',
    'Have it erased',
  ])
    assert.ok(html.includes(words), words)
  assert.match(html, /Your access passport|What helps you take part/i)
  assert.match(html, /What you said, on which day and in which way/)
})

test('what is written is what the public reads: the accessibility statement', async () => {
  const tested = { 'accessibilityTested-day': '20', 'accessibilityTested-month': '5', 'accessibilityTested-year': '2026' }
  await submit(administrator, '/organisation/accessibility', { ...tested, accessibilityGaps: '', accessibilityContact: 'Ring 01632 960 140' })
  const whole = (await anyone.get('/accessibility')).html
  assert.match(whole, /fully meets the Web Content Accessibility Guidelines, version 2\.2, level AA/)
  assert.match(whole, /prepared on 1 June 2026[\s\S]*last tested on 20 May 2026/)
  assert.match(whole, /Equality and Human Rights Commission[\s\S]*Equality Advisory and Support Service/)
  await submit(administrator, '/organisation/accessibility', { accessibilityGaps: 'The map of places has no words yet. We will add them by July.' })
  assert.match((await anyone.get('/accessibility')).html, /partly meets[\s\S]*The map of places has no words yet/)
})

test('how the organisation is reached changes everywhere, and nowhere else', async () => {
  await submit(administrator, '/organisation/contact', { phone: '01632 960 199' })
  assert.match((await anyone.get('/privacy')).html, /Phone: 01632 960 199/)
  const [other] = await store.reading(neighbour.id, (db) => db.selectFrom('organisations.organisation').select('phone').execute())
  assert.equal(other?.phone, '')
})
