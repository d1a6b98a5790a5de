import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { everyKind } from '#support/activities.ts'
import { accept } from '../given.ts'
import { readAnswer, shownGiven } from './question-field.view.tsx'

const asked = (kind: string) => everyKind.find((one) => one.kind === kind)!
const typed = (...pairs: [string, string][]) => new URLSearchParams(pairs)
const read = (kind: string, ...values: string[]) => readAnswer(asked(kind), typed(...values.map((value): [string, string] => ['a', value])), 'a')

test('each kind is read as people type it', () => {
  assert.deepEqual(read('one-choice', 'By taxi'), { given: 'By taxi' })
  assert.deepEqual(read('several-choices', 'A blanket', 'A phone call'), { given: ['A phone call', 'A blanket'] })
  assert.deepEqual(read('scale', '4'), { given: 4 })
  assert.deepEqual(read('number', ' 2.5 '), { given: 2.5 })
  assert.deepEqual(readAnswer(asked('date'), typed(['a-day', '3'], ['a-month', 'May'], ['a-year', '2026']), 'a'), { given: '2026-05-03' })
  assert.deepEqual(read('long-text', ' It was\r\ncold '), { given: 'It was\ncold' })
})

test('a blank is left out where it may be, and asked for where it may not', () => {
  assert.deepEqual(read('long-text', '  '), { given: undefined })
  assert.deepEqual(read('one-choice'), { problem: 'Answer this question to go on' })
})

for (const [kind, values] of [
  ['one-choice', ['By spaceship']],
  ['one-choice', ['By taxi', 'By ambulance']],
  ['several-choices', ['A blanket', 'Gold']],
  ['scale', ['99']],
  ['scale', ['very']],
  ['number', ['1e9']],
  ['number', ['49']],
  ['short-text', ['x'.repeat(251)]],
  ['short-text', ['a\0b']],
] as const)
  test(`${kind}: ${JSON.stringify(values).slice(0, 30)} comes back with words`, () => assert.ok('problem' in read(kind, ...values)))

test('whatever a form reads, the rule accepts; and what is shown again reads the same', () => {
  const kinds = fc.constantFrom(...everyKind)
  const values = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('By taxi', 'A blanket', '3', '2026-05-03')), {
    maxLength: 3,
  })
  const parts = fc.record({ day: fc.string({ maxLength: 3 }), month: fc.string({ maxLength: 4 }), year: fc.constantFrom('2026', '26', '') })
  fc.assert(
    fc.property(kinds, values, parts, (question, given, { day, month, year }) => {
      const form = typed(...given.map((value): [string, string] => ['a', value]), ['a-day', day], ['a-month', month], ['a-year', year])
      const first = readAnswer(question, form, 'a')
      if (!('given' in first) || first.given === undefined) return
      assert.ok(accept(question, first.given).ok)
      assert.deepEqual(readAnswer(question, shownGiven('a', first.given), 'a'), first)
    }),
    { numRuns: 1000 },
  )
})
