import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lastDayOf, spansOf } from './periods.ts'

const surrey = { from: '2024-04-01', key: 'surrey' }
const together = { from: '2026-04-01', key: 'together' }
const months = (...all: readonly string[]) => all.map((month) => ({ month }))
const seen = (spans: ReturnType<typeof spansOf<typeof surrey, { month: string }>>) =>
  spans.map(({ period, before, groups }) => [period.key, before, groups.map(({ month }) => month).join(' ')])

test('a table is of the answers up to the day before it came out, and is set beside the area of that day', () => {
  assert.equal(lastDayOf('2026-04-01'), '2026-03-31')
  assert.deepEqual(seen(spansOf(months('2026-03-01', '2026-04-01', '2026-05-01'), [surrey, together])), [
    ['surrey', false, '2026-03-01 2026-04-01'],
    ['together', false, '2026-05-01'],
  ])
})

test('what is older than anything on record is set beside the first area, and says so; without an area there is nothing', () => {
  assert.deepEqual(seen(spansOf(months('2026-03-01'), [together])), [['together', true, '2026-03-01']])
  assert.deepEqual(spansOf(months('2026-03-01'), []), [])
})

test('every table is in one span, whatever the areas', () => {
  const month = fc.integer({ min: 1, max: 9 }).map((number) => ({ month: `2026-0${number}-01` }))
  const period = fc.record({ from: fc.integer({ min: 1, max: 9 }).map((number) => `2026-0${number}-01`), key: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(fc.array(month), fc.array(period, { minLength: 1 }), (groups, periods) => {
      const inOrder = periods.toSorted((one, other) => (one.from < other.from ? -1 : 1))
      assert.deepEqual(new Set(spansOf(groups, inOrder).flatMap((span) => span.groups)), new Set(groups))
    }),
  )
})
