import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bandsOf, findingOf, middleOf, resultsOf, type Tally } from './results.ts'
import type { Asked } from './taking-part.ts'

const asked: Asked = {
  kind: 'one-choice',
  wording: 'How did you get home?',
  help: '',
  required: false,
  mayQuote: false,
  options: ['Taxi', 'Bus'],
  lowest: null,
  highest: null,
  lowestLabel: '',
  highestLabel: '',
  questionId: 'q',
  versionId: 'v1',
  version: 1,
  position: 1,
  removedAt: null,
  replacedAt: null,
}
const tally = (part: Partial<Tally>): Tally => ({ versionId: 'v1', chosen: null, number: null, month: null, responses: 1, ...part })

test('every option has a bar, also the one that nobody chose', () => {
  const [result] = resultsOf([asked], new Map([['v1', 3]]), [tally({ chosen: 'Taxi', responses: 3 })])
  assert.deepEqual(result?.rows, [
    { label: 'Taxi', value: 3 },
    { label: 'Bus', value: 0 },
  ])
  assert.equal(result && findingOf(result), 'Chosen most often: “Taxi”, by 3 of 3.')
})

test('a replaced version shows when somebody answered it, the current one always', () => {
  const replaced = { ...asked, replacedAt: new Date('2026-05-02T09:00:00Z') }
  const current = { ...asked, versionId: 'v2', version: 2 }
  assert.deepEqual(
    resultsOf([replaced, current], new Map(), []).map(({ asked: { version } }) => version),
    [2],
  )
  assert.deepEqual(
    resultsOf([replaced, current], new Map([['v1', 1]]), []).map(({ asked: { version } }) => version),
    [1, 2],
  )
})

test('a date is counted by month', () => {
  const [result] = resultsOf([{ ...asked, kind: 'date' }], new Map([['v1', 3]]), [
    tally({ month: '2026-05', responses: 2 }),
    tally({ month: '2025-12' }),
  ])
  assert.deepEqual(result?.rows, [
    { label: 'December 2025', value: 1 },
    { label: 'May 2026', value: 2 },
  ])
})

test('the middle of 1, 1, 2 and 10 lies between 1 and 2', () => {
  assert.equal(
    middleOf([
      { number: 10, responses: 1 },
      { number: 1, responses: 2 },
      { number: 2, responses: 1 },
    ]),
    1.5,
  )
  assert.equal(middleOf([]), undefined)
})

const counted = fc.uniqueArray(fc.record({ number: fc.integer({ min: -1000, max: 1000 }), responses: fc.integer({ min: 1, max: 20 }) }), {
  selector: ({ number }) => number,
  maxLength: 60,
})

test('bands hold every answer once', () => {
  fc.assert(
    fc.property(counted, (numbers) => {
      const total = numbers.reduce((sum, { responses }) => sum + responses, 0)
      const rows = bandsOf(numbers)
      assert.equal(
        rows.reduce((sum, { value }) => sum + value, 0),
        total,
      )
      assert.ok(rows.length <= 12)
    }),
  )
})

test('half of the answers are the middle or more, and half the middle or less', () => {
  fc.assert(
    fc.property(counted, (numbers) => {
      const all = numbers.flatMap(({ number, responses }) => Array.from({ length: responses }, () => number))
      const middle = middleOf(numbers)
      if (middle === undefined) return assert.equal(all.length, 0)
      assert.ok(all.filter((number) => number >= middle).length * 2 >= all.length)
      assert.ok(all.filter((number) => number <= middle).length * 2 >= all.length)
    }),
  )
})
