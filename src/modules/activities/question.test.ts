import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Kind, kinds, optionsIn, type QuestionWords, question, stepsOf } from './question.ts'

const words: QuestionWords = {
  kind: 'long-text',
  wording: 'What happened?',
  help: '',
  required: false,
  mayQuote: true,
  options: ['a', 'b'],
  lowest: 1,
  highest: 5,
  lowestLabel: 'low',
  highestLabel: 'high',
}

test('a question keeps only what its kind can have', () => {
  const text = question(words)
  assert.deepEqual(text.ok && [text.value.options, text.value.lowest, text.value.highestLabel, text.value.mayQuote], [[], null, '', true])
  const scale = question({ ...words, kind: 'scale' })
  assert.deepEqual(scale.ok && [scale.value.options, scale.value.lowest, scale.value.mayQuote], [[], 1, false])
})

for (const [part, because] of [
  [{ wording: 'Eh' }, 'wording-too-short'],
  [{ kind: 'one-choice', options: ['Only one'] }, 'too-few-options'],
  [{ kind: 'several-choices', options: Array.from({ length: 51 }, (_, place) => `Option ${place}`) }, 'too-many-options'],
  [{ kind: 'one-choice', options: ['Yes', 'yes'] }, 'option-twice'],
  [{ kind: 'one-choice', options: ['Yes', 'n'.repeat(201)] }, 'option-too-long'],
  [{ kind: 'scale', lowest: null }, 'scale-without-ends'],
  [{ kind: 'scale', lowest: 5, highest: 1 }, 'scale-upside-down'],
  [{ kind: 'scale', lowest: 0, highest: 11 }, 'scale-too-long'],
  [{ kind: 'number', lowest: 3, highest: 3 }, 'number-upside-down'],
] as const)
  test(`refused: ${because}`, () => assert.deepEqual(question({ ...words, ...(part as Partial<QuestionWords>) }), { ok: false, because }))

test('options are one a line; blank lines and spare spaces do not count', () => {
  assert.deepEqual(optionsIn('By taxi \n\n  A   friend drove me\n'), ['By taxi', 'A friend drove me'])
})

test('a scale has every whole number from its lowest to its highest', () => assert.deepEqual(stepsOf({ lowest: -1, highest: 2 }), [-1, 0, 1, 2]))

test('what is accepted once is accepted again, unchanged, and holds to the limits of the database', () => {
  const any = fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
    wording: fc.string({ maxLength: 500 }),
    help: fc.constant(''),
    required: fc.boolean(),
    mayQuote: fc.boolean(),
    options: fc.array(fc.string({ maxLength: 210 }), { maxLength: 60 }),
    lowest: fc.option(fc.integer({ min: -20, max: 20 })),
    highest: fc.option(fc.integer({ min: -20, max: 20 })),
    lowestLabel: fc.string({ maxLength: 100 }),
    highestLabel: fc.string({ maxLength: 100 }),
  })
  fc.assert(
    fc.property(any, (typed) => {
      const read = question(typed)
      if (!read.ok) return
      const { kind, options, lowest, highest, mayQuote } = read.value
      assert.deepEqual(question(read.value), read)
      assert.ok((kind !== 'one-choice' && kind !== 'several-choices') || (options.length >= 2 && options.length <= 50))
      assert.ok(kind !== 'scale' || (lowest !== null && highest !== null && lowest < highest && highest - lowest <= 10))
      assert.ok(lowest === null || highest === null || lowest < highest)
      assert.ok(!mayQuote || kind === 'short-text' || kind === 'long-text')
    }),
  )
})
