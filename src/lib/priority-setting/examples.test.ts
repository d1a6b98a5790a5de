import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fraction } from './fraction.ts'
import {
  approval,
  borda,
  decimals,
  equalShares,
  explainApproval,
  explainBorda,
  explainEqualShares,
  explainGreedy,
  explainMerged,
  explainSchulze,
  greedy,
  mergeRanks,
  schulze,
} from './index.ts'

const name = (option: string) => option
const ranking = (count: number, options: string) => ({ count, order: [...options].map((option) => [option]) })
/** The example of Schulze's paper. */
const textbook = {
  options: [...'ABCDE'],
  ballots: [
    ...[ranking(5, 'ACBED'), ranking(5, 'ADECB'), ranking(8, 'BEDAC'), ranking(3, 'CABED')],
    ...[ranking(7, 'CAEBD'), ranking(2, 'CBADE'), ranking(7, 'DCEBA'), ranking(8, 'EBADC')],
  ],
}

test('the example of 45 voters: no option wins against every other one, and chains decide', () => {
  const result = schulze(textbook)
  assert.equal(result.condorcetWinner, null)
  assert.deepEqual(result.order, [['E'], ['A'], ['C'], ['B'], ['D']])
  const { order, numbers } = borda(textbook)
  assert.deepEqual(order, [['E'], ['A'], ['B'], ['C'], ['D']])
  assert.deepEqual(
    [...numbers].map(([option, double]) => `${option} ${double / 2}`),
    ['A 98', 'B 92', 'C 89', 'D 69', 'E 102'],
  )
  assert.deepEqual(
    explainSchulze(result, name)
      .slice(0, 3)
      .map(({ says }) => says),
    [
      '45 people voted. No option is preferred to every other one, so chains of preferences decide. A chain is as strong as its weakest step.',
      'E is first: no other option beats it.',
      'A comes after E. 23 people prefer E to A, and 22 prefer A. The strongest chain from E is E before B (27 people) and B before A (25 people). The strongest chain back is A before C (26 people) and C before E (24 people). It would have taken a chain back with at least 25 people at every step to draw level.',
    ],
  )
  assert.match(explainBorda(borda(textbook), name)[2]!.says, /^A has 98 points\. It would have taken 4 more to draw level with E: one for each/)
})

test('options that are level are said to be level', () => {
  const even = { options: ['A', 'B', 'C'], ballots: [ranking(3, 'ABC'), ranking(3, 'BAC')] }
  assert.deepEqual(schulze(even).order, [['A', 'B'], ['C']])
  assert.equal(explainSchulze(schulze(even), name)[1]!.says, 'A is first: no other option beats it. It is level with B.')
  assert.deepEqual(schulze({ options: ['A', 'B'], ballots: [] }).order, [['A', 'B']])
})

test('a winner of every pair: how many would have had to change sides', () => {
  const result = schulze({ options: ['A', 'B'], ballots: [ranking(7, 'AB'), ranking(4, 'BA')] })
  assert.equal(
    explainSchulze(result, name)[2]!.says,
    'B comes after A. 7 people prefer A to B, and 4 prefer B. It would have taken 2 people to change sides for more to prefer B.',
  )
})

test('200 patients cannot outvote 8 carers: ranks are merged, votes are not', () => {
  const options = ['pain', 'sleep', 'travel']
  const patients = approval(options, [
    { count: 150, approved: ['pain', 'travel'] },
    { count: 50, approved: ['pain'] },
  ])
  const carers = approval(options, [
    { count: 5, approved: ['sleep', 'travel'] },
    { count: 3, approved: ['sleep'] },
  ])
  const merged = mergeRanks([
    { name: 'patients', order: patients.order },
    { name: 'carers', order: carers.order },
  ])
  assert.deepEqual(merged.order, [['pain', 'travel', 'sleep']])
  assert.deepEqual(merged.own[1]!.order, [['sleep'], ['travel'], ['pain']])
  assert.match(
    explainMerged(merged, name)[1]!.says,
    /^pain has place 1 with patients and 3 with carers: 4 together\. It is level with travel and sleep\.$/,
  )
  assert.match(
    explainApproval(carers, name)[2]!.says,
    /^travel has the support of 5 people\. It would have taken 3 people more to draw level with sleep\.$/,
  )
})

const pounds = (amount: Fraction) => `£${decimals(amount, 2).text}`
const park = {
  budget: 100,
  projects: [
    { id: 'path', cost: 60 },
    { id: 'swings', cost: 40 },
    { id: 'benches', cost: 30 },
  ],
  ballots: [
    { count: 6, approved: ['path', 'swings'] },
    { count: 4, approved: ['benches'] },
  ],
}

test('greedy gives a majority all of the money; equal shares gives a minority its part', () => {
  assert.deepEqual(
    greedy(park).looked.map(({ project, funded }) => [project, funded]),
    [
      ['path', true],
      ['swings', true],
      ['benches', false],
    ],
  )
  const result = equalShares(park, { completion: 'none', step: 1 })
  assert.deepEqual(
    result.funded.map(({ project }) => project),
    ['swings', 'benches'],
  )
  assert.deepEqual(
    explainEqualShares(result, { nameOf: name, money: pounds })
      .slice(1)
      .map(({ says }) => says),
    [
      'swings is funded, as number 1. It has the support of 6 people. It costs £40: £6.66 from each of them.',
      'benches is funded, as number 2. It has the support of 4 people. It costs £30: £7.5 from each of them.',
      'path is not funded. It costs £60. It has the support of 6 people, who have £20 left together. It would have taken a cost of at most £20, or 4 people more with their whole share left.',
    ],
  )
  assert.equal(
    explainGreedy(greedy(park), { nameOf: name, money: pounds })[3]!.says,
    'benches is not funded. Its support is 4 people. It costs £30, and £0 was left at its turn. It would have taken 3 people more in support, to come before swings.',
  )
})

test('projects that are level on everything are reported, and their order decides', () => {
  const even = {
    budget: 10,
    projects: [
      { id: 'a', cost: 10 },
      { id: 'b', cost: 10 },
    ],
    ballots: [{ count: 2, approved: ['a', 'b'] }],
  }
  assert.deepEqual(equalShares(even, { completion: 'add1', step: 1 }).ties, [['a', 'b']])
  assert.deepEqual(greedy(even).ties, [['a', 'b']])
  assert.equal(
    explainGreedy(greedy(even), { nameOf: name, money: pounds })[1]!.says,
    'a and b have the same support. The order in which they are listed decided.',
  )
})

test("a programmer's error is refused: what no reader lets through", () => {
  const one = { options: ['A', 'B'], ballots: [ranking(1, 'AB')] }
  const error = { name: 'RangeError' }
  for (const ballot of [ranking(0, 'AB'), ranking(1.5, 'AB'), ranking(1, 'AA'), ranking(1, 'AC'), ranking(Number.MAX_SAFE_INTEGER, 'A')])
    assert.throws(() => borda({ ...one, ballots: [ballot] }), error)
  assert.throws(() => schulze({ ...one, options: ['A', 'A'] }), error)
  assert.throws(() => schulze(one).preferring('A', 'Z'), error)
  assert.throws(() => mergeRanks([]), error)
  assert.throws(
    () =>
      mergeRanks([
        { name: 'a', order: [['A']] },
        { name: 'b', order: [['B']] },
      ]),
    error,
  )
  assert.throws(
    () =>
      mergeRanks([
        { name: 'a', order: [['A']] },
        { name: 'a', order: [['A']] },
      ]),
    error,
  )
  for (const wrong of [{ budget: 0 }, { budget: 1.5 }, { projects: [{ id: 'path', cost: -1 }] }])
    assert.throws(() => greedy({ ...park, ...wrong }), error)
  assert.throws(() => equalShares(park, { completion: 'add1', step: 0 }), error)
  assert.throws(() => equalShares({ ...park, budget: 2 ** 52 }, { completion: 'none', step: 1 }), error)
})
