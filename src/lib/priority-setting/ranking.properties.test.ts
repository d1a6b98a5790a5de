import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { explainBorda, explainMerged, explainSchulze } from './explain-ranking.ts'
import { mergeRanks } from './merge-ranks.ts'
import type { Election, Order } from './order.ts'
import { borda } from './points.ts'
import { schulze } from './schulze.ts'

const all = ['a', 'b', 'c', 'd', 'e']
const order = fc
  .tuple(fc.shuffledSubarray(all, { minLength: 1 }), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
  .map(([options, level]): Order => {
    const levels: string[][] = []
    for (const [n, option] of options.entries()) {
      if (level[n] && levels.length > 0) levels.at(-1)!.push(option)
      else levels.push([option])
    }
    return levels
  })
const election: fc.Arbitrary<Election> = fc
  .array(fc.record({ count: fc.integer({ min: 1, max: 4 }), order }), { minLength: 1, maxLength: 9 })
  .map((ballots) => ({ options: all, ballots }))
const sorted = (levels: Order) => levels.map((level) => level.toSorted())
const whole = (levels: Order) => [...levels, ...(levels.flat().length < all.length ? [all.filter((one) => !levels.flat().includes(one))] : [])]

test('an option that is preferred to each of the others wins alone, and one to which each of the others is preferred never wins', () =>
  fc.assert(
    fc.property(election, (some) => {
      const result = schulze(some)
      const wins = (one: string, other: string) => result.preferring(one, other) > result.preferring(other, one)
      for (const one of all) {
        const others = all.filter((other) => other !== one)
        if (others.every((other) => wins(one, other))) assert.deepEqual([result.winners, result.condorcetWinner], [[one], one])
        if (others.every((other) => wins(other, one))) assert.ok(!result.winners.includes(one))
      }
      assert.equal(result.condorcetWinner === null, !all.some((one) => all.every((other) => one === other || wins(one, other))))
    }),
    { numRuns: 500 },
  ))

test('within a level none beats another, and each that is lower is beaten by one of the level above', () =>
  fc.assert(
    fc.property(election, (some) => {
      const { order: levels, chain } = schulze(some)
      const beats = (one: string, other: string) => chain(one, other).strength > chain(other, one).strength
      for (const [n, level] of levels.entries())
        for (const one of level) {
          assert.ok(!level.some((other) => beats(other, one)))
          assert.ok(n === 0 || levels[n - 1]!.some((other) => beats(other, one)))
        }
    }),
  ))

test('a chain leads from one option to the other, and its weakest step is its strength', () =>
  fc.assert(
    fc.property(election, (some) => {
      const { chain, preferring } = schulze(some)
      for (const from of all)
        for (const to of all.filter((option) => option !== from)) {
          const { strength, steps } = chain(from, to)
          if (strength === 0) continue
          assert.deepEqual([steps[0]!.from, steps.at(-1)!.to], [from, to])
          for (const [n, step] of steps.entries()) {
            assert.ok(n === 0 || steps[n - 1]!.to === step.from)
            assert.ok(step.people === preferring(step.from, step.to) && step.people > preferring(step.to, step.from))
          }
          assert.equal(Math.min(...steps.map(({ people }) => people)), strength)
        }
    }),
  ))

test('raising a winner on some ballots never makes it lose', () =>
  fc.assert(
    fc.property(election, fc.nat(), fc.nat(), fc.boolean(), (some, which, up, between) => {
      for (const winner of schulze(some).winners) {
        const place = which % some.ballots.length
        const levels = whole(some.ballots[place]!.order)
        const at = levels.findIndex((level) => level.includes(winner))
        const to = up % (at + 1)
        const without = levels.map((level) => level.filter((option) => option !== winner))
        const raised = between || to === at ? without.toSpliced(to, 0, [winner]) : without.with(to, [...without[to]!, winner])
        const ballots = some.ballots.with(place, { ...some.ballots[place]!, order: raised.filter((level) => level.length > 0) })
        assert.ok(schulze({ ...some, ballots }).winners.includes(winner))
        const own = ({ numbers }: ReturnType<typeof borda>) => numbers.get(winner)!
        assert.ok(own(borda({ ...some, ballots })) >= own(borda(some)))
      }
    }),
    { numRuns: 500 },
  ))

test('other names, and another order of options and ballots, change nothing', () =>
  fc.assert(
    fc.property(election, fc.shuffledSubarray(all, { minLength: 5 }), (some, names) => {
      const renamed = (levels: Order) => levels.map((level) => level.map((option) => names[all.indexOf(option)]!))
      const other: Election = {
        options: all.toReversed(),
        ballots: some.ballots.toReversed().map(({ count, order: levels }) => ({ count, order: renamed(levels) })),
      }
      for (const method of [schulze, borda]) assert.deepEqual(sorted(method(other).order), sorted(renamed(method(some).order)))
    }),
  ))

test('points of Borda are the same in all for every ballot', () =>
  fc.assert(
    fc.property(election, (some) => {
      const { numbers, voters } = borda(some)
      assert.equal(
        [...numbers.values()].reduce((sum, double) => sum + double, 0),
        voters * 2 * (4 + 3 + 2 + 1),
      )
    }),
  ))

test('merged ranks are the same however many people a constituency has, and in whatever order it comes', () =>
  fc.assert(
    fc.property(fc.array(election, { minLength: 1, maxLength: 4 }), fc.nat(), fc.integer({ min: 2, max: 1000 }), (some, which, times) => {
      const larger = some.map((one, n) =>
        n === which % some.length ? { ...one, ballots: one.ballots.map((ballot) => ({ ...ballot, count: ballot.count * times })) } : one,
      )
      const merged = (elections: readonly Election[]) => mergeRanks(elections.map((one, n) => ({ name: `group ${n}`, order: schulze(one).order })))
      assert.deepEqual(merged(larger), merged(some))
      const { order: levels, own } = merged(some)
      assert.deepEqual(sorted(mergeRanks(own.toReversed()).order), sorted(levels))
      assert.deepEqual(
        own.map((one) => one.order),
        some.map((one) => schulze(one).order),
      )
    }),
  ))

test('where all constituencies agree, the merged order is theirs', () =>
  fc.assert(
    fc.property(order, fc.integer({ min: 1, max: 4 }), (levels, size) => {
      const constituencies = Array.from({ length: size }, (_, n) => ({ name: String(n), order: whole(levels) }))
      assert.deepEqual(sorted(mergeRanks(constituencies).order), sorted(whole(levels)))
    }),
  ))

test('every result can be said in whole sentences, one for each option and one for the whole', () =>
  fc.assert(
    fc.property(election, (some) => {
      const name = (option: string) => option.toUpperCase()
      const merged = mergeRanks([
        { name: 'patients', order: schulze(some).order },
        { name: 'carers', order: borda(some).order },
      ])
      for (const explanations of [explainSchulze(schulze(some), name), explainBorda(borda(some), name), explainMerged(merged, name)]) {
        assert.deepEqual(explanations.map(({ option }) => option ?? '').toSorted(), ['', ...all])
        for (const { says } of explanations) assert.match(says, /^[A-Zp0-9](?:(?!undefined|null|NaN| {2}|\.\.).)*\.$/s)
      }
    }),
  ))
