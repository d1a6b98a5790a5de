import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kwabena, marged } from '#demo/cast.ts'
import { insertPerson } from '#modules/people/index.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { frontDoor } from '#support/front-door.ts'
import { consentedToInvitations, standingsOf } from '../asks.queries.ts'
import { consentHistoryOf, consentsInForce } from '../consents.queries.ts'
import { isGiven } from '../consents.ts'
import { passportOf } from '../passport.queries.ts'
import { preferenceOf } from '../preference.queries.ts'
import { sharedBy } from '../shared.queries.ts'
import { youngPersonOf } from '../young.queries.ts'

const { store, organisation, castMember } = await aDemonstration()
const door = await frontDoor(store)
/** Somebody of whom nothing is known yet, beside the cast, who have a story. */
const newcomer = (name: string) =>
  store.within(organisation.id, async (db) => {
    const email = `${name.replace(' ', '.').toLowerCase()}@tarrowdale-wennick.example`
    return { id: await insertPerson(db, { kind: 'contributor', name, email, addedAt: door.clock.now }), organisationId: organisation.id }
  })
const [her, him] = [await newcomer('Nerys Quill'), await newcomer('Tobiah Marsh')]
const client = await door.as(her)
const lead = await door.as(castMember(marged.name))
const other = await door.as(castMember(kwabena.name))
const read = <Value>(work: Parameters<typeof store.reading<Value>>[1]) => store.reading(organisation.id, work)
const told = { how: 'phone', 'saidOn-day': '30', 'saidOn-month': 'May', 'saidOn-year': '2026' }
const eventTypes = (subject: string) =>
  read(async (db) => await db.selectFrom('platform.event').select(['type', 'actor']).where('subject', '=', subject).orderBy('id').execute())

test('a contact preference is kept, and what is wrong leaves everything on the page', async () => {
  const wrong = await client.post('/my/contact', { channel: 'letter', format: 'language', address: '', language: 'Welsh', notes: 'Not on <Mondays>' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter your postal address/)
  assert.match(wrong.html, /value="Welsh"/)
  assert.match(wrong.html, /Not on &lt;Mondays>/)
  const saved = await client.post('/my/contact', {
    channel: 'text',
    format: 'sign-language',
    textPhone: '07700 900 982',
    phone: 'no',
    address: '1 Old Lane',
  })
  assert.equal(saved.location, '/my')
  assert.match((await client.get('/my')).html, /By text message, as British Sign Language video/)
  assert.match((await client.get('/my/contact')).html, /value="07700 900 982"/)
  const kept = await read((db) => preferenceOf(db, her.id))
  assert.deepEqual([kept.channel, kept.format, kept.address], ['text', 'sign-language', ''])
})

test('a passport is filled in area by area, looked at each year, and asks for no diagnosis', async () => {
  assert.match((await client.get('/my/passport')).html, /We ask what you need, never why/)
  await client.post('/my/passport/communication-professional', { 'communication-professional': 'sign-language' })
  const wrong = await client.post('/my/passport/place', { place: ['step-free', 'a-castle'], 'place-other': 'A seat by the door' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="A seat by the door"/)
  await client.post('/my/passport/place', { place: 'step-free', 'place-other': 'A seat by the door' })
  assert.equal((await client.post('/my/passport/own-words', { ownWords: 'Look at me when you speak' })).location, '/my/passport')
  const kept = await read((db) => passportOf(db, her.id))
  assert.deepEqual(
    kept?.needs.map(({ need }) => need),
    ['sign-language', 'step-free', 'other'],
  )
  const before = door.clock.now
  door.clock.now = new Date('2027-06-01T09:00:00Z')
  const later = await door.as(her)
  assert.match((await later.get('/my')).html, /It is a year since you looked at what helps you take part/)
  await later.post('/my/passport')
  assert.doesNotMatch((await later.get('/my')).html, /It is a year since/)
  door.clock.now = before
})

test('each time staff read a passport, it is on record', async () => {
  const path = `/people/${her.id}/passport`
  assert.match((await lead.get(path)).html, /British Sign Language interpreter/)
  const reads = (await eventTypes(her.id)).filter(({ type }) => type === 'contributors.passport-read')
  assert.deepEqual(
    reads.map(({ actor }) => actor),
    [castMember(marged.name).id],
  )
})

test('what only a named contact may see is shown to nobody else', async () => {
  await client.post('/my/passport/seen-by', { seenBy: 'named-contact' })
  await store.within(organisation.id, (db) =>
    db
      .insertInto('contributors.named_contact')
      .values({ id: crypto.randomUUID(), personId: her.id, staffId: castMember(marged.name).id, since: door.clock.now })
      .execute(),
  )
  for (const path of [`/people/${her.id}/passport`, `/people/${her.id}/passport/change`]) {
    assert.match((await lead.get(path)).html, /step-free/i)
    const hidden = await other.get(path)
    assert.match(hidden.html, /ask Marged Oduya/)
    assert.doesNotMatch(hidden.html, /step-free|interpreter/i)
  }
  const tried = await other.post(`/people/${her.id}/passport/change`, { seenBy: 'staff', ...told })
  assert.equal(tried.status, 422)
  assert.equal((await read((db) => passportOf(db, her.id)))?.seenBy, 'named-contact')
  assert.match((await client.get('/my')).html, /01632 960141/)
})

test('staff fill in a passport on the phone, and it is kept who typed it', async () => {
  const path = `/people/${him.id}/passport/change`
  const wrong = await lead.post(path, { rest: 'breaks', seenBy: 'staff', ownWords: 'After dialysis I am tired' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Select how they told you/)
  assert.match(wrong.html, /After dialysis I am tired/)
  assert.equal((await lead.post(path, { rest: 'breaks', travel: 'taxi', seenBy: 'staff', ownWords: '', ...told })).status, 303)
  const row = await read((db) => db.selectFrom('contributors.access_passport').select('changedBy').where('personId', '=', him.id).executeTakeFirst())
  assert.equal(row?.changedBy, castMember(marged.name).id)
  assert.ok((await eventTypes(him.id)).some(({ type, actor }) => type === 'contributors.passport-changed' && actor === row?.changedBy))
})

test('each consent stands alone, can be taken back on the same page, and keeps its history', async () => {
  const fresh = await client.get('/my/consents')
  assert.doesNotMatch(fresh.html, / checked/)
  assert.match(fresh.html, /Each question stands alone/)
  await client.post('/my/consents', { quote: 'yes', photo: 'no' })
  await client.post('/my/consents', { quote: 'yes', photo: 'no' })
  door.clock.now = new Date('2026-06-02T09:00:00Z')
  await client.post('/my/consents', { quote: 'no' })
  const history = await read((db) => consentHistoryOf(db, her.id))
  assert.deepEqual(
    history.map(({ purpose, given, saidOn }) => [purpose, given, saidOn]),
    [
      ['quote', false, '2026-06-02'],
      ['photo', false, '2026-06-01'],
      ['quote', true, '2026-06-01'],
    ],
  )
  const shown = await client.get('/my/consents')
  assert.match(shown.html, /What you said, and when/)
  assert.match(shown.html, /2 June 2026, on this site/)
})

test('new words are a new version: who agreed before is told, keeps what they agreed to, and is asked again', async () => {
  await client.post('/my/consents', { 'name-credit': 'yes' })
  const path = '/people/consent-wording'
  assert.equal((await client.get(path)).status, 403)
  const words = 'You may thank me by name in what you print. I can change my mind until it is printed.'
  assert.equal((await lead.post(path, { purpose: 'name-credit', words: 'Short' })).status, 422)
  assert.equal((await lead.post(path, { purpose: 'name-credit', words })).status, 303)
  assert.match((await lead.post(path, { purpose: 'name-credit', words })).html, /These are the words as they are now/)
  assert.match((await client.get('/my')).html, /Words that you agreed to have changed/)
  const asked = await client.get('/my/consents')
  assert.match(asked.html, /These words have changed since you said yes/)
  assert.match(asked.html, /You may thank me by name where I took part/)
  assert.ok(isGiven(await read((db) => consentsInForce(db, her.id)), 'name-credit'))
  assert.equal((await read((db) => consentsInForce(db, her.id)))['name-credit']?.version, 1)
  await client.post('/my/consents', { 'name-credit': 'yes' })
  assert.equal((await read((db) => consentsInForce(db, her.id)))['name-credit']?.version, 2)
})

test('what somebody shares needs its own yes, ticked by them, and can be taken back', async () => {
  const refused = await client.post('/my/sharing', { kind: 'interest', words: 'Patient transport' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Tick the box if you agree/)
  assert.match(refused.html, /value="Patient transport"/)
  assert.equal((await client.post('/my/sharing', { kind: 'interest', words: 'Patient transport', agree: 'yes' })).location, '/my/sharing')
  assert.ok(isGiven(await read((db) => consentsInForce(db, her.id)), 'involvement'))
  assert.match((await client.post('/my/sharing', { kind: 'interest', words: 'patient TRANSPORT' })).html, /This is shared already/)
  const [shared] = await read((db) => sharedBy(db, her.id))
  assert.equal((await lead.post(`/people/${him.id}/sharing`, { takeBack: shared!.id })).status, 404)
  assert.equal((await client.post('/my/sharing', { takeBack: shared!.id })).status, 303)
  assert.deepEqual(await read((db) => sharedBy(db, her.id)), [])
  assert.equal((await client.post('/my/sharing', { takeBack: 'nothing' })).status, 404)
})

test('staff type in a consent of an older day, and what was taken back since stays so', async () => {
  await client.post('/my/consents', { involvement: 'no' })
  const future = await lead.post(`/people/${her.id}/consents`, { involvement: 'yes', ...told, 'saidOn-year': '2027' })
  assert.match(future.html, /The day must be today or in the past/)
  assert.equal((await lead.post(`/people/${her.id}/consents`, { involvement: 'yes', ...told })).status, 303)
  assert.match((await client.get('/my/consents')).html, /30 May 2026, by phone\. Written down by Marged Oduya on 2 June 2026/)
  assert.equal(isGiven(await read((db) => consentsInForce(db, her.id)), 'involvement'), false)
  assert.equal((await read((db) => consentedToInvitations(db, [her.id]))).has(her.id), false)
})

test('a break needs no reason and ends when they say', async () => {
  assert.match(
    (await client.post('/my/break', { how: 'day', 'until-day': '2', 'until-month': '6', 'until-year': '2026' })).html,
    /must be after today/,
  )
  assert.equal((await client.post('/my/break', { how: 'day', 'until-day': '1', 'until-month': '9', 'until-year': '2026' })).location, '/my')
  const days = { today: '2026-06-02', yearAgo: '2025-06-02' }
  assert.equal((await read((db) => standingsOf(db, [her.id], days))).get(her.id)?.paused, true)
  assert.match((await client.get('/my/break')).html, /until 1 September 2026/)
  await client.post('/my/break', { back: 'yes' })
  assert.equal((await read((db) => standingsOf(db, [her.id], days))).get(her.id)?.paused, false)
})

test('somebody sets how often they are asked, and takes the limit away', async () => {
  const wrong = await client.post('/my/asks', { asksPerYear: 'seldom' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /value="seldom"/)
  await client.post('/my/asks', { asksPerYear: '2' })
  assert.match((await client.get('/my')).html, /2 in 12 months, at most/)
  await client.post('/my/asks', { asksPerYear: '' })
  assert.match((await client.get('/my')).html, /No limit of your own/)
})

test('carers say for whom they speak, and end it', async () => {
  assert.match((await client.post('/my/acting-for', { forName: 'Ada', relation: 'd', footing: 'parent' })).html, /must be 2 characters or more/)
  const ada = { forName: 'Ada Achebe', relation: 'daughter', footing: 'they-agreed' }
  assert.equal((await client.post('/my/acting-for', ada)).status, 303)
  assert.match((await client.post('/my/acting-for', ada)).html, /You have told us about this person already/)
  const page = await client.get('/my/acting-for')
  const [, id = ''] = /name="end" value="([\w-]+)"/.exec(page.html) ?? []
  assert.equal((await (await door.as(him)).post('/my/acting-for', { end: id })).status, 404)
  assert.equal((await client.post('/my/acting-for', { end: id })).status, 303)
  assert.doesNotMatch((await client.get('/my/acting-for')).html, /Ada Achebe/)
})

test('somebody under 18 waits for their guardian, and cannot put themselves in their place', async () => {
  const young = { month: '3', year: '2028', guardianName: 'Bo Achebe', guardianRelation: 'father', guardianEmail: 'bo@example.org', assents: 'yes' }
  assert.match((await client.post('/my/young', { ...young, guardianEmail: '' })).html, /Enter an email address or a phone number/)
  assert.match((await client.post('/my/young', { ...young, year: '2026' })).html, /This month is over/)
  assert.equal((await client.post('/my/young', young)).status, 303)
  assert.match((await client.get('/my')).html, /Waiting for your parent or guardian/)
  const path = `/people/${her.id}/young`
  const consent = {
    consentHow: 'Signed form',
    safeguardingId: castMember(kwabena.name).id,
    'consentOn-day': '1',
    'consentOn-month': '6',
    'consentOn-year': '2026',
  }
  assert.match((await lead.post(path, { ...consent, safeguardingId: him.id })).html, /Select an answer from the list/)
  assert.equal((await lead.post(path, consent)).status, 303)
  assert.match((await lead.get(path)).html, /1 June 2026: Signed form\. Recorded by Marged Oduya/)
  assert.match((await client.get('/my/young')).html, /Messages go to your parent or guardian/)
  await client.post('/my/young', { ...young, year: '2026', month: '1', guardianEmail: 'mine@example.org' })
  const kept = await read((db) => youngPersonOf(db, her.id))
  assert.deepEqual([kept?.consentOn, kept?.adultOn], [null, '2028-04-01'])
  await lead.post(path, { do: 'remove' })
  assert.equal(await read((db) => youngPersonOf(db, her.id)), undefined)
})

test('whoever leaves is out at once, with no reason, and stays on record until they are erased', async () => {
  assert.match((await client.get('/my/leaving')).html, /you do not have to say why/)
  const second = await door.as(her)
  assert.equal((await client.post('/my/leaving')).location, '/left')
  assert.match((await client.get('/left')).html, /You have left/)
  for (const browser of [client, second]) assert.match((await browser.get('/my')).location, /^\/sign-in/)
  assert.equal((await lead.get(`/people/${her.id}/contact`)).status, 200)
})
