import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alike, tellingWords, wordOverlap } from './word-overlap.ts'

test('endings and little words make no difference, and what a sentence is about does', () => {
  assert.deepEqual([...tellingWords('The drivers should be waiting for me')], ['driver', 'wait'])
  assert.equal(wordOverlap('A driver should wait', 'The drivers waited!'), 1)
  assert.equal(wordOverlap('Parking should be free', 'Open the clinic at seven'), 0)
  assert.equal(wordOverlap('', 'Parking'), 0)
})

test('those that may say the same come most alike first, and nothing else does', () => {
  const others = ['Parking must be free for patients', 'Free parking', 'Buses on Sundays'].map((words) => ({ words }))
  assert.deepEqual(
    alike('Parking should be free', others).map(({ words }) => words),
    ['Free parking', 'Parking must be free for patients'],
  )
})

test('it is the same both ways, from 0 to 1, and a sentence is like itself', () => {
  const sentences = fc
    .array(fc.constantFrom('waits', 'waiting', 'the', 'parking', 'café', 'not', '30', 'Seven'), { minLength: 1 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(sentences, sentences, (one, other) => {
      const overlap = wordOverlap(one, other)
      assert.equal(overlap, wordOverlap(other, one))
      assert.ok(overlap >= 0 && overlap <= 1)
      if (tellingWords(one).size > 0) assert.equal(wordOverlap(one, one), 1)
    }),
  )
})
