import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bettrys, ignacy, kwabena, marged, morwen } from '#demo/cast.ts'
import { eventsOf } from '#platform/database/events.ts'
import { anApplication, opportunityCalled, unsettled } from '#support/applications.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { submit } from '#support/forms.ts'
import { frontDoor } from '#support/front-door.ts'
import { insertArranged } from './arrangements.queries.ts'
import { mindOffers } from './mind-offers.job.ts'
import { erasePlaces, gatherPlaces } from './personal-data.queries.ts'

/** From the pool to the room, through the front door: who can take part, who is offered a place, and an answer for everybody. */
const { store, organisation, castMember, things, elsewhere } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const coLead = await door.as(castMember(bettrys.name))
const administrator = await door.as(castMember(ignacy.name))
const anyone = await door.as(null)

const panel = await opportunityCalled(store, organisation.id, 'Join the panel that watches over the new contract')
await unsettled(store, panel)
const at = `/projects/${things.project}/opportunities/${panel}`
const places = `${at}/places`
const applied = new Date('2026-05-29T09:00:00Z')
const apply = (who: Parameters<typeof anApplication>[3]) => anApplication(store, organisation, panel, who, applied)
const ann = await apply({ name: 'Ann Hart', channel: 'email', confirmed: true, helps: 'A chair with arms' })
const bob = await apply({ name: 'Bob Lane', channel: 'phone', typedBy: castMember(marged.name).id })
const cy = await apply({ name: 'Cy Moor', channel: 'letter' })
const deb = await apply({ name: 'Deb Fell', channel: 'email' })
const own = await apply({ name: morwen.name, channel: 'email', personId: castMember(morwen.name).id })
const them = [ann, bob, cy, deb, own]

const messagesTo = (to: string) =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('platform.message').selectAll().where('kind', '=', 'opportunities.answer').where('toAddress', '=', to).orderBy('id').execute(),
  )
const ids = () =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.application').select(['id', 'number']).where('opportunityId', '=', panel).orderBy('number').execute(),
  )
const runJob = () => store.within(organisation.id, (db) => mindOffers.run!({ db, organisation, data: {}, now: door.clock.now }))
/** A browser that has looked up a receipt. */
async function holding(code: string) {
  const client = await door.as(null)
  const opened = await submit(client, '/receipt?next=application', { code })
  assert.equal(opened.location, '/application')
  return client
}
const day = (name: string, date: string) => {
  const [year, month, dayOfMonth] = date.split('-')
  return { [`${name}-day`]: String(Number(dayOfMonth)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year! }
}
/** What somebody answered so that the group is a mix: none of it may be on a page of those who choose. */
const mixAnswers = ['Upper Tarrowdale', 'Somebody drives me', 'Bus, taxi or my own car', '16 to 34', '65 and over']
const showsNoMix = (html: string) =>
  assert.deepEqual(
    mixAnswers.filter((answer) => html.includes(answer)),
    [],
  )

test('whoever screens sees why and what helps, and never what people answered for the mix or for equality (R27)', async () => {
  const page = await lead.get(`${at}/applications/eligibility`)
  assert.match(page.html, /35 applications have not been looked at/)
  assert.match(page.html, /I am Ann Hart, and I want it to be on time[\s\S]*What helps them to take part: A chair with arms/)
  assert.match(page.html, /Once in 12 months/)
  assert.match(page.html, /New to us/)
  showsNoMix(page.html)
})

test('screening keeps what was typed, wants a reason for a no, and decides about many at once', async () => {
  const screening = `${at}/applications/eligibility`
  assert.match((await lead.post(screening)).html, /Say of at least one person/)
  const first = (await ids())[0]!
  const unreasoned = await lead.post(screening, { [`kind-${first.id}`]: 'not-eligible', [`kind-${ann.id}`]: 'eligible' })
  assert.equal(unreasoned.status, 422)
  assert.match(unreasoned.html, /Enter why they cannot take part/)
  assert.match(unreasoned.html, new RegExp(`name="kind-${ann.id}"[^>]*value="eligible"[^>]*checked`))
  const all = { [`kind-${first.id}`]: 'not-eligible', [`because-${first.id}`]: 'The panel meets in the evening, and you cannot', rest: 'yes' }
  assert.equal((await lead.post(screening, all)).location, places)
  assert.match((await lead.get(screening)).html, /Nobody waits to be looked at/)
  // It can be put right.
  await submit(lead, `${at}/applications/${first.id}/eligibility`, { kind: 'eligible' })
  const again = { kind: 'not-eligible', because: 'You told us that you live outside the area' }
  await submit(lead, `${at}/applications/${first.id}/eligibility`, again)
  assert.deepEqual((await store.reading(organisation.id, (db) => eventsOf(db, first.id))).slice(-3), [
    'opportunities.not-eligible',
    'opportunities.eligible',
    'opportunities.not-eligible',
  ])
})

test('nobody is chosen before it is said how many places there are, nor more than there are, nor without a reason', async () => {
  assert.match((await lead.get(`${places}/by-hand`)).html, /First say how many places there are/)
  await submit(lead, `${places}/number`, { places: '2' })
  assert.match((await lead.get(places)).html, /2 places: 0 confirmed, 0 offered, 0 chosen and not offered yet, 2 free/)
  const chosen = (kinds: readonly string[]) => Object.fromEntries(them.map(({ id }, place) => [`chosen-${id}`, kinds[place]!]))
  const tooMany = await lead.post(`${places}/by-hand`, { ...chosen(['selected', 'selected', 'selected', 'reserve', 'reserve']), because: 'Why' })
  assert.match(tooMany.html, /2 places are free/)
  const kinds = ['selected', 'selected', 'reserve', 'reserve', 'not-selected']
  assert.match((await lead.post(`${places}/by-hand`, chosen(kinds))).html, /Enter how this was decided/)
  const because = 'We asked for people who travel in different ways'
  assert.equal((await lead.post(`${places}/by-hand`, { ...chosen(kinds), because })).status, 303)
  const others = (await ids()).filter(({ id, number }) => number > 1 && !them.some((one) => one.id === id))
  const rest = Object.fromEntries(others.map(({ id }) => [`chosen-${id}`, 'not-selected']))
  await lead.post(`${places}/by-hand`, { ...rest, because: 'There were 35 people for 2 places' })
  const board = await lead.get(places)
  assert.match(board.html, /Waiting list, in its order: 2[\s\S]*Cy Moor[\s\S]*Deb Fell/)
  showsNoMix(board.html)
})

test('an offer is told at once: by email to an address that was proved, onto a list for a call; and until then nobody sees what is not settled', async () => {
  const before = await (await holding(cy.code)).get('/application')
  assert.match(before.html, /We have your application\.[\s\S]*You hear by 13 June 2026/)
  assert.match(
    (await submit(lead, `${places}/offers`, { application: [ann.id, bob.id], ...day('answerBy', '2026-06-01') })).html,
    /The day must be after today/,
  )
  const offered = { application: [ann.id, bob.id], ...day('answerBy', '2026-06-08') }
  assert.equal((await submit(lead, `${places}/offers`, offered)).status, 303)
  const [toAnn] = await messagesTo(ann.email)
  assert.match(toAnn!.bodyText, /We offer you a place\. Please answer by 8 June 2026\./)
  assert.match(toAnn!.bodyText, /How you were chosen: We asked for people who travel in different ways/)
  assert.match(toAnn!.bodyText, /\/application with the code of your receipt/)
  assert.match((await lead.get(`${places}/answers`)).html, /To call: 1[\s\S]*Bob Lane/)
  const call = await lead.get(`${places}/${bob.id}/telling`)
  assert.match(call.html, /01632 960 771[\s\S]*We offer you a place/)
  await submit(lead, `${places}/${bob.id}/telling`, { result: 'not-reached', how: 'No answer at 10am', ...day('day', '2026-06-01') })
  assert.match((await lead.get(`${places}/${bob.id}/telling`)).html, /Tried on 1 June 2026: No answer at 10am/)
  await submit(lead, `${places}/${bob.id}/telling`, { result: 'told', how: 'by phone, at noon', ...day('day', '2026-06-01') })
  assert.match((await lead.get(`${places}/answers`)).html, /Told by phone, at noon on 1 June 2026/)
})

test('somebody takes their place with the code of their receipt alone; staff write down a no, and the next in line comes in', async () => {
  const client = await holding(ann.code)
  assert.match((await client.get('/application')).html, /We offer you a place\.[\s\S]*Yes, I take the place/)
  assert.equal((await submit(client, '/application')).location, '/application')
  assert.match(
    (await client.get('/application')).html,
    /You have a place\.[\s\S]*What happens next[\s\S]*Wennick Community Hall[\s\S]*I cannot come any more/,
  )
  assert.equal((await client.post('/application')).status, 422)
  const [next] = (await messagesTo(ann.email)).filter(({ subject }) => subject.startsWith('You have a place'))
  assert.match(next!.bodyText, /You have a place in[\s\S]*What happens next[\s\S]*Dates: [\s\S]*Wennick Community Hall[\s\S]*\/application/)
  assert.match((await lead.get(`${places}/${bob.id}/reply`)).html, /If they say yes: what to tell them[\s\S]*You have a place in/)
  await submit(lead, `${places}/${bob.id}/reply`, { reply: 'declined' })
  const board = await lead.get(places)
  assert.match(board.html, /1 place is free\. Next in line: Cy Moor\./)
  assert.equal((await lead.post(`${places}/offers`, { application: deb.id, ...day('answerBy', '2026-06-08') })).status, 422)
  await submit(lead, `${places}/offers`, { application: cy.id, ...day('answerBy', '2026-06-08') })
})

test('a letter is printed, then marked as posted', async () => {
  assert.match((await lead.get(`${places}/answers/letters`)).html, /1 letter waits[\s\S]*Cy Moor, 2 Mill Lane, Wennick, TW1 4AB/)
  const file = await lead.get(`${places}/answers/letters/pdf`)
  assert.equal(file.raw.subarray(0, 5).toString(), '%PDF-')
  const { tellingId } = await store.reading(organisation.id, (db) =>
    db.selectFrom('opportunities.told').select('tellingId').where('state', '=', 'to-post').executeTakeFirstOrThrow(),
  )
  await submit(lead, `${places}/answers/letters`, { letter: tellingId!, ...day('day', '2026-06-01') })
  assert.match((await lead.get(places)).html, /Cy Moor[\s\S]*Told by letter on 1 June 2026/)
})

test('an offer that nobody answers is minded once, lapses after its last day, and they are told kindly', async () => {
  const { now } = door.clock
  door.clock.now = new Date('2026-06-06T09:00:00Z')
  await runJob()
  await runJob()
  assert.match((await lead.get(`${places}/answers`)).html, /Letters to post: 1/)
  door.clock.now = new Date('2026-06-08T22:00:00Z')
  await runJob()
  assert.doesNotMatch((await lead.get(places)).html, /Did not answer in time/)
  door.clock.now = new Date('2026-06-09T09:00:00Z')
  await runJob()
  await runJob()
  assert.match((await lead.get(places)).html, /Did not answer in time[\s\S]*Next in line|Next in line: Deb Fell[\s\S]*Did not answer in time/)
  assert.match(
    (await (await holding(cy.code)).get('/application')).html,
    /did not hear from you in time[\s\S]*Perhaps it did not suit you[\s\S]*Other ways to be heard/,
  )
  door.clock.now = now
})

test('somebody who has a place leaves without a reason, and is replaced in order', async () => {
  const client = await holding(ann.code)
  assert.match((await client.get('/application/refusal')).html, /There is nothing to do here now/)
  await submit(client, '/application/withdrawal')
  assert.match((await client.get('/application')).html, /You withdrew your application\.[\s\S]*Choose what the transport contract measures/)
  assert.match((await lead.get(places)).html, /2 places are free\. Next in line: Deb Fell\./)
  assert.match((await lead.get('/desk')).html, /Offer 1 place that is free to the waiting list/)
  await submit(lead, `${places}/offers`, { application: deb.id, ...day('answerBy', '2026-06-20') })
  const [toDeb] = await messagesTo(deb.email)
  assert.match(toDeb!.bodyText, /There is news about the application/)
  assert.doesNotMatch(toDeb!.bodyText, /We offer you|Deb Fell/, 'nobody confirmed this address: it may be a stranger’s')
  await submit(lead, `${places}/${deb.id}/reply`, { reply: 'confirmed' })
  assert.match((await lead.get(places)).html, /Coming: 1[\s\S]*Deb Fell/)
})

test('fewer places than people is said plainly, and drops nobody', async () => {
  assert.match((await submit(lead, `${places}/number`, { places: '0' })).html, /Enter why the number changes/)
  await submit(lead, `${places}/number`, { places: '0', because: 'The room is gone' })
  assert.match((await lead.get(places)).html, /These are 1 person more than there are places\. Nobody loses a place by that/)
  await submit(lead, `${places}/number`, { places: '2', because: 'There is another room' })
})

test('kind words are the organisation’s own, and what was sent before keeps the words that it had', async () => {
  assert.equal((await lead.post('/organisation/kind-words/not-selected', { words: ' ' })).status, 422)
  const words = 'We read what you wrote, and it helped us.\n\nPlease come to our open evening.'
  assert.equal((await submit(administrator, '/organisation/kind-words/not-selected', { words })).location, '/organisation/kind-words')
  assert.match((await lead.get(`${places}/answers`)).html, /No place this time: 30[\s\S]*We read what you wrote, and it helped us/)
})

test('everybody is told with their own reason and another way to be heard; late is said in public until then', async () => {
  const { now } = door.clock
  const shown = `/opportunities/${panel}`
  assert.match((await anyone.get(shown)).html, /Everybody who applied hears by 13 June 2026/)
  assert.match((await lead.get('/desk')).html, /Answer 32 people who applied: promised by 13 June 2026/)
  door.clock.now = new Date('2026-06-14T09:00:00Z')
  assert.match((await anyone.get(shown)).html, /Late[\s\S]*was to hear by 13 June 2026\. Some still wait/)
  assert.match((await lead.get(places)).html, /Late[\s\S]*32 people wait/)
  const sent = await submit(lead, `${places}/answers`)
  assert.match(sent.location, /told=31/)
  assert.match((await lead.post(`${places}/answers`)).html, /Nobody waits to be told any more/)
  const toMorwen = await messagesTo(castMember(morwen.name).email)
  if (toMorwen[0])
    assert.match(
      toMorwen[0].bodyText,
      /You did not get a place this time[\s\S]*Why: We asked for people who travel[\s\S]*open evening[\s\S]*Other ways to be heard[\s\S]*\/opportunities\//,
    )
  else assert.match((await lead.get(`${places}/${own.id}/telling`)).html, /Waits in the messages to pass on/)
  door.clock.now = now
})

test('what must be arranged shows needs and what was written, is ticked with who and when, is printed, and a look is on record', async () => {
  const page = await lead.get(`${places}/arrangements`)
  assert.match(page.html, /Deb Fell[\s\S]*Ask how they want to be paid: £50 for each evening with its reading[\s\S]*To arrange/)
  await submit(lead, `${places}/${deb.id}/arrangements`, { 'arranged-0': 'yes', 'note-0': 'By bank transfer' })
  assert.match(
    (await lead.get(`${places}/arrangements`)).html,
    new RegExp(`Arranged[\\s\\S]*by ${marged.name} on 1 June 2026[\\s\\S]*By bank transfer`),
  )
  assert.doesNotMatch((await lead.get(`${places}/arrangements?paper=normal`)).html, /Say what is arranged/)
  const looked = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select('id').where('type', '=', 'contributors.passport-read').where('subject', '=', panel).execute(),
  )
  assert.ok(looked.length >= 3)
})

test('a place that is taken back has a reason, and the person is told at once', async () => {
  assert.equal((await lead.post(`${places}/${deb.id}/standing-down`)).status, 422)
  await submit(lead, `${places}/${deb.id}/standing-down`, { because: 'The evenings are cancelled' })
  const page = await (await holding(deb.code)).get('/application')
  assert.match(page.html, /we had to take it back[\s\S]*Why: The evenings are cancelled[\s\S]*Other ways to be heard/)
  assert.match((await lead.get(`${places}/${deb.id}/standing-down`)).html, /Only a place that somebody has said yes to/)
})

test('the waiting list ends with an answer for everybody on it', async () => {
  const eve = await anApplication(store, organisation, things.opportunity, { name: 'Eve Rudd', channel: 'none' }, applied)
  const open = `/projects/${things.project}/opportunities/${things.opportunity}`
  await lead.post(`${open}/applications/eligibility`, { rest: 'yes' })
  await submit(lead, `${open}/places/number`, { places: '2' })
  await lead.post(`${open}/places/by-hand`, { [`chosen-${eve.id}`]: 'reserve', because: 'You applied last' })
  assert.equal((await submit(lead, `${open}/places/reserves`, { because: 'Everybody who was chosen comes' })).location, `${open}/places/answers`)
  assert.match((await lead.get(`${open}/places/answers`)).html, /Eve Rudd[\s\S]*Everybody who was chosen comes/)
  assert.match((await lead.get(`${open}/places/reserves`)).html, /Nobody is on the waiting list/)
  await submit(lead, `${open}/places/answers`)
  assert.match((await lead.get(`${open}/places/answers`)).html, /They chose to look it up themselves/)
})

test('co-leads screen and offer, and do not see how to reach people; nobody reaches into another project', async () => {
  assert.equal((await coLead.get(places)).status, 200)
  for (const path of ['answers', 'answers/letters', 'arrangements', `${ann.id}/telling`])
    assert.equal((await coLead.get(`${places}/${path}`)).status, 403)
  assert.doesNotMatch((await coLead.get(places)).html, /Tell people/)
  assert.equal((await lead.get(`/projects/${elsewhere.project}/opportunities/${panel}/places`)).status, 404)
  assert.equal((await lead.get(`${places}/${things.application}/reply`)).status, 404)
  assert.equal((await anyone.get('/application')).location, '/receipt?next=application')
  assert.equal((await (await door.as(castMember(kwabena.name))).get(places)).status, 200)
})

test('somebody is given what was written of how they were told and what was arranged, and it is taken out when they are erased', async () => {
  const subject = { id: castMember(morwen.name).id, email: morwen.email }
  await store.within(organisation.id, async (db) => {
    await insertArranged(db, [
      { applicationId: own.id, line: 'helps', state: 'arranged', note: 'Morwen’s interpreter', saidBy: castMember(marged.name).id, saidAt: applied },
    ])
    await erasePlaces(db, subject, { now: applied, words: 'erase', known: { name: morwen.name, email: morwen.email, phone: '', address: '' } })
    const [told, , arranged] = await gatherPlaces(db, subject)
    assert.ok(told!.records.length > 0)
    assert.deepEqual(arranged!.records, [])
  })
})
