import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lastHeard, type Told } from './path.ts'

const letter: Told = { channel: 'letter', madeAt: new Date('2026-05-20T09:00:00Z'), toldOn: '2026-05-22', toldHow: '' }

test('the newest way in which somebody heard is the one that counts', () => {
  assert.deepEqual(lastHeard([letter], null), { on: '2026-05-22', how: 'By letter.' })
  assert.deepEqual(lastHeard([letter], '2026-05-30'), { on: '2026-05-30', how: 'Looked up with the receipt.' })
  assert.deepEqual(lastHeard([letter, { ...letter, toldOn: '2026-06-02', toldHow: 'In person at the clinic' }], '2026-05-30'), {
    on: '2026-06-02',
    how: 'In person at the clinic.',
  })
})

test('a message that did not reach anybody is not heard', () => {
  assert.equal(lastHeard([{ ...letter, toldOn: null }], null), null)
  assert.equal(lastHeard([], null), null)
})
