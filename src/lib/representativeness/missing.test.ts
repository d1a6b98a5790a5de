import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compare, missingGroups, publishedTableOf, tableOf } from './index.ts'

test('the groups that are short of most people come first; what chance would give is not among them', () => {
  const rows = compare([
    tableOf('sex', [
      { group: 'female', people: 520, n: 90 },
      { group: 'male', people: 480, n: 30 },
    ]),
    tableOf('ethnic-group', [
      { group: 'white', people: 600, n: 110 },
      { group: 'black', people: 340, n: 9 },
      { group: 'asian', people: 60, n: 4 },
    ]),
  ])
  assert.deepEqual(
    missingGroups(rows).map(({ characteristic, group, short }) => [characteristic, group, short]),
    [
      ['ethnic-group', 'black', 33],
      ['sex', 'male', 28],
    ],
  )
})

test('where the number is hidden, how many are short is not said', () => {
  const rows = compare([
    publishedTableOf('sex', [
      { group: 'female', people: 500, figure: { shown: 100, hidden: 0 } },
      { group: 'male', people: 500, figure: { shown: 0, hidden: 1 } },
    ]),
  ])
  assert.deepEqual(missingGroups(rows), [{ characteristic: 'sex', group: 'male', short: null, populationShare: 0.5 }])
})

test('a group of whom nobody at all would be no surprise is never called missing', () => {
  const counts = fc.array(fc.record({ people: fc.integer({ min: 1, max: 100_000 }), n: fc.nat({ max: 60 }) }), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(counts, (groups) => {
      const rows = compare([
        tableOf(
          'any',
          groups.map((one, place) => ({ ...one, group: `g${place}` })),
        ),
      ])
      for (const { group, short } of missingGroups(rows)) {
        const row = rows.find((one) => one.group === group)!
        assert.ok(row.zeroProbability < 0.05 && row.verdict === 'fewer-than-expected' && short !== null && short > 0)
      }
    }),
  )
})
