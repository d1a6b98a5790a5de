import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureOf, publishTable } from '#lib/disclosure-control/index.ts'
import { compare, publishedTableOf, similarity, tableOf } from './index.ts'

/** Residents of South East London at Census 2021, TS021. */
const residents = { asian: 170253, black: 349760, mixed: 115812, white: 1078251, other: 77341 }

const ethnicGroups = (n: Partial<Record<keyof typeof residents, number>>) =>
  tableOf(
    'ethnic group',
    Object.entries(residents).map(([group, people]) => ({ group, people, n: n[group as 'asian'] ?? 0 })),
  )

test('a panel of twelve with nobody Black says nothing: it is 7.4% likely by chance', () => {
  const [, black] = compare([ethnicGroups({ white: 11, asian: 1 })])
  assert.equal(black?.verdict, 'too-few-to-say')
  assert.equal(black?.zeroProbability.toFixed(3), '0.074')
  assert.equal(black?.expected.toFixed(1), '2.3')
  assert.deepEqual([black?.n, black?.of, black?.share, black?.short, black?.low], [0, 12, 0, 3, 0])
})

test('among sixty people the same nobody is too few, and what is near its share is in range', () => {
  const rows = compare([ethnicGroups({ white: 50, asian: 6, mixed: 4 })])
  assert.deepEqual(
    rows.map(({ group, verdict }) => [group, verdict]),
    [
      ['asian', 'in-range'],
      ['black', 'fewer-than-expected'],
      ['mixed', 'in-range'],
      ['white', 'more-than-expected'],
      ['other', 'too-few-to-say'],
    ],
  )
})

test('nobody taking part, and a group that does not live here, are no fault of anybody', () => {
  for (const row of compare([ethnicGroups({})]))
    assert.deepEqual([row.n, row.of, row.share, row.short, row.low, row.high, row.verdict], [0, 0, null, 0, 0, 1, 'too-few-to-say'])
  const [none, all] = compare([
    tableOf('place', [
      { group: 'none', people: 0, n: 0 },
      { group: 'all', people: 50, n: 10 },
    ]),
  ])
  assert.deepEqual([none?.verdict, all?.verdict, all?.high], ['too-few-to-say', 'in-range', 1])
})

test('where nearly everybody of a small population takes part, the draw without putting back knows more', () => {
  const clinic = tableOf('sex', [
    { group: 'women', people: 20, n: 10 },
    { group: 'men', people: 20, n: 20 },
  ])
  const verdicts = (drawn: 'large' | 'counted') => compare([clinic], drawn).map(({ verdict }) => verdict)
  assert.deepEqual(verdicts('large'), ['in-range', 'in-range'])
  assert.deepEqual(verdicts('counted'), ['fewer-than-expected', 'more-than-expected'])
})

test('numbers that cannot be are refused', () => {
  const wrong = [
    { group: 'a', people: 10, n: -1 },
    { group: 'a', people: 10.5, n: 1 },
    { group: 'a', people: 0, n: 1 },
  ]
  for (const group of wrong) assert.throws(() => compare([tableOf('any', [group])]), RangeError)
  assert.throws(() => compare([tableOf('any', [{ group: 'a', people: 3, n: 4 }])], 'counted'), RangeError)
})

test('with many groups a single chance find is not called a surprise', () => {
  const row = (characteristic: string, n: number) => ({ characteristic, people: 100, of: 100, groups: [{ group: 'a', people: 50, from: n, to: n }] })
  assert.deepEqual(
    compare([row('one', 39)]).map(({ verdict }) => verdict),
    ['fewer-than-expected'],
  )
  const many = [row('one', 39), ...Array.from({ length: 9 }, (_, place) => row(`other ${place}`, 50))]
  assert.equal(compare(many)[0]?.verdict, 'in-range')
})

const panel = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 5 })

test('for every panel: a row says what was counted, short is whole people, and too few depends on the size alone', () => {
  fc.assert(
    fc.property(panel, (counts) => {
      const table = tableOf(
        'ethnic group',
        Object.entries(residents).map(([group, people], place) => ({ group, people, n: counts[place]! })),
      )
      compare([table]).forEach((row, place) => {
        assert.equal(row.n, counts[place])
        assert.ok(Number.isInteger(row.short) && row.short! >= 0)
        assert.ok(row.short === 0 ? row.n! >= row.expected : row.n! + row.short! >= row.expected && row.n! + row.short! < row.expected + 1)
        assert.ok(row.low <= row.high && (row.share === null || (row.low <= row.share && row.share <= row.high)))
        assert.equal(row.verdict === 'too-few-to-say', row.zeroProbability >= 0.05)
        if (row.verdict === 'fewer-than-expected') assert.ok(row.high < row.populationShare)
        if (row.verdict === 'more-than-expected') assert.ok(row.low > row.populationShare)
      })
    }),
  )
})

test('for every panel: one more person of a group never makes it fewer than expected', () => {
  fc.assert(
    fc.property(panel, (counts) => {
      const verdictOf = (black: number) => {
        const people = counts.reduce((sum, n) => sum + n, 0)
        return compare([{ characteristic: 'any', people: 100, of: people + 300, groups: [{ group: 'a', people: 20, from: black, to: black }] }])[0]
          ?.verdict
      }
      const order = ['fewer-than-expected', 'in-range', 'more-than-expected']
      const [before, after] = [verdictOf(counts[0]!), verdictOf(counts[0]! + 1)]
      if (before !== 'too-few-to-say') assert.ok(order.indexOf(after!) >= order.indexOf(before!))
    }),
  )
})

test('a published comparison is the same for all panels that are published alike', () => {
  const shown = (counts: Record<string, number>) => {
    const table = publishTable(counts)
    assert.ok(table.kind === 'shown')
    const groups = Object.entries(residents).map(([group, people]) => ({ group, people, figure: figureOf(table.cells[group]!) }))
    return compare([publishedTableOf('ethnic group', groups)])
  }
  const one = shown({ asian: 18, black: 3, mixed: 1, white: 121, other: 0 })
  assert.deepEqual(shown({ asian: 22, black: 7, mixed: 2, white: 118, other: 0 }), one)
  assert.deepEqual(
    one.map(({ n, of, share, short, verdict }) => [n, of, share === null ? null : Math.round(share * 100), short, verdict]),
    [
      [20, 140, 14, 0, 'in-range'],
      // Whether 1 or 7: too few of 19.5%.
      [null, 140, null, null, 'fewer-than-expected'],
      // Of 6.5% it may be either.
      [null, 140, null, null, 'in-range'],
      [120, 140, 86, 0, 'more-than-expected'],
      [0, 140, 0, 7, 'fewer-than-expected'],
    ],
  )
})

test('proportional similarity is 1 for the same shares, 0 for strangers, and not given where it would say nothing', () => {
  const same = tableOf('sex', [
    { group: 'women', people: 510, n: 51 },
    { group: 'men', people: 490, n: 49 },
  ])
  assert.equal(similarity(same)?.value, 1)
  assert.ok(Math.abs(similarity(same)!.fairDraw - 0.96) < 0.001)
  assert.equal(
    similarity(
      tableOf('sex', [
        { group: 'women', people: 500, n: 100 },
        { group: 'men', people: 500, n: 0 },
      ]),
    )?.value,
    0.5,
  )
  assert.equal(similarity(ethnicGroups({ white: 12 })), undefined)
  assert.equal(similarity({ ...same, of: 120 }), undefined)
})
