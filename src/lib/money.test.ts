import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { penceTyped, poundsInWords, typedPounds } from './money.ts'

test('an amount is read as people type it', () => {
  const examples: [string, number | undefined][] = [
    ['12.50', 1250],
    ['12.5', 1250],
    ['12', 1200],
    [' £12.50 ', 1250],
    ['£ 3', 300],
    ['1,200', 120_000],
    ['1,200.05', 120_005],
    ['0', 0],
    ['0.29', 29],
    ['12.505', undefined],
    ['12,50', undefined],
    ['-3', undefined],
    ['12p', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['.50', undefined],
  ]
  for (const [typed, pence] of examples) assert.equal(penceTyped(typed), pence, typed)
})

test('an amount is written with its pence only where it has some', () => {
  assert.deepEqual([0, 29, 1250, 320_000].map(poundsInWords), ['£0', '£0.29', '£12.50', '£3,200'])
})

test('what is written can be read again, both ways', () =>
  fc.assert(
    fc.property(fc.nat(99_999_999_999), (pence) => {
      assert.equal(penceTyped(typedPounds(pence)), pence)
      assert.equal(penceTyped(poundsInWords(pence)), pence)
    }),
  ))
