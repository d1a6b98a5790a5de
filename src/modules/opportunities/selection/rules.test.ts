import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answersIn, type Bound, boundsOf, brokenBy, countsOf, leftOver, problemOf } from './bounds.ts'
import { householdsOf, involvementOf, shownCounts } from './counts.ts'
import { targetsFrom } from './figures.ts'
import { nextInWords, nextOf, type Standby } from './replacement.ts'
import { mayRun, type Tally, tallyOf } from './run.ts'
import { chanceInWords, drawnByLottery, spreadInWords } from './selection.words.ts'

const questions = [
  {
    id: 'q1',
    category: 'Age',
    values: [
      { id: 'young', value: 'Young' },
      { id: 'old', value: 'Old' },
    ],
  },
  { id: 'q2', category: 'Place', values: [{ id: 'hill', value: 'Hill' }] },
]

test('each answer has its place in the bounds, and who left a question out has one too', () => {
  const bounds = boundsOf(questions, [{ valueId: 'old', least: 1, most: 2 }])
  assert.deepEqual(
    bounds.map(({ value, min, max }) => [value, min, max]),
    [
      ['Young', null, null],
      ['Old', 1, 2],
      ['Not said', null, null],
      ['Hill', null, null],
      ['Not said', null, null],
    ],
  )
  assert.deepEqual(answersIn(questions, new Map([['q1', 'old']])), [1, 4])
  const problem = problemOf(3, bounds, [
    { number: 7, answers: [1, 3], household: 2, weight: 1 },
    { number: 9, answers: [], household: null, weight: 1 },
  ])
  // A category without a target is left out; whose answers were deleted did not say.
  assert.deepEqual(
    problem.targets.map(({ value, min, max }) => [value, min, max]),
    [
      ['Young', 0, 3],
      ['Old', 1, 2],
      ['Not said', 0, 3],
    ],
  )
  assert.deepEqual(problem.people, [
    { id: '7', values: [1], weight: 1, household: '2' },
    { id: '9', values: [2], weight: 1 },
  ])
})

const aBound = fc.record({
  category: fc.constantFrom('A', 'B'),
  value: fc.string(),
  min: fc.option(fc.nat(9), { nil: null }),
  max: fc.option(fc.nat(9), { nil: null }),
})

test('those who hold a place count for the targets: what is left over is met just where the whole is', () => {
  fc.assert(
    fc.property(fc.array(aBound, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3)), fc.array(fc.nat(3)), (bounds: Bound[], held, more) => {
      const people = (places: number[]) => places.map((place) => ({ answers: [place] }))
      const enough = (broken: readonly (Bound & { has: number })[]) => broken.filter(({ min, has }) => has < (min ?? 0)).length
      const whole = brokenBy(bounds, people([...held, ...more]))
      assert.equal(enough(brokenBy(leftOver(bounds, people(held)), people(more))), enough(whole))
    }),
  )
})

test('a count that could tell about one person is not shown, and cannot be worked out', () => {
  assert.deepEqual(shownCounts([12, 3, 15]), ['about 10', 'fewer than 5', '15'])
  assert.deepEqual(shownCounts([12, 3, 2]), ['12', 'fewer than 5', 'fewer than 5'])
  assert.deepEqual(shownCounts([0, 30]), ['0', '30'])
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), (counts) => {
      const shown = shownCounts(counts)
      assert.ok(shown.every((text) => !['1', '2', '3', '4'].includes(text)))
      if (counts.some((count) => count > 0 && count < 5))
        assert.ok(shown.filter((text) => !/^\d+$/.test(text)).length >= Math.min(2, counts.filter((count) => count > 0).length))
    }),
  )
})

test('a household is an address that two left, however they wrote it, and a blank one is nobody’s', () => {
  assert.deepEqual([0, 1, 2, 3].map(involvementOf), ['never', 'once-or-twice', 'once-or-twice', 'more-often'])
  assert.deepEqual(householdsOf(['1 Elm Row, Wennick', '', '1 elm row\nWennick', '', '2 Elm Row']), [1, null, 1, null, null])
})

test('targets from figures are the share of the places, rounded down and up, or none where a figure is missing', () => {
  const figures = {
    characteristic: 'age',
    source: 'Census',
    groups: [
      { category: 'a', people: 30 },
      { category: 'b', people: 50 },
      { category: 'c', people: 20 },
    ],
  }
  const values = [
    { id: 'x', groups: ['a'] },
    { id: 'y', groups: ['b', 'c'] },
  ]
  assert.deepEqual(targetsFrom(values, figures, 12), [
    { valueId: 'x', least: 3, most: 4 },
    { valueId: 'y', least: 8, most: 9 },
  ])
  assert.deepEqual(targetsFrom([{ id: 'x', groups: ['z'] }], figures, 12), [])
  assert.deepEqual(targetsFrom([{ id: 'x', groups: [] }], figures, 12), [])
})

test('targets from figures can always be met together', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 2000 }), (people, places) => {
      const groups = people.map((count, n) => ({ category: String(n), people: count }))
      const targets = targetsFrom(
        groups.map(({ category }) => ({ id: category, groups: [category] })),
        { characteristic: 'x', source: 'x', groups },
        places,
      )
      if (targets.length === 0) return
      assert.ok(targets.reduce((sum, { least }) => sum + least, 0) <= places)
      assert.ok(targets.reduce((sum, { most }) => sum + most, 0) >= places)
    }),
  )
})

const tally = (change: Partial<Tally>): Tally => ({ notScreened: 0, eligible: 30, held: 0, waiting: 0, free: 12, places: 12, ...change })

test('a draw waits for what must come first, and none is needed where there is a place for all', () => {
  const says = (...given: Parameters<typeof mayRun>) => {
    const result = mayRun(...given)
    return result.ok ? result.value : result.because
  }
  assert.equal(says('closed', tally({}), false), 'draw')
  assert.equal(says('closed-early', tally({ eligible: 12 }), false), 'place-for-all')
  assert.equal(says('open', tally({}), false), 'still-open')
  assert.equal(says('draft', tally({}), false), 'not-published')
  assert.equal(says('withdrawn', tally({}), false), 'withdrawn')
  assert.equal(says('closed', tally({}), true), 'draw-at-hand')
  assert.equal(says('closed', tally({ places: null }), false), 'places-not-said')
  assert.equal(says('closed', tally({ notScreened: 1 }), false), 'not-screened')
  assert.equal(says('closed', tally({ eligible: 0 }), false), 'nobody-eligible')
  assert.equal(says('closed', tally({ free: 0 }), false), 'all-taken')
  assert.deepEqual(tallyOf([{ kind: 'confirmed' }, { kind: 'offered' }, { kind: 'reserve' }, { kind: 'declined' }, { kind: 'applied' }], 5), {
    ...{ notScreened: 1, eligible: 0, held: 2, waiting: 1, free: 3, places: 5 },
  })
})

test('chances are said so that the sentence is true', () => {
  assert.deepEqual([0, 0.001, 0.384, 0.3, 0.999, 1].map(chanceInWords), [
    'none',
    'less than 1 in 100',
    '38 in 100',
    '3 in 10',
    'more than 99 in 100',
    'certain',
  ])
  assert.equal(spreadInWords([0.301, 0.642]), 'Everybody has a chance of at least 3 in 10. Nobody has more than 65 in 100.')
  assert.equal(spreadInWords([0, 0.3, 1]), 'Everybody whom a group can have has a chance of at least 3 in 10. Some are certain to be chosen.')
  assert.match(drawnByLottery(0.38), /your chance was 38 in 100/)
  assert.match(drawnByLottery(0), /It says nothing about you/)
})

const bounds: Bound[] = [
  { category: 'Age', value: 'Young', min: 1, max: null },
  { category: 'Age', value: 'Old', min: null, max: null },
  { category: 'Age', value: 'Not said', min: null, max: null },
]
const one = (number: number, answer: number, holds: boolean, reservePlace: number | null = null, household: number | null = null): Standby => ({
  ...{ number, applicationId: String(number), answers: [answer], household, weight: 1, holds, reservePlace },
})
const next = (people: readonly Standby[], places = 2) => nextOf({ places, bounds, seed: 'seed' }, people, () => false)
const numbers = (given: Awaited<ReturnType<typeof next>>) => ('coming' in given ? given.coming.map(({ number }) => number) : given.kind)

test('the first reserve who keeps the targets comes in; reserves come before all others', async () => {
  assert.deepEqual(numbers(await next([one(1, 1, true), one(2, 1, false, 1), one(3, 0, false, 2), one(4, 0, false)])), [3])
  assert.deepEqual(numbers(await next([one(1, 0, true), one(2, 1, false, 2), one(3, 1, false, 1), one(4, 0, false)])), [3])
  assert.deepEqual(numbers(await next([one(1, 1, true), one(4, 0, false)])), [4])
})

test('nobody of a household that has a place comes in', async () => {
  assert.deepEqual(numbers(await next([one(1, 0, true, null, 1), one(2, 1, false, 1, 1), one(3, 1, false, 2)])), [3])
})

test('where no one keeps the targets the next in order comes in, and it is said what is missing', async () => {
  const given = await next([one(1, 1, true), one(2, 1, false, 1)])
  assert.deepEqual([given.kind, numbers(given)], ['not-kept', [2]])
  assert.match(nextInWords(given).join(' '), /Nobody who waits keeps all targets.*Age, Young \(at least 1 wanted, 0 there\)/)
})

test('a full group needs nobody, and an empty list says what to do', async () => {
  assert.equal((await next([one(1, 0, true), one(2, 0, true), one(3, 0, false, 1)])).kind, 'full')
  const nobody = await next([one(1, 0, true)])
  assert.match(nextInWords(nobody).join(' '), /nobody waits\. You can/)
  assert.deepEqual(countsOf(bounds, [{ answers: [0] }]), [1, 0, 0])
})
