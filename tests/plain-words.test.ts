import assert from 'node:assert/strict'
import { test } from 'node:test'
import { marged, ruth } from '#demo/cast.ts'
import { aDemonstration } from './support/demonstration.ts'
import { submit } from './support/forms.ts'
import { frontDoor } from './support/front-door.ts'

/** Words that the public will read: whoever writes them is told what could be plainer, is never stopped, and the public is told what the terms mean. */
const { store, castMember, things } = await aDemonstration()
const door = await frontDoor(store)
const lead = await door.as(castMember(marged.name))
const anyone = await door.as(null)
const project = `/projects/${things.project}`
const unplain = 'The QIPP groups were told by SMS.'
const hinted = /Could be plainer[\s\S]*“QIPP”[\s\S]*“SMS”\. Write “text message”/

test('a plan that could be plainer is saved, and says so to those who plan', async () => {
  assert.equal((await submit(lead, `${project}/plan/can-change`, { canChange: `${unplain} The ICB decides. So do carers.` })).status, 303)
  assert.match((await lead.get(`${project}/plan`)).html, hinted)
  const reader = await (await door.as(castMember(ruth.name))).get(`${project}/plan`)
  assert.doesNotMatch(reader.html, /Could be plainer/)
})

test('its public page explains each term where it is first used, once, and shows no hint', async () => {
  const { html } = await anyone.get(project)
  assert.match(html, /The ICB decides[\s\S]*<summary[\s\S]*What we mean by [^<]*“ICB”[\s\S]*<strong>integrated care board \(ICB\)<\/strong>/)
  assert.equal(html.match(/<strong>integrated care board \(ICB\)<\/strong>/g)?.length, 1)
  assert.doesNotMatch(html, /Could be plainer/)
})

test('what a survey says of itself, and asks, is looked at too', async () => {
  const survey = `${project}/surveys/${things.survey}`
  assert.equal((await submit(lead, `${survey}/about`, { why: unplain })).status, 303)
  assert.match((await lead.get(survey)).html, hinted)
  assert.equal((await submit(lead, `${survey}/questions/${things.question}`, { wording: 'Does your clinician normally listen?' })).status, 303)
  assert.match((await lead.get(survey)).html, /Question 1: “clinician”[\s\S]*Question 1: “normally”\. Write “usually”/)
  assert.doesNotMatch((await anyone.get(`/surveys/${things.survey}`)).html, /Could be plainer/)
})

test('so are the reason of an answer, where it is written and where it is checked, and a decision', async () => {
  const answer = `${project}/themes/${things.theme}/answer`
  assert.equal((await submit(lead, answer, { outcome: 'changed', reason: unplain })).status, 303)
  assert.match((await lead.get(answer)).html, hinted)
  const draft = await store.reading(things.organisationId, (db) =>
    db.selectFrom('insights.answer').select('id').where('themeId', '=', things.theme).where('releaseId', 'is', null).executeTakeFirstOrThrow(),
  )
  assert.match((await lead.get(`${project}/answers/${draft.id}/check`)).html, hinted)
  const decided = { what: 'We tell patients by SMS', decidedBy: 'The board', 'decidedOn-day': '1', 'decidedOn-month': '5', 'decidedOn-year': '2026' }
  assert.equal((await submit(lead, `${project}/decisions/new`, decided)).status, 303)
  assert.match((await lead.get(`${project}/decisions`)).html, /What was decided: “SMS”/)
})
