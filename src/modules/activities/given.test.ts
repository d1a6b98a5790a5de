import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { accept, type Given, givenInWords } from './given.ts'
import { limits, type QuestionWords } from './question.ts'

const plain: QuestionWords = {
  kind: 'short-text',
  wording: 'Why?',
  help: '',
  required: false,
  mayQuote: false,
  options: [],
  lowest: null,
  highest: null,
  lowestLabel: '',
  highestLabel: '',
}
const oneChoice: QuestionWords = { ...plain, kind: 'one-choice', options: ['Tea', 'Coffee', 'Neither, thank you'] }
const several: QuestionWords = { ...oneChoice, kind: 'several-choices' }
const scale: QuestionWords = { ...plain, kind: 'scale', lowest: 1, highest: 5, lowestLabel: 'hard', highestLabel: 'easy' }
const hours: QuestionWords = { ...plain, kind: 'number', lowest: 0, highest: 48 }
const date: QuestionWords = { ...plain, kind: 'date' }

for (const [asked, given] of [
  [plain, 'Because the line was engaged'],
  [{ ...plain, kind: 'long-text' }, 'Two\nlines 🚑'],
  [oneChoice, 'Neither, thank you'],
  [scale, 5],
  [hours, 2.5],
  [date, '2024-02-29'],
] as const)
  test(`${asked.kind} takes ${given}`, () => assert.deepEqual(accept(asked, given), { ok: true, value: given }))

for (const [asked, given, because] of [
  [plain, 'x'.repeat(limits['short-text'] + 1), 'too-long'],
  [plain, 'a\0b', 'cannot-be-kept'],
  [plain, 'half \ud83d', 'cannot-be-kept'],
  [plain, 7, 'not-of-this-kind'],
  [plain, ['a', 'b'], 'not-of-this-kind'],
  [oneChoice, 'Cocoa', 'not-offered'],
  [oneChoice, ['Tea'], 'not-of-this-kind'],
  [several, ['Tea', 'Cocoa'], 'not-offered'],
  [scale, 99, 'not-offered'],
  [scale, 2.5, 'not-offered'],
  [scale, '3', 'not-of-this-kind'],
  [hours, 49, 'out-of-range'],
  [hours, -1, 'out-of-range'],
  [hours, Number.NaN, 'out-of-range'],
  [date, '2026-02-30', 'not-a-day'],
  [date, '1899-12-31', 'not-a-day'],
] as const)
  test(`${asked.kind} refuses ${JSON.stringify(given).slice(0, 30)}`, () => assert.deepEqual(accept(asked, given), { ok: false, because }))

test('a blank is allowed where the question is not required, and nowhere else', () => {
  for (const blank of ['', '  \n', undefined, null, []]) {
    assert.deepEqual(accept(several, blank), { ok: true, value: undefined })
    assert.deepEqual(accept({ ...several, required: true }, blank), { ok: false, because: 'missing' })
  }
})

test('options come back in the order of the question, each once', () => {
  assert.deepEqual(accept(several, ['Neither, thank you', 'Tea', 'Tea']), { ok: true, value: ['Tea', 'Neither, thank you'] })
})

const options = fc.uniqueArray(
  fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
  { minLength: 2, maxLength: 50 },
)
const asked: fc.Arbitrary<QuestionWords> = fc.oneof(
  fc.constantFrom<QuestionWords>(plain, { ...plain, kind: 'long-text' }, date, hours, { ...hours, lowest: null }, scale),
  fc.record({ options, kind: fc.constantFrom('one-choice' as const, 'several-choices' as const) }).map((part) => ({ ...plain, ...part })),
)
const anything = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary', maxLength: 9000 }),
  fc.double(),
  fc.integer({ min: -2, max: 60 }),
  fc.constantFrom('2026-05-03', '2026-13-01', 'Tea'),
  fc.array(fc.string()),
)

test('whatever is given, nothing outside the options or limits is accepted', () => {
  fc.assert(
    fc.property(asked, anything, (question, given) => holds(question, accept(question, given))),
    { numRuns: 2000 },
  )
})

test('what is offered is always accepted', () => {
  fc.assert(
    fc.property(asked, fc.nat(), (question, seed) => {
      const option = question.options[seed % Math.max(question.options.length, 1)]
      if (option === undefined) return
      const given = question.kind === 'one-choice' ? option : [option]
      assert.deepEqual(accept(question, given), { ok: true, value: given })
    }),
  )
})

function holds(question: QuestionWords, read: ReturnType<typeof accept>): void {
  if (!read.ok || read.value === undefined) return
  const value: Given = read.value
  if (typeof value === 'number') {
    assert.ok(Number.isFinite(value) && value >= (question.lowest ?? -1e9) && value <= (question.highest ?? 1e9))
    assert.ok(question.kind === 'number' || (question.kind === 'scale' && Number.isInteger(value)))
  } else if (typeof value === 'string') {
    if (question.kind === 'one-choice') assert.ok(question.options.includes(value))
    else if (question.kind === 'date') assert.match(value, /^\d{4}-\d\d-\d\d$/)
    else assert.ok([...value].length <= limits[question.kind as 'long-text'] && value.isWellFormed() && !value.includes('\0'))
  } else {
    assert.equal(question.kind, 'several-choices')
    assert.ok(value.length > 0 && value.every((one) => question.options.includes(one)))
  }
  assert.ok(givenInWords(question, value) !== '')
}

test('people read back what they gave', () => {
  assert.equal(givenInWords(scale, 5), '5: easy')
  assert.equal(givenInWords(scale, 3), '3')
  assert.equal(givenInWords(hours, 1204.5), '1,204.5')
  assert.equal(givenInWords(date, '2026-05-03'), '3 May 2026')
  assert.equal(givenInWords(several, ['Tea', 'Coffee']), 'Tea\nCoffee')
})
