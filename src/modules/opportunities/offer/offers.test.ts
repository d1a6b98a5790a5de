import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, kwabena, marged, ruth } from '#demo/cast.ts'
import { eventsOf } from '#platform/database/events.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { erase, gather } from '../personal-data.queries.ts'

/** An opportunity through the front door: written in parts, published whole, read by anyone, closed and taken back. */
const { store, organisation, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const colleague = await door.as(castMember(kwabena.name))
const coLead = await door.as(castMember(bettrys.name))
const reader = await door.as(castMember(ruth.name))
const anyone = await door.as(null)
const list = `/projects/${things.project}/opportunities`

const parts = {
  what: { title: 'Walk the route with us', activity: 'Walk from the bus stop to the ward', difference: 'The signs change in July' },
  when: { timeAsked: '2 hours', dates: 'Saturday 4 July 2026, 10am\nTuesday 7 July 2026, 6pm', held: 'in-person', place: 'The main door' },
  pay: { payment: 'paid', pence: '37.50', paidFor: 'each walk', taxNote: 'Get advice before you accept', expenses: 'Bus fare', support: 'A seat' },
  apply: { 'closesOn-day': '27', 'closesOn-month': '6', 'closesOn-year': '2026', closesTime: '5pm', withoutEmail: 'Ring us' },
} as const

/** A whole opportunity, written page by page. @returns its address for staff, and for everyone */
async function written(title: string) {
  const begun = await submit(lead, `${list}/new`, { title })
  const offer = begun.location.replace(/\/what$/, '')
  await submit(lead, `${offer}/what`, { ...parts.what, title })
  await submit(lead, `${offer}/when`, { ...parts.when, onlyBecause: 'The route is there', alternative: 'A film of it, and a talk by phone' })
  await submit(lead, `${offer}/pay`, parts.pay)
  await submit(lead, `${offer}/apply`, { ...parts.apply, 'hearBy-day': '1', 'hearBy-month': '7', 'hearBy-year': '2026' })
  return { offer, id: offer.split('/').at(-1)!, shown: `/opportunities/${offer.split('/').at(-1)}` }
}

test('each part leads to the next, keeps what was typed when something is wrong, and can be left unfinished', async () => {
  assert.equal((await submit(lead, `${list}/new`, { title: 'No' })).status, 422)
  let at = (await submit(lead, `${list}/new`, { title: 'Walk the route' })).location
  const offer = at.replace(/\/what$/, '')
  for (const part of ['what', 'when'] as const) {
    assert.equal(at, `${offer}/${part}`)
    at = (await submit(lead, at, parts[part])).location
  }
  const unpriced = await submit(lead, at, { ...parts.pay, pence: '' })
  assert.equal(unpriced.status, 422)
  assert.match(unpriced.html, /Enter how much people are paid[\s\S]*each walk[\s\S]*Bus fare/)
  assert.match((await submit(lead, at, { ...parts.pay, pence: '0' })).html, /Enter an amount over £0, or say that people are not paid/)
  at = (await submit(lead, at, parts.pay)).location
  const untimed = await submit(lead, at, { ...parts.apply, closesTime: '' })
  assert.equal(untimed.status, 422)
  assert.match(untimed.html, /Enter the closing time too[\s\S]*Ring us/)
  at = (await submit(lead, at, parts.apply)).location
  assert.equal(at, `${offer}/contact`)
  const stands = await lead.follow(await submit(lead, at, { contactPhone: '' }))
  assert.match(stands.html, /Nobody sees this yet[\s\S]*Say why there is one way only[\s\S]*Say by when people hear[\s\S]*Give the phone number/)
  assert.match(stands.html, /£37\.50 for each walk[\s\S]*27 June 2026 at 5pm/)
  assert.doesNotMatch(stands.html, /Publish it/)
  const refused = await lead.post(`${offer}/publication`)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Before it can be published:[\s\S]*Say why there is one way only/)
  assert.equal((await anyone.get(`/opportunities/${offer.split('/').at(-1)}`)).status, 404)
})

test('whoever writes after somebody else is told, and nothing is lost', async () => {
  const { offer } = await written('Two who write')
  const form = await lead.get(`${offer}/what`)
  const seen = /name="seen" value="([^"]*)"/.exec(form.html)![1]!
  assert.equal((await submit(colleague, `${offer}/what`, { activity: 'The words of the first' })).status, 303)
  const late = await lead.post(`${offer}/what`, { seen, title: 'Two who write', activity: 'The words of the second' })
  assert.equal(late.status, 422)
  assert.match(late.html, /Somebody else changed this[\s\S]*The words of the second/)
  assert.match((await lead.get(offer)).html, /The words of the first/)
})

test('what is published is whole, stands, and is found and read by anyone', async () => {
  const { offer, id, shown } = await written('Walk the route with us')
  assert.equal((await submit(coLead, `${offer}/publication`)).location, offer)
  const { html } = await anyone.get(shown)
  assert.match(html, /What you would do[\s\S]*bus stop to the ward[\s\S]*Saturday 4 July 2026[\s\S]*In person only[\s\S]*A film of it/)
  assert.match(html, /£37\.50 for each walk[\s\S]*Get advice before you accept[\s\S]*You can say no[\s\S]*27 June 2026 at 5pm[\s\S]*1 July 2026/)
  assert.match(html, /How much say people have, by its plan[\s\S]*Talk to Marged Oduya/)
  assert.match((await anyone.get('/opportunities')).html, /Choose what the transport contract measures[\s\S]*Walk the route with us/)
  for (const page of ['/', `/projects/${things.project}`]) assert.match((await anyone.get(page)).html, /Work with us[\s\S]*Walk the route with us/)
  const late = await lead.post(`${offer}/pay`, { ...parts.pay, pence: '10' })
  assert.match(late.html, /what people were promised stands/)
  const cheaper = store.within(organisation.id, (db) =>
    db.updateTable('opportunities.opportunity').set({ pence: 1000 }).where('id', '=', id).execute(),
  )
  await assert.rejects(cheaper, /A published offer stands/)
  assert.equal((await submit(lead, `${offer}/contact`, { contactName: '' })).status, 422)
  assert.equal((await submit(lead, `${offer}/contact`, { contactName: 'Kwabena Asante' })).location, offer)
  assert.match((await anyone.get(shown)).html, /Talk to Kwabena Asante/)
  assert.deepEqual(await store.reading(organisation.id, async (db) => (await eventsOf(db, id)).slice(-2)), [
    'opportunities.published',
    'opportunities.changed',
  ])
})

test('the database publishes nothing with a gap, and nothing of a project that is closed', async () => {
  const { id } = await written('Nearly whole')
  const publish = (change: Readonly<Record<string, unknown>>) =>
    store.within(organisation.id, async (db) => {
      await db
        .updateTable('opportunities.opportunity')
        .set({ version: 9, ...change })
        .where('id', '=', id)
        .execute()
      await db
        .insertInto('opportunities.publication')
        .values({ opportunityId: id, publishedBy: castMember(marged.name).id, publishedAt: new Date('2026-06-01T09:00:00Z') })
        .execute()
    })
  const elsewhere = await store.reading(organisation.id, (db) =>
    db.selectFrom('projects.project').select('id').where('slug', '=', 'blood-test-clinic').executeTakeFirstOrThrow(),
  )
  const wholes: Readonly<Record<string, unknown>>[] = [
    ...['activity', 'difference', 'timeAsked', 'dates', 'place', 'onlyBecause', 'alternative', 'paidFor', 'taxNote'].map((name) => ({ [name]: '' })),
    ...['expenses', 'support', 'mayDecline', 'withoutEmail', 'contactName', 'contactPhone'].map((name) => ({ [name]: '' })),
    ...['held', 'pence', 'closesAt', 'hearBy'].map((name) => ({ [name]: null })),
    { payment: null, pence: null, paidFor: '', taxNote: '' },
    { closesAt: new Date('2026-05-31T09:00:00Z') },
    { hearBy: '2026-06-26' },
  ]
  for (const change of wholes) await assert.rejects(publish(change), /is published whole/, JSON.stringify(change))
  await assert.rejects(publish({ projectId: elsewhere.id }), /while its project is open/)
  await publish({})
})

test('filters say how many were found, and what can be done both ways is found under each', async () => {
  const both = /Choose what the transport contract measures/
  for (const held of ['online', 'in-person']) assert.match((await anyone.get(`/opportunities?held=${held}&paid=yes`)).html, both)
  const online = await anyone.get('/opportunities?held=online')
  assert.match(online.html, /role="status"[\s\S]*1 opportunity found/)
  assert.doesNotMatch(online.html, /Walk the route/)
  assert.match((await anyone.get('/opportunities?held=anything')).html, both)
})

test('it can be printed, in large letters too, and its closing time goes into a calendar in UTC', async () => {
  const shown = `/opportunities/${things.opportunity}`
  assert.match((await anyone.get(`${shown}?paper=large`)).html, /This page is at [^<]*\/opportunities\//)
  const calendar = await anyone.get(`${shown}/calendar`)
  assert.match(String(calendar.headers['content-type']), /^text\/calendar/)
  assert.match(calendar.html, /DTSTART:20260619T160000Z/)
})

test('closing early and withdrawing have a reason that everyone reads, and lead to what is open', async () => {
  const { offer, shown } = await written('A short one')
  await submit(lead, `${offer}/publication`)
  assert.equal((await submit(lead, `${offer}/early-closing`)).status, 422)
  await submit(lead, `${offer}/early-closing`, { because: 'All places are taken' })
  const closed = await anyone.get(shown)
  assert.match(closed.html, /This is closed[\s\S]*before its time[\s\S]*All places are taken[\s\S]*href="\/opportunities"[\s\S]*What you would do/)
  assert.doesNotMatch(closed.html, /Take it with you/)
  assert.equal((await anyone.get(`${shown}/calendar`)).status, 404)
  assert.match((await lead.post(`${offer}/early-closing`, { because: 'Again' })).html, /closed already/)
  await submit(lead, `${offer}/withdrawal`, { because: 'The ward moves' })
  const withdrawn = await anyone.get(shown)
  assert.match(withdrawn.html, /This was withdrawn[\s\S]*The ward moves/)
  assert.doesNotMatch(withdrawn.html, /What you would do/)
  assert.doesNotMatch((await anyone.get('/opportunities')).html, /A short one/)
})

test('an opportunity is closed from its closing time on', async () => {
  const shown = `/opportunities/${things.opportunity}`
  const { now } = door.clock
  door.clock.now = new Date('2026-06-19T16:00:00Z')
  assert.match((await anyone.get(shown)).html, /It closed on 19 June 2026 at 5pm/)
  assert.doesNotMatch((await anyone.get('/opportunities')).html, /Choose what the transport contract/)
  door.clock.now = now
})

test('nobody writes opportunities but leads and co-leads, each in their own projects', async () => {
  for (const path of [list, `${list}/new`, `${list}/${things.opportunity}`]) {
    assert.equal((await reader.get(path)).status, 403)
    assert.equal((await coLead.get(path)).status, 200)
  }
  assert.equal((await lead.get(`/projects/blood-test-clinic/opportunities/${things.opportunity}`)).status, 404)
})

test('a person who is named in one is told so, and the organisation takes their place when they are erased', async () => {
  const subject = { id: castMember(marged.name).id, email: marged.email }
  const shown = `/opportunities/${things.opportunity}`
  await store.within(organisation.id, async (db) => {
    const [named] = await gather(db, subject)
    assert.ok(named!.records.length > 0)
    const known = { name: marged.name, email: marged.email, phone: '', address: '' }
    await erase(db, subject, { now: door.clock.now, words: 'erase', known })
    assert.deepEqual((await gather(db, subject))[0]!.records, [])
  })
  assert.doesNotMatch((await anyone.get(shown)).html, /Marged/)
})
