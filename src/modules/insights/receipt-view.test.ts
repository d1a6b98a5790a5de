import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asideShown, themeShown } from './receipt-view.ts'

const row = {
  contributionId: 'c',
  theme: 'Phones',
  others: 3,
  answerId: 'a',
  outcome: 'will-change' as const,
  reason: 'Soon.',
  dueOn: '2026-06-01',
  what: null,
  decidedBy: null,
  decidedOn: null,
  difference: null,
}

test('a promise whose day has passed is late, until what difference it made is known', () => {
  assert.equal(themeShown(row, '2026-06-01').late, null)
  assert.match(themeShown(row, '2026-06-02').late ?? '', /We are late/)
  assert.equal(themeShown({ ...row, difference: 'Calls are answered in two minutes' }, '2026-06-02').late, null)
})
test('a theme without an answer says nothing yet', () => {
  assert.deepEqual(themeShown({ ...row, answerId: null, outcome: null, reason: null, dueOn: null }, '2026-06-02'), {
    theme: 'Phones',
    others: 3,
    pieces: [],
    late: null,
    difference: null,
  })
})
test('words that were set aside get a sentence and no heading', () => assert.ok(asideShown('thank-you').every((piece) => typeof piece === 'string')))
