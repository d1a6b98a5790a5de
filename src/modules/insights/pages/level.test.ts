import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historyOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { type Client, frontDoor } from '#support/front-door.ts'
import { aLoop, june, says } from '#support/insights-answers.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const { loop, other } = await store.within(organisation.id, async (db) => {
  const made = await aLoop(db, organisation)
  await says(made, { words: 'Longer hours' })
  return { loop: made, other: await aLoop(db, organisation) }
})
const { slug, id: projectId } = loop.project
const door = await frontDoor(store, june(12))
const as = (who: 'lead' | 'commissioner' | 'coLead' | null): Promise<Client> => door.as(who && { id: loop[who].id, organisationId: organisation.id })
const at = (part: string, of = slug) => `/projects/${of}/${part}`
const dayFields = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const workshop = { words: 'A workshop on <signs>', depth: 'designed', contributors: '9', ...dayFields('happenedOn', '2026-06-10') }
const eventsNow = async () => (await store.reading(organisation.id, (db) => historyOf(db, projectId))).map(({ type }) => type)
const newest = () =>
  store.reading(organisation.id, (db) =>
    db.selectFrom('projects.evidence').select('id').where('projectId', '=', projectId).orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('the level is claimed in the plan, and the evidence answers: first with nothing but a claim', async () => {
  const nasra = await as('lead')
  const offer = await nasra.get(at('plan/offer'))
  assert.match(offer.html, /How much say will people have/)
  const version = /name="version" value="(\d+)"/.exec(offer.html)?.[1] ?? ''
  assert.equal((await nasra.post(at('plan/offer'), { version, claimedLevel: 'co-design' })).status, 303)
  const level = plain((await nasra.get(at('level'))).html)
  assert.match(level, /This plan says co-design\. No activity with people is on record yet\. So the evidence supports inform\./)
  assert.match(level, /What consult would need/)
})

test('a level that is not on the list is not taken', async () => {
  const answer = await (await as('lead')).post(at('plan/offer'), { version: '3', claimedLevel: 'empower' })
  assert.equal(answer.status, 422)
})

test('an activity in the future comes back with what was typed, and leaves no trace', async () => {
  const nasra = await as('lead')
  const wrong = await nasra.post(at('level/add/activity'), { ...workshop, ...dayFields('happenedOn', '2026-06-13') })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /The day must be today or in the past/)
  assert.match(wrong.html, /A workshop on &lt;signs>/)
  assert.match(wrong.html, /value="designed"[^>]*checked|checked[^>]*value="designed"/)
  assert.ok(!(await eventsNow()).includes('projects.evidence-recorded'))
  const empty = await nasra.post(at('level/add/activity'), {})
  for (const problem of [/Enter what was held/, /Enter the day/, /Select what people did/, /Enter how many/]) assert.match(empty.html, problem)
})

test('an activity counts at once, for staff and in public, and the log says who recorded it', async () => {
  const ivy = await as('coLead')
  const answer = await ivy.post(at('level/add/activity'), workshop)
  assert.equal(answer.location, at('level'))
  const shown = plain((await ivy.follow(answer)).html)
  assert.match(shown, /This plan says co-design\. The evidence supports it\./)
  assert.match(shown, /A workshop on &lt;signs>.*9 contributors.*10 June 2026.*12 June 2026, by Ivy Sandford/)
  assert.ok((await eventsNow()).includes('projects.evidence-recorded'))
  const inPublic = plain((await (await as(null)).get(at('').replace(/\/$/, ''))).html)
  assert.match(inPublic, /This plan says co-design\. The evidence supports it\./)
  assert.match(inPublic, /People were involved from stage 2 of 4, finding out\. That was after the scope was set\./)
  assert.doesNotMatch(inPublic, /signs/)
})

test('back-dating shows, and lifts nothing', async () => {
  const nasra = await as('lead')
  await nasra.post(at('level/add/activity'), { ...workshop, words: 'A winter workshop', ...dayFields('happenedOn', '2026-01-10') })
  const shown = plain((await nasra.get(at('level'))).html)
  assert.match(shown, /A winter workshop.*10 January 2026.*12 June 2026.*153 days later\. It counts from the day on which it was recorded/)
  assert.match(shown, /from stage 2 of 4/)
})

test('a decision before anyone was involved takes the claim back, in words that blame nobody', async () => {
  const fields = { what: 'Close at five', decidedBy: 'the clinic board', options: '', ...dayFields('decidedOn', '2026-06-02') }
  assert.equal((await (await as('commissioner')).post(at('decisions/new'), fields)).status, 303)
  const inPublic = plain((await (await as(null)).get(`/projects/${slug}`)).html)
  assert.match(inPublic, /This plan says co-design\. The decision on 2 June 2026 came before anyone was involved, so the evidence supports consult\./)
})

test('amounts are read in pounds, and none needs a reason', async () => {
  const nasra = await as('lead')
  const budget = { pounds: '£1,250.50', words: 'Fees and travel', ...dayFields('happenedOn', '2026-06-01') }
  assert.equal((await nasra.post(at('level/add/budget'), { ...budget, pounds: '0', words: '' })).status, 422)
  assert.equal((await nasra.post(at('level/add/budget'), budget)).status, 303)
  assert.match(plain((await nasra.get(at('level'))).html), /£1,250\.50\. Fees and travel/)
})

test('a correction says what was wrong, stands in the place of the record, and is on the log', async () => {
  const nasra = await as('lead')
  const { id } = await newest()
  const path = at(`level/evidence/${id}/correction`)
  assert.match((await nasra.get(path)).html, /value="1250.5"/)
  const fields = { pounds: '1250.50', words: 'Fees, travel and an interpreter', ...dayFields('happenedOn', '2026-06-01') }
  const wrong = await nasra.post(path, fields)
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Enter what was wrong/)
  assert.match(wrong.html, /Fees, travel and an interpreter/)
  assert.equal((await nasra.post(path, { ...fields, correction: 'The interpreter was missing' })).status, 303)
  const again = await nasra.post(path, { ...fields, correction: 'The interpreter was missing' })
  assert.equal(again.status, 422)
  assert.match(again.html, /was corrected already/)
  assert.match(plain((await nasra.get(at('level'))).html), /1 record that was corrected or taken out/)
  assert.ok((await eventsNow()).includes('projects.evidence-corrected'))
})

test('records of another project are not found here, and those who only decide may read and not write', async () => {
  const nasra = await as('lead')
  const { id } = await newest()
  for (const path of [
    at(`level/evidence/${id}/correction`, other.project.slug),
    at(`level/evidence/${newId()}/correction`),
    at('level', 'no-such-project'),
  ])
    assert.equal((await nasra.get(path)).status, 404)
  assert.equal((await nasra.post(at(`level/evidence/${id}/correction`, other.project.slug), {})).status, 404)
  const gareth = await as('commissioner')
  const read = await gareth.get(at('level'))
  assert.equal(read.status, 200)
  assert.doesNotMatch(read.html, /level\/add|correction/)
  assert.equal((await gareth.post(at('level/add/activity'), workshop)).status, 403)
})

test('the organisation says in how many projects people were involved before the scope was set', async () =>
  assert.match(plain((await (await as(null)).get('/')).html), /In 0 of 2 projects, people were involved before the scope was set\./))
