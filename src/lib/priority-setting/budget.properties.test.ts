import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BudgetVote } from './budget.ts'
import { type EqualShares, equalShares } from './equal-shares.ts'
import { explainEqualShares, explainGreedy } from './explain-budget.ts'
import { compareFractions, decimals, type Fraction } from './fraction.ts'
import { greedy } from './greedy.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
/** Small numbers, so that projects often come level; and large ones, so that amounts do not come out even. */
const vote: fc.Arbitrary<BudgetVote> = fc
  .integer({ min: 1, max: 400 })
  .chain((budget) =>
    fc.record({
      budget: fc.constant(budget),
      projects: fc
        .array(
          fc.oneof(
            fc.integer({ min: 1, max: budget }),
            fc.constantFrom(6, 10, 12).map((cost) => Math.min(cost, budget)),
          ),
          { minLength: 1, maxLength: 6 },
        )
        .map((costs) => costs.map((cost, n) => ({ id: ids[n]!, cost }))),
      ballots: fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), approved: fc.shuffledSubarray(ids, { maxLength: 4 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  )
  .map(({ budget, projects, ballots }) => {
    const known = new Set(projects.map(({ id }) => id))
    return { budget, projects, ballots: ballots.map(({ count, approved }) => ({ count, approved: approved.filter((id) => known.has(id)) })) }
  })
const plain = { completion: 'none', step: 1 } as const
const raised = { completion: 'add1', step: 1 } as const
const costOf = ({ projects }: BudgetVote, id: string) => projects.find((project) => project.id === id)!.cost
const fundedBy = ({ funded }: EqualShares) => funded.map(({ project }) => project)
const check = (holds: (some: BudgetVote) => void) => fc.assert(fc.property(vote, holds), { numRuns: 400 })

test('equal shares never spends more than the budget', () =>
  check((some) => {
    for (const options of [plain, raised]) {
      const result = equalShares(some, options)
      assert.equal(
        result.spent,
        fundedBy(result).reduce((sum, id) => sum + costOf(some, id), 0),
      )
      assert.ok(result.spent <= some.budget)
    }
  }))

test('each supporter pays the same for a project, or all they have left; together exactly its cost, and nobody more than their share', () =>
  check((some) => {
    for (const utility of ['cost', 'count'] as const) {
      const result = equalShares(some, { ...raised, utility })
      const purses = some.ballots.map(({ count, approved }) => ({ count, approved, left: result.share }))
      for (const { project, each, full, partly, nothing, supporters } of result.funded) {
        let paid: Fraction = { numerator: 0n, denominator: 1n }
        const people = [0, 0, 0]
        for (const purse of purses.filter(({ approved }) => approved.includes(project))) {
          const pays = compareFractions(purse.left, each) < 0 ? purse.left : each
          people[pays === each ? 0 : pays.numerator > 0n ? 1 : 2]! += purse.count
          purse.left = plus(purse.left, pays, -1n)
          paid = plus(paid, pays, BigInt(purse.count))
        }
        assert.deepEqual([full, partly, nothing, full + partly + nothing], [...people, supporters])
        assert.equal(compareFractions(paid, { numerator: BigInt(costOf(some, project)), denominator: 1n }), 0)
      }
      for (const { left } of purses) assert.ok(left.numerator >= 0n)
      for (const { project, cost, left } of result.notFunded) {
        const held = purses
          .filter(({ approved }) => approved.includes(project))
          .reduce((sum, { count, left: own }) => plus(sum, own, BigInt(count)), zero)
        assert.equal(compareFractions(held, left), 0)
        assert.ok(compareFractions(left, { numerator: BigInt(cost), denominator: 1n }) < 0)
      }
    }
  }))

test('raising shares never spends less, and ends where everything is funded or one step more would spend too much', () =>
  check((some) => {
    const [before, after] = [equalShares(some, plain), equalShares(some, raised)]
    assert.ok(after.spent >= before.spent)
    const supported = some.projects.filter(({ id }) => some.ballots.some(({ approved }) => approved.includes(id)))
    assert.equal(after.ended === 'all-funded', supported.length === after.funded.length)
  }))

test('a group that is large enough and agrees gets what its part of the budget pays for', () =>
  check((some) => {
    const voters = some.ballots.reduce((sum, { count }) => sum + count, 0)
    const funded = new Set(fundedBy(equalShares(some, plain)))
    for (const { id, cost } of some.projects) {
      const alone = some.ballots.filter(({ approved }) => approved.length === 1 && approved[0] === id).reduce((sum, { count }) => sum + count, 0)
      if (alone * some.budget >= cost * voters) assert.ok(funded.has(id))
    }
  }))

test('the order of ballots changes nothing, and names and the order of projects only what is reported as a tie', () =>
  check((some) => {
    for (const options of [plain, raised]) {
      const result = equalShares(some, options)
      assert.deepEqual(equalShares({ ...some, ballots: some.ballots.toReversed() }, options), result)
      const name = (id: string) => `project ${ids.length - ids.indexOf(id)}`
      const other = {
        ...some,
        projects: some.projects.toReversed().map(({ id, cost }) => ({ id: name(id), cost })),
        ballots: some.ballots.map(({ count, approved }) => ({ count, approved: approved.map(name) })),
      }
      if (result.ties.length === 0) assert.deepEqual(fundedBy(equalShares(other, options)), fundedBy(result).map(name))
      const won = (given: BudgetVote) =>
        greedy(given)
          .looked.filter(({ funded }) => funded)
          .map(({ project }) => project)
      if (greedy(some).ties.length === 0) assert.deepEqual(won(other).toSorted(), won(some).map(name).toSorted())
    }
  }))

test('nothing depends on how large the unit of money is: amounts too large to tell apart roughly are told apart exactly', () =>
  check((some) => {
    const times = 10_000_000_019
    const large = { ...some, budget: some.budget * times, projects: some.projects.map(({ id, cost }) => ({ id, cost: cost * times })) }
    for (const completion of ['none', 'add1'] as const) {
      const [small, same] = [equalShares(some, { completion, step: 1 }), equalShares(large, { completion, step: times })]
      assert.deepEqual([fundedBy(same), same.ties, same.spent, same.raised], [fundedBy(small), small.ties, small.spent * times, small.raised * times])
      for (const [n, { each }] of small.funded.entries())
        assert.equal(compareFractions(same.funded[n]!.each, { ...each, numerator: each.numerator * BigInt(times) }), 0)
    }
  }))

test('greedy spends no more than the budget, and leaves out only what does not fit at its turn', () =>
  check((some) => {
    const { looked, spent } = greedy(some)
    assert.ok(spent <= some.budget)
    for (const [turn, { support, funded, cost, leftBefore }] of looked.entries()) {
      assert.ok(turn === 0 || looked[turn - 1]!.support >= support)
      assert.equal(funded, support > 0 && cost <= leftBefore)
    }
  }))

test('what it would have taken is true: a project that is so much cheaper, or has so many more supporters, is funded', () =>
  check((some) => {
    const result = equalShares(some, plain)
    for (const { project, left } of result.notFunded) {
      const cost = Number(left.numerator / left.denominator)
      if (cost === 0) continue
      const cheaper = { ...some, projects: some.projects.map((one) => (one.id === project ? { ...one, cost } : one)) }
      assert.ok(fundedBy(equalShares(cheaper, plain)).includes(project))
    }
    const { looked } = greedy(some)
    for (const [turn, { project, funded, support, cost }] of looked.entries()) {
      const before = looked.slice(0, turn).findLast(({ leftBefore }) => leftBefore >= cost)
      if (funded || support === 0 || !before) continue
      const more = { count: before.support - support + 1, approved: [project] }
      assert.ok(greedy({ ...some, ballots: [...some.ballots, more] }).looked.find((one) => one.project === project)!.funded)
    }
  }))

test('every result can be said in whole sentences', () =>
  check((some) => {
    const words = { nameOf: (id: string) => id.toUpperCase(), money: (amount: Fraction) => `£${decimals(amount, 2).text}` }
    for (const explanations of [explainEqualShares(equalShares(some, raised), words), explainGreedy(greedy(some), words)]) {
      assert.deepEqual(
        explanations.flatMap(({ option }) => option ?? []).toSorted(),
        some.projects.map(({ id }) => id),
      )
      for (const { says } of explanations) assert.match(says, /^[A-Z](?:(?!undefined|null|NaN| {2}|\.\.).)*\.$/s)
    }
  }))

const zero: Fraction = { numerator: 0n, denominator: 1n }
const plus = (a: Fraction, b: Fraction, times: bigint): Fraction => ({
  numerator: a.numerator * b.denominator + times * b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})
