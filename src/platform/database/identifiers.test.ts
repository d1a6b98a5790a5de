import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './identifiers.ts'

test('ten thousand ids are version 7, differ, and sort in the order they were made', () => {
  const ids = Array.from({ length: 10_000 }, newId)
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(ids.toSorted(), ids)
})

test('an id holds the millisecond that it was made in', () => {
  const before = Date.now()
  const stamp = Number.parseInt(newId().replaceAll('-', '').slice(0, 12), 16)
  // Ids made in one burst may borrow a few milliseconds of the future.
  assert.ok(stamp >= before && stamp <= Date.now() + 20, `${stamp - before} ms away`)
})

test('ids still rise when the clock steps back', (t) => {
  const first = newId()
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() - 300_000 })
  assert.ok(newId() > first)
})
