import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCommittedUnit, may, says } from '#support/contributions.ts'
import { frontDoor } from '#support/front-door.ts'
import { publicQuotesOf } from '../public-words.queries.ts'

const unit = await aCommittedUnit()
const { store, organisation, lead, project } = unit
const door = await frontDoor(store, may(12))
const staff = await door.as({ id: lead.id, organisationId: organisation.id })
const said = async (words: string, given: Parameters<typeof says>[2] = {}) => {
  const { contributionIds } = await store.within(organisation.id, (db) => says({ ...unit, db, now: may(10) }, words, given))
  return `/projects/${project.slug}/contributions/${contributionIds[0]}/public-words`
}
const quotes = async () => (await store.reading(organisation.id, (db) => publicQuotesOf(db, project.id, 10))).map((quote) => quote.words)

test('words are chosen, with details taken out and a reason, and can be hidden again', async () => {
  const path = await said('Nurse Ottilie was <always> late')
  assert.match((await staff.get(`/projects/${project.slug}/public-words`)).html, /Choose words for the public/)
  assert.match((await staff.get(path)).html, /somebody who took part/)

  const changed = await staff.post(path, { words: 'Nurse Ottilie was never late', reason: '' })
  assert.equal(changed.status, 422)
  assert.match(changed.html, /Use only words that the person said/)
  assert.match((await staff.post(path, { words: 'Nurse [name] was always late', reason: '' })).html, /Enter why you took something out/)
  assert.equal((await staff.post(path, { words: 'Nurse [name] was <always> late', reason: 'Name of a nurse' })).status, 303)
  assert.deepEqual(await quotes(), ['Nurse [name] was <always> late'])
  assert.match((await staff.get(path)).html, /Name of a nurse/)

  assert.equal((await staff.post(path, { 'take-back': 'yes' })).status, 303)
  assert.deepEqual(await quotes(), [])
})

test('without consent there is nothing to choose', async () => {
  const path = await said('Private', { consent: { quoteAs: 'not-public', quoteName: '' } })
  assert.match((await staff.get(path)).html, /did not agree to be quoted/)
  assert.equal((await staff.post(path, { words: 'Private', reason: '' })).status, 422)
  assert.deepEqual(await quotes(), [])
})

test('a receipt can be given out by hand, and that stays on record', async () => {
  const path = (await said('Posted on a card')).replace('public-words', 'receipt')
  assert.match((await staff.get(path)).html, /Give the receipt only to the person who said this/)
  const shown = await staff.follow(await staff.post(path))
  assert.match(shown.html, /[A-Z]{3,6}-\d{4}-[A-Z]{3,6}-[A-Z]{3,6}/)
  const events = await store.reading(organisation.id, (db) =>
    db.selectFrom('platform.event').select('actor').where('type', '=', 'contributions.receipt-given-out').execute(),
  )
  assert.deepEqual(events, [{ actor: lead.id }])
})
