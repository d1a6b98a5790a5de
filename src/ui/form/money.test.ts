import assert from 'node:assert/strict'
import { test } from 'node:test'
import { money } from './index.ts'

const field = money({ label: 'Cost each', max: 10_000 })
const read = (typed: string) => field.read(new URLSearchParams({ it: typed }), 'it')

test('pounds and pence are read as whole pence', () => {
  assert.deepEqual(read('12.50'), { value: 1250 })
  assert.deepEqual(read('£100'), { value: 10_000 })
  assert.deepEqual(read('0'), { value: 0 })
})

test('what is no amount is said so, with an example', () => {
  assert.deepEqual(read(''), { problem: 'Enter cost each' })
  for (const wrong of ['twelve', '12.505', '-1', '12,50'])
    assert.deepEqual(read(wrong), { problem: 'Cost each must be in pounds and pence, like 12.50' })
  assert.deepEqual(read('100.01'), { problem: 'Cost each must be £100 or less' })
})
