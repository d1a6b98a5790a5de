import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from './random.ts'

test('the same seed gives the same numbers, another seed others, all from 0 to below 1 and evenly', () => {
  const numbers = (seed: number, count: number) => {
    const random = seededRandom(seed)
    return Array.from({ length: count }, random)
  }
  assert.deepEqual(numbers(7, 20), numbers(7, 20))
  for (const seed of [0, 1, 2, 4_294_967_295]) {
    const found = numbers(seed, 20_000)
    assert.ok(found.every((one) => one >= 0 && one < 1))
    assert.ok(Math.abs(found.reduce((sum, one) => sum + one, 0) / found.length - 0.5) < 0.01)
    const tenths = Array.from({ length: 10 }, (_, tenth) => found.filter((one) => Math.floor(one * 10) === tenth).length)
    assert.ok(
      tenths.every((count) => Math.abs(count - 2000) < 200),
      String(tenths),
    )
  }
  const first = Array.from({ length: 1000 }, (_, seed) => seededRandom(seed)())
  assert.ok(Math.abs(first.reduce((sum, one) => sum + one, 0) / first.length - 0.5) < 0.04)
})
