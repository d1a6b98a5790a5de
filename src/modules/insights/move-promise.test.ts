import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movePromise } from './move-promise.ts'

const asked = { projectClosed: false, promisedFor: '2026-07-01', today: '2026-06-15' }
const move = { dueOn: '2026-07-22', reason: 'The meeting that decides moved to 15 July' }

test('a promise may move to another day to come, later or earlier', () => {
  assert.deepEqual(movePromise(asked, move), { ok: true, value: move })
  assert.ok(movePromise(asked, { ...move, dueOn: '2026-06-20' }).ok)
})
test('not to the same day, and not to today', () => {
  assert.deepEqual(movePromise(asked, { ...move, dueOn: '2026-07-01' }), { ok: false, because: 'same-day' })
  assert.deepEqual(movePromise(asked, { ...move, dueOn: '2026-06-15' }), { ok: false, because: 'not-in-future' })
})
test('what was never promised, or is over, does not move', () => {
  assert.deepEqual(movePromise({ ...asked, promisedFor: undefined }, move), { ok: false, because: 'nothing-promised' })
  assert.deepEqual(movePromise({ ...asked, projectClosed: true }, move), { ok: false, because: 'project-closed' })
})
