import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decision } from './decision.ts'

const asked = { projectClosed: false, today: '2026-06-15' }
const draft = { what: 'Answer the phones until eight', options: '', decidedBy: 'the clinic board', decidedOn: '2026-06-12', reviewOn: null }

test('what was decided today or before can be recorded', () => {
  assert.ok(decision(asked, draft).ok)
  assert.ok(decision(asked, { ...draft, decidedOn: '2026-06-15' }).ok)
})
test('what will be decided tomorrow cannot', () =>
  assert.deepEqual(decision(asked, { ...draft, decidedOn: '2026-06-16' }), { ok: false, because: 'decided-in-future' }))
test('a review comes after its decision', () => {
  assert.deepEqual(decision(asked, { ...draft, reviewOn: '2026-06-12' }), { ok: false, because: 'review-before-decision' })
  assert.ok(decision(asked, { ...draft, reviewOn: '2026-06-13' }).ok)
})
test('a closed project records none', () =>
  assert.deepEqual(decision({ ...asked, projectClosed: true }, draft), { ok: false, because: 'project-closed' }))
