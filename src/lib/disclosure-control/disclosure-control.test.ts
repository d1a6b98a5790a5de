import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addTables,
  figureInWords,
  figureOf,
  inWords,
  type PublishedTable,
  percentages,
  possibleCounts,
  published,
  publishTable,
  starInWords,
  strict,
} from './index.ts'

const counts = fc.integer({ min: 0, max: 5000 })

test('the examples of the method: 0 stays, 1 to 7 is hidden, 8 and over goes to the nearest 5', () => {
  const examples = { 0: '0', 1: '*', 7: '*', 8: '10', 12: '10', 13: '15', 17: '15', 18: '20', 22: '20', 23: '25', 1002: '1,000' }
  for (const [count, shown] of Object.entries(examples)) assert.equal(inWords(published(Number(count))), shown, count)
  assert.equal(starInWords(), '* stands for 1 to 7 people')
})

test('what is no count of people is refused', () => {
  for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) assert.throws(() => published(wrong), RangeError)
})

test('the counts that look alike are exactly those that are published alike', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const cell = published(count)
      const { from, to } = possibleCounts(cell)
      assert.ok(from <= count && count <= to)
      for (let other = from; other <= to; other++) assert.deepEqual(published(other), cell)
      assert.notDeepEqual(published(to + 1), cell)
      if (from > 0) assert.notDeepEqual(published(from - 1), cell)
    }),
  )
})

test('a looser threshold is a setting of the method', () => {
  const looser = { ...strict, hiddenBelow: 5 }
  assert.deepEqual(
    [4, 5, 7, 8].map((count) => inWords(published(count, looser))),
    ['*', '5', '5', '10'],
  )
  assert.deepEqual(possibleCounts(published(6, looser), looser), { from: 5, to: 7 })
  assert.equal(starInWords(looser), '* stands for 1 to 4 people')
})

test('a table: every cell by the method, the total too, percentages from what is shown only', () => {
  const table = publishTable({ yes: 34, no: 12, declined: 3, blank: 0 })
  assert.ok(table.kind === 'shown')
  assert.equal(table.people, 50)
  assert.deepEqual(Object.values(table.cells).map(inWords), ['35', '10', '*', '0'])
  // 35 and 10 of 45: neither the hidden 3 nor the true 34 and 12 have a part in it.
  assert.deepEqual(percentages([table.cells.yes!, table.cells.no!].map(figureOf)), [78, 22])
})

test('no percentage is given of a hidden number, and none where nothing is shown', () => {
  assert.deepEqual(
    percentages([
      { shown: 0, hidden: 1 },
      { shown: 10, hidden: 0 },
      { shown: 0, hidden: 0 },
    ]),
    [null, 100, 0],
  )
  assert.deepEqual(
    percentages([
      { shown: 0, hidden: 2 },
      { shown: 0, hidden: 0 },
    ]),
    [null, null],
  )
})

test('percentages are whole, and from 0 to 100', () => {
  const figures = fc.array(fc.record({ shown: fc.integer({ min: 0, max: 400 }).map((n) => n * 5), hidden: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(figures, (given) => {
      for (const percent of percentages(given)) assert.ok(percent === null || (Number.isInteger(percent) && percent >= 0 && percent <= 100))
    }),
  )
})

test('a table about fewer than 20 people is not made', () => {
  assert.deepEqual(publishTable({ yes: 10, no: 9 }), { kind: 'withheld', because: 'few-people' })
  assert.equal(publishTable({ yes: 10, no: 10 }).kind, 'shown')
})

test('a table is withheld where plain rounding would give a hidden number away', () => {
  // Published as 40 and *, of people known to be 39: 38 is the least that is shown as 40, so * is 1.
  assert.deepEqual(publishTable({ yes: 38, no: 1 }), { kind: 'withheld', because: 'could-be-worked-out' })
  // *, *, *, * and 20 of 22: the smallest of everything, so every star is 1.
  assert.deepEqual(publishTable({ a: 1, b: 1, c: 1, d: 1, e: 18 }), { kind: 'withheld', because: 'could-be-worked-out' })
})

test('tables of different people are added up from what is published alone', () => {
  const tables: PublishedTable[] = [publishTable({ yes: 34, no: 12 }), publishTable({ yes: 40, no: 3 }), publishTable({ yes: 4, no: 2 })]
  const sum = addTables(tables)
  assert.equal(sum.people, 90)
  assert.equal(sum.withheld, 1)
  assert.equal(figureInWords(sum.figures.yes!), '75')
  assert.equal(figureInWords(sum.figures.no!), '10 and *')
  assert.equal(figureInWords({ shown: 0, hidden: 2 }), '2 × *')
})
