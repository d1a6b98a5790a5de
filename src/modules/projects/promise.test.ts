import assert from 'node:assert/strict'
import { test } from 'node:test'
import { standing } from './promise.ts'

const july = { dueOn: '2026-07-01', madeOn: '2026-05-01', reason: '' }

test('before and on the day, a promise is not missed', () => {
  assert.equal(standing([july], '2026-06-30')?.missedOn, null)
  assert.equal(standing([july], '2026-07-01')?.missedOn, null)
})

test('the day after, it is', () => assert.equal(standing([july], '2026-07-02')?.missedOn, '2026-07-01'))

test('a promise moved in time is moved, not missed', () => {
  const moved = standing([july, { dueOn: '2026-07-22', madeOn: '2026-06-20', reason: 'The board meets later' }], '2026-07-10')
  assert.deepEqual(moved, { dueOn: '2026-07-22', missedOn: null, reason: 'The board meets later' })
})

test('a new date given too late does not undo what was missed', () => {
  const late = standing([july, { dueOn: '2026-07-22', madeOn: '2026-07-05', reason: 'The board meets later' }], '2026-07-10')
  assert.deepEqual(late, { dueOn: '2026-07-22', missedOn: '2026-07-01', reason: 'The board meets later' })
})

test('nothing promised, nothing to say', () => assert.equal(standing([], '2026-07-10'), undefined))
