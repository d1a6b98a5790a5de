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
  const row = (characteristic: string, n: number) => ({
    characteristic,
    people: 100,
    of: 100,
    ofAtMost: 100,
    groups: [{ group: 'a', people: 50, from: n, to: n }],
  })
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
        const of = people + 300
        return compare([{ characteristic: 'any', people: 100, of, ofAtMost: of, groups: [{ group: 'a', people: 20, from: black, to: black }] }])[0]
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
    one.map(({ n, of, ofAtMost, share, short, verdict }) => [n, of, ofAtMost, share, short, verdict]),
    [
      // Two groups are hidden, so that nobody knows whether it is 120 of 142 or of 154.
      [20, 142, 154, null, 0, 'in-range'],
      // Whether 1 or 7: too few of 19.5%.
      [null, 142, 154, null, null, 'fewer-than-expected'],
      // Of 6.5% it may be either.
      [null, 142, 154, null, null, 'in-range'],
      [120, 142, 154, null, 0, 'more-than-expected'],
      [0, 142, 154, null, 7, 'fewer-than-expected'],
    ],
  )
})

test('whoever is hidden is counted all the same: a group that is shown alone is not all there are', () => {
  const [women, men] = compare([
    publishedTableOf('sex', [
      { group: 'women', people: 900, figure: { shown: 20, hidden: 0 } },
      { group: 'men', people: 100, figure: { shown: 0, hidden: 1 } },
    ]),
  ])
  assert.deepEqual([women?.share, women?.of, women?.ofAtMost], [null, 21, 27])
  assert.ok(women!.low < 20 / 27 && women!.high > 20 / 21 && women!.high < 1)
  assert.deepEqual([women?.verdict, men?.verdict], ['in-range', 'too-few-to-say'])
})

test('a verdict on hidden numbers is the verdict on whatever they may be', () => {
  const figure = fc.record({ shown: fc.integer({ min: 0, max: 30 }).map((tens) => tens * 5), hidden: fc.integer({ min: 0, max: 2 }) })
  fc.assert(
    fc.property(fc.tuple(figure, figure), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 4, maxLength: 4 }), ([one, other], guesses) => {
      const people = { one: 300, other: 700 }
      const groups = [
        { group: 'one', people: people.one, figure: one },
        { group: 'other', people: people.other, figure: other },
      ]
      const hidden = compare([publishedTableOf('any', groups)])
      const guess = ({ shown, hidden: stars }: typeof one, from: number) => shown + guesses.slice(from, from + stars).reduce((sum, n) => sum + n, 0)
      const known = compare([
        tableOf('any', [
          { group: 'one', people: people.one, n: guess(one, 0) },
          { group: 'other', people: people.other, n: guess(other, 2) },
        ]),
      ])
      hidden.forEach((row, place) => {
        const truth = known[place]!
        assert.ok(row.low <= truth.low + 1e-12 && truth.high <= row.high + 1e-12)
        if (row.verdict === 'fewer-than-expected' || row.verdict === 'more-than-expected') assert.equal(truth.verdict, row.verdict)
      })
    }),
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
  assert.equal(similarity({ ...same, of: 120, ofAtMost: 120 }), undefined)
})
