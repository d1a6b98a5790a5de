import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maySort, mostAtOnce } from './set-aside.ts'

test('each refusal has its name', () => {
  assert.deepEqual(maySort({ closed: true }, 3), { ok: false, because: 'project-closed' })
  assert.deepEqual(maySort({ closed: false }, 0), { ok: false, because: 'nothing-chosen' })
  assert.deepEqual(maySort({ closed: false }, mostAtOnce + 1), { ok: false, because: 'too-many' })
})

test('from one up to the limit, all are sorted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: mostAtOnce }), (count) => assert.deepEqual(maySort({ closed: false }, count), { ok: true, value: count })),
  )
})
