import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPreference } from '#modules/contributors/index.ts'
import { insertPerson } from '#modules/people/index.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { frontDoor } from '#support/front-door.ts'
import { aCheckedAnswer, aLoop, aTheme, byEmail, june, may, released, says } from '#support/insights-answers.ts'
import { replaceNeeds, savePassport } from '../../contributors/passport.queries.ts'
import { savePreference } from '../../contributors/preference.queries.ts'
import { feedbackIn } from '../feedback.queries.ts'
import { openReplies } from '../replies.queries.ts'
import { replyToAnswer } from '../reply-to-answer.action.ts'
import { tellSome } from '../tell.action.tsx'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const { loop, person, feedback, reply } = await store.within(organisation.id, async (db) => {
  const made = await aLoop(db, organisation)
  const osric = await says(made, { words: 'The phones', contact: byEmail('Osric Vane', 'osric@example.org'), confirmed: true })
  const id = await insertPerson(db, { name: 'Osric Vane', email: 'osric@example.org', kind: 'contributor', addedAt: may(1) })
  await savePreference(db, id, { ...usualPreference, format: 'braille' }, { by: id, now: may(1) })
  await savePassport(db, id, { seenBy: 'staff' }, { by: id, now: may(2), today: '2026-05-02' })
  await replaceNeeds(db, id, ['place'], [{ area: 'place', need: 'other', details: 'A <quiet> room' }], may(2))
  await released(made, [await aCheckedAnswer(made, await aTheme(made, 'Phones', [osric.contributionId]))])
  await tellSome({ db, organisation, now: june(15, 10) }, 10)
  const receipt = { id: osric.receiptId, channel: 'email', stoppedAt: null }
  await replyToAnswer({ db, now: june(15, 11) }, receipt, osric.contributionId, { kind: 'point-missing', words: 'And at night?', reach: '' })
  const [waits] = await feedbackIn(db, made.project.id, ['not-reached'], 1)
  const [wrote] = await openReplies(db, made.project.id)
  return { loop: made, person: id, feedback: waits!.feedbackId, reply: wrote!.id }
})
const door = await frontDoor(store, june(16))
const lead = await door.as({ id: loop.lead.id, organisationId: organisation.id })
const at = (part: string) => `/projects/${loop.project.slug}/${part}`
const flag = new RegExp(`Access needs<\\/strong> A &lt;quiet(>|&gt;) room <a href="/people/${person}/passport">`)

test('who was not told says why, and what they need, wherever staff reach them', async () => {
  const list = (await lead.get(at('feedback'))).html
  assert.match(list, /15 June 2026: They asked for braille/)
  assert.match(list, flag)
  const route = (await lead.get(at(`feedback/${feedback}/route`))).html
  assert.match(route, /They asked for braille/)
  assert.match(route, flag)
})

test('whoever replies reads that the reply is not emailed', async () => {
  const { html } = await lead.get(at(`replies/${reply}/resolution`))
  assert.match(html, /They asked for braille, so it is not emailed/)
  assert.match(html, flag)
})

test('a call and its list show what the person needs', async () => {
  const call = { way: 'phone', name: 'Osric Vane', phone: '01632 960 044' }
  assert.equal((await lead.post(at(`feedback/${feedback}/route`), call)).status, 303)
  assert.match((await lead.get(at('feedback/calls'))).html, flag)
  assert.match((await lead.get(at(`feedback/${feedback}/call`))).html, flag)
  assert.match((await lead.post(at(`feedback/${feedback}/call`))).html, flag)
})

test('a letter in print is not what they asked for: it is named first, and is not in the file', async () => {
  const letter = { way: 'letter', name: 'Osric Vane', address: '4 Alder Court' }
  assert.equal((await lead.post(at(`feedback/${feedback}/route`), letter)).status, 303)
  const { html } = await lead.get(at('feedback/letters'))
  assert.match(html, /Look at these first[\s\S]*Osric Vane<\/strong>: They asked for braille\. Their letter is not in the file/)
  assert.match(html, flag)
  assert.match(html, /have it made, post it, then mark it here/)
  assert.doesNotMatch(html, /type="checkbox"[^>]*checked/)
  assert.equal((await lead.get(at('feedback/letters/pdf'))).status, 303)
  const posted = { letter: feedback, 'day-day': '16', 'day-month': '6', 'day-year': '2026' }
  assert.equal((await lead.post(at('feedback/letters'), posted)).status, 303)
  assert.match((await lead.get(at('feedback/told'))).html, flag)
})

test('no email left for them', async () => {
  const sent = await store.reading(organisation.id, (db) => db.selectFrom('platform.message').select('kind').execute())
  assert.deepEqual(
    sent.map((message) => message.kind),
    ['contributions.confirm-address'],
  )
})
