import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totalsMark } from './test-reporter.ts'
import { count } from './tests.ts'

const totals = (passed: number, failed: number, skipped = 0) => `${totalsMark}${JSON.stringify({ passed, failed, skipped })}\n`

test('totals are read from wherever they stand, and taken out of what is shown', () => {
  const { said, ...counted } = count(1, `Failed: a\n${totals(3, 1, 2)}and a line after\n`)
  assert.deepEqual(counted, { passed: 3, failed: 1, skipped: 2 })
  assert.equal(said, 'Failed: a\nand a line after\n')
})

test('a run that ended without totals is a failure, however it ended', () => {
  assert.equal(count(0, 'nothing\n').failed, 1)
  assert.equal(count(137, '').failed, 1)
})

test('a run that ended badly although no test failed is a failure', () => {
  assert.equal(count(3, totals(5, 0)).failed, 1)
  assert.equal(count(0, totals(5, 0)).failed, 0)
})
