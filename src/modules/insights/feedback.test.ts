import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureInWords, toldOn } from './feedback.ts'

const between = { madeOn: '2026-06-15', today: '2026-06-20' }

test('somebody was told between the release and today', () => {
  for (const day of ['2026-06-15', '2026-06-18', '2026-06-20']) assert.deepEqual(toldOn(day, between), { ok: true, value: day })
})
test('nobody is told tomorrow, or was told before there was anything to tell', () => {
  assert.deepEqual(toldOn('2026-06-21', between), { ok: false, because: 'told-in-future' })
  assert.deepEqual(toldOn('2026-06-14', between), { ok: false, because: 'told-before-release' })
})
test('each way to fail has its words', () => assert.equal(new Set(['refused', 'bounced', 'away'].map(failureInWords)).size, 3))
