import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { wordsOfPlan } from './plan-words.ts'

test('a plan is looked for by the words that it says most often, and then by those that it says first', () => {
  assert.equal(
    wordsOfPlan(['Getting to hospital and home', 'What the transport contract asks for', 'People who travel by transport to hospital']),
    'hospital OR transport OR home OR contract OR travel',
  )
})

test('a plan of everyday words only, or of none, gives nothing to look for', () => {
  assert.equal(wordsOfPlan([]), '')
  assert.equal(wordsOfPlan(['What should we ask people about?', '', '2027: 14 %']), '')
})

test('whatever a plan says, at most 12 words are looked for, each once, and none is a sign of the search', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const words = wordsOfPlan(texts)
      if (words === '') return
      const each = words.split(' OR ')
      assert.ok(each.length <= 12)
      assert.equal(new Set(each).size, each.length)
      for (const word of each) assert.match(word, /^\p{L}{3,}$/u)
    }),
  )
})
