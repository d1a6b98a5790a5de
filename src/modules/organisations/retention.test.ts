import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { keepUntil } from './retention.ts'

test('a record is kept until a later day, and not for ever', () => {
  assert.deepEqual(keepUntil('2027-06-01', '2026-06-01'), { ok: true, value: '2027-06-01' })
  assert.deepEqual(keepUntil('2026-06-01', '2026-06-01'), { ok: false, because: 'not-later' })
  assert.deepEqual(keepUntil('2036-07-02', '2026-07-01'), { ok: false, because: 'too-far' })
})

test('any day of the next nine years will do, and none of the past', () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 3280 }), (days) => {
      assert.equal(keepUntil(addDays('2026-06-15', days), '2026-06-15').ok, days > 0)
    }),
  )
})
