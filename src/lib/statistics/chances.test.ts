import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { binomialAtLeast, binomialAtMost, binomialMass, shareInterval } from './binomial.ts'
import { surprising } from './false-discovery.ts'
import { binomial, drawn, large } from './golden/values.ts'
import { drawnShareInterval, hypergeometricAtLeast, hypergeometricAtMost, hypergeometricMass } from './hypergeometric.ts'

function near(found: number, wanted: number, relative: number, what: string) {
  assert.ok(Math.abs(found - wanted) <= relative * Math.abs(wanted) + 1e-300, `${what}: ${found}, not ${wanted}`)
}

test('binomial tails and intervals are those of exact fractions, and of SciPy for large numbers', () => {
  for (const [list, close] of [
    [binomial, 1e-11],
    [large, 1e-9],
  ] as const)
    for (const [x, n, group, people, atMost, atLeast, low, high] of list) {
      const what = `${x} of ${n}`
      near(binomialAtMost(x, n, group / people), atMost, close, `${what} or fewer`)
      near(binomialAtLeast(x, n, group / people), atLeast, close, `${what} or more`)
      near(shareInterval(x, n).low, low, close, `${what} low`)
      near(shareInterval(x, n).high, high, close, `${what} high`)
    }
})

test('hypergeometric tails and intervals are those of exact fractions', () => {
  for (const [x, people, group, of, atMost, atLeast, low, high] of drawn) {
    near(hypergeometricAtMost(x, { people, group, drawn: of }), atMost, 1e-11, `${x} of ${of} or fewer`)
    near(hypergeometricAtLeast(x, { people, group, drawn: of }), atLeast, 1e-11, `${x} of ${of} or more`)
    assert.deepEqual(drawnShareInterval(x, people, of), { low, high })
  }
})

test('when nobody is a surprise: the smallest groups of the arithmetic in the field', () => {
  const least = (share: number) => {
    let n = 1
    while (binomialMass(0, n, share) >= 0.05) n++
    return n
  }
  assert.deepEqual([0.195, 0.14, 0.111, 0.096, 0.043, 0.017, 0.003].map(least), [14, 20, 26, 30, 69, 175, 998])
})

test('at the ends: none, all, and nobody asked', () => {
  assert.deepEqual(shareInterval(0, 0), { low: 0, high: 1 })
  assert.equal(shareInterval(0, 20).low, 0)
  assert.equal(shareInterval(20, 20).high, 1)
  assert.deepEqual([binomialMass(0, 0, 0.3), binomialMass(0, 5, 0), binomialMass(5, 5, 1)], [1, 1, 1])
  assert.deepEqual([binomialAtMost(-1, 5, 0.3), binomialAtLeast(6, 5, 0.3), binomialAtMost(5, 5, 0.3), binomialAtLeast(0, 5, 0.3)], [0, 0, 1, 1])
  assert.deepEqual(drawnShareInterval(0, 30, 0), { low: 0, high: 1 })
  assert.deepEqual(drawnShareInterval(4, 10, 10), { low: 0.4, high: 0.4 })
  assert.equal(hypergeometricMass(5, { people: 10, group: 4, drawn: 10 }), 0)
})

const some = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })))

test('the two tails are the whole with their meeting point counted twice, and single chances add up', () => {
  fc.assert(
    fc.property(some, ([x, n, p]) => {
      const sum = binomialAtMost(x, n, p) + binomialAtLeast(x, n, p) - binomialMass(x, n, p)
      assert.ok(Math.abs(sum - 1) < 1e-11, `${x} of ${n} at ${p}: ${sum}`)
      let added = 0
      for (let k = 0; k <= x; k++) added += binomialMass(k, n, p)
      assert.ok(Math.abs(added - binomialAtMost(x, n, p)) < 1e-11, `${x} of ${n} at ${p}`)
    }),
  )
})

test('a share is inside the interval exactly when neither tail is rarer than 2.5%', () => {
  fc.assert(
    fc.property(some, ([x, n, p]) => {
      const { low, high } = shareInterval(x, n)
      assert.ok(low <= x / n && x / n <= high)
      const tails = [binomialAtMost(x, n, p), binomialAtLeast(x, n, p)]
      if (tails.some((tail) => Math.abs(tail - 0.025) < 1e-9)) return
      assert.equal(
        p >= low && p <= high,
        tails.every((tail) => tail > 0.025),
      )
    }),
  )
})

test('a draw without putting back: chances add up to 1, its interval is no wider, and a census leaves no doubt', () => {
  const draws = fc
    .integer({ min: 2, max: 120 })
    .chain((people) => fc.tuple(fc.constant(people), fc.integer({ min: 0, max: people }), fc.integer({ min: 1, max: people })))
  fc.assert(
    fc.property(draws, ([people, group, of]) => {
      const draw = { people, group, drawn: of }
      let [sum, below] = [0, 0]
      for (let x = 0; x <= of; x++) {
        const mass = hypergeometricMass(x, draw)
        sum += mass
        assert.ok(Math.abs(hypergeometricAtMost(x, draw) - sum) < 1e-10, `${x} of ${JSON.stringify(draw)}`)
        assert.ok(Math.abs(hypergeometricAtLeast(x, draw) - (1 - below)) < 1e-10, `${x} of ${JSON.stringify(draw)}`)
        below = sum
        if (mass === 0) continue
        const { low, high } = drawnShareInterval(x, people, of)
        // Its bounds are whole people: of 97 with 96 drawn, 1 of the group is 1 in 97, and not 1 in 96.
        const person = 1 / people + 1e-12
        assert.ok(low <= x / of + person && x / of - person <= high)
        if (of === people) assert.deepEqual([low, high], [group / people, group / people])
      }
      assert.ok(Math.abs(sum - 1) < 1e-10)
    }),
  )
})

test('of many tests, only those are surprising that Benjamini and Hochberg let through', () => {
  // The fifteen p-values of the example in their paper: four are let through at 5%.
  const theirs = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]
  assert.equal(surprising(theirs).filter(Boolean).length, 4)
  assert.deepEqual(surprising([0.04, 0.03, 1]), [false, false, false])
  assert.deepEqual(surprising([0.04, 0.03]), [true, true])
  assert.deepEqual(surprising([]), [])
})
