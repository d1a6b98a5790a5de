import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkBallot, moved, moveIn, moves, orderOfPlaces, readBallot, sumOf, writeBallot } from './ballot.ts'
import { countBudget, countRanking, placesInWords, shownRanking } from './counted.ts'
import { fatesOf, type Merge, mayCheck, mayMerge, standing } from './options.ts'
import { missingBeforeVote, standingOf } from './setting.ts'
import { byCount, checkWorkshop, shortlistOf } from './shortlist.ts'

const option = (number: number) => ({ id: `o${number}`, number, words: `Option ${number}`, cost: null })
const merge = (from: number, into: number | null, agreed: boolean | null): Merge => ({
  id: `m${from}`,
  optionId: `o${from}`,
  intoId: into === null ? null : `o${into}`,
  because: 'They are the same',
  mergedBy: 'one',
  agreed,
})
const listed = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })

test('a ballot stays the same on its way through a cookie, and nothing else is read as one', () => {
  fc.assert(
    fc.property(listed, fc.option(fc.integer({ min: 1, max: 20 })), fc.boolean(), (numbers, constituency, sent) => {
      const ballot = { code: 'KITE-4821-RIVER-MOSS', constituency, listed: numbers, sent }
      assert.deepEqual(readBallot(writeBallot(ballot)), ballot)
    }),
  )
  assert.equal(readBallot('nobody|1|2.3|'), undefined)
  assert.equal(readBallot(undefined), undefined)
})

test('buttons move one option at a time and lose none, and up undoes down', () => {
  fc.assert(
    fc.property(listed, fc.constantFrom(...moves), fc.integer({ min: 1, max: 12 }), (numbers, move, one) => {
      const after = moved(numbers, move, one)
      const expected = new Set(numbers)
      if (move === 'add') expected.add(one)
      if (move === 'drop') expected.delete(one)
      assert.deepEqual(new Set(after), expected)
      assert.equal(after.length, expected.size)
      if (numbers.includes(one) && numbers.at(-1) !== one) assert.deepEqual(moved(moved(numbers, 'down', one), 'up', one), numbers)
    }),
  )
  assert.deepEqual(moveIn('up-12'), { move: 'up', option: 12 })
  assert.equal(moveIn('away-3'), undefined)
})

test('numbers in boxes make an order with gaps, and the same number twice is told', () => {
  assert.deepEqual(orderOfPlaces(new Map([[1, '20'], [2, ''], [3, ' 5 ']])), { ok: true, value: [3, 1] }) // biome-ignore format: a table
  assert.deepEqual(orderOfPlaces(new Map([[1, '2'], [3, '2']])), { ok: false, because: 'same-place', at: 3 }) // biome-ignore format: a table
  assert.deepEqual(orderOfPlaces(new Map([[1, 'first']])), { ok: false, because: 'not-a-number', at: 1 })
})

test('a ballot counts with something on the list, of a known group, and within the sum', () => {
  const on = { budget: 500, options: [{ number: 1, cost: 300 }, { number: 2, cost: 200 }, { number: 3, cost: 1 }], constituencies: [] } // biome-ignore format: a table
  const because = (numbers: number[]) => {
    const checked = checkBallot({ constituency: null, listed: numbers }, on)
    return checked.ok || checked.because
  }
  assert.equal(because([1, 2]), true)
  assert.equal(because([1, 2, 3]), 'over-budget')
  assert.equal(because([]), 'nothing-listed')
  assert.equal(because([1, 1]), 'not-offered')
  assert.equal(because([4]), 'not-offered')
  assert.equal(sumOf([1, 3], on.options), 301)
  const apart = { ...on, constituencies: [{ number: 1 }] }
  assert.deepEqual(checkBallot({ constituency: 2, listed: [1] }, apart), { ok: false, because: 'constituency-missing' })
})

test('an option is merged once a second person agrees, into whatever that became; otherwise it stands', () => {
  const options = [1, 2, 3, 4].map(option)
  const fates = fatesOf(options, [merge(1, 2, true), merge(2, 3, true), merge(4, null, true)])
  assert.equal((fates.get('o1') as { into: { number: number } }).into.number, 3)
  assert.deepEqual(standing(options, fates).map(({ number }) => number), [3]) // biome-ignore format: short
  assert.equal(fates.get('o4')?.is, 'left-out')
  assert.equal(fatesOf(options, [merge(1, 2, null)]).get('o1')?.is, 'waiting')
  assert.equal(fatesOf(options, [merge(1, 2, false)]).get('o1')?.is, 'stands')
})

test('two options cannot wait for each other, and nobody checks what they merged themselves', () => {
  const options = [1, 2].map(option)
  const waiting = fatesOf(options, [merge(1, 2, null)])
  assert.deepEqual(mayMerge('o2', 'o1', waiting), { ok: false, because: 'into-does-not-stand' })
  assert.deepEqual(mayMerge('o2', 'o2', waiting), { ok: false, because: 'into-itself' })
  const check = (by: string, agreed: boolean, because = '') => mayCheck(merge(1, 2, null), { by, agreed, because }, waiting)
  assert.deepEqual(check('one', true), { ok: false, because: 'own-merge' })
  assert.deepEqual(check('two', false), { ok: false, because: 'reason-missing' })
  assert.deepEqual(check('two', true), { ok: true, value: true })
})

test('a large group does not outvote a small one: ranks are merged and votes are never pooled', () => {
  const options = [1, 2, 3].map(option)
  const votes = (count: number, order: number[]) => Array.from({ length: count }, () => ({ listed: order }))
  const groups = (staff: number) => [
    { name: 'Patients', votes: votes(6, [1, 2, 3]) },
    { name: 'Carers', votes: votes(5, [1, 3, 2]) },
    { name: 'Staff', votes: votes(staff, [3, 2, 1]) },
  ]
  const few = countRanking(options, groups(7))
  assert.deepEqual(few.merged, countRanking(options, groups(200)).merged)
  assert.deepEqual(few.merged[0], [1])
  assert.deepEqual(few.own.map(({ order }) => order[0]), [[1], [1], [3]]) // biome-ignore format: short
})

test('a group of fewer than five has no list of its own in public, nor sums from which it could be worked out', () => {
  const options = [1, 2].map(option)
  const count = countRanking(options, [
    { name: 'Patients', votes: Array.from({ length: 5 }, () => ({ listed: [1] })) },
    { name: 'Carers', votes: [{ listed: [2] }] },
    { name: 'Staff', votes: [] },
  ])
  const shown = shownRanking(count)
  assert.deepEqual(shown.own.map(({ voters }) => voters), [5, 'few', 0]) // biome-ignore format: short
  assert.deepEqual(shown.own[1], { name: 'Carers', voters: 'few' })
  assert.deepEqual(shown.says, [])
  assert.deepEqual([...placesInWords([[2], [1, 3]])], [[2, '1'], [1, '2 to 3'], [3, '2 to 3']]) // biome-ignore format: a table
})

test('a budget is counted by both rules, and neither spends more than there is', () => {
  const costs = [400, 350, 300, 200]
  const options = costs.map((cost, at) => ({ ...option(at + 1), cost }))
  fc.assert(
    fc.property(fc.array(fc.subarray([1, 2, 3, 4], { minLength: 1 }), { maxLength: 30 }), fc.integer({ min: 1, max: 1500 }), (ballots, budget) => {
      const votes = ballots.map((numbers) => ({ listed: numbers }))
      const { outcomes, voters } = countBudget(options, votes, { budget, decidedBy: 'equal-shares' })
      assert.equal(voters, ballots.length)
      for (const { spent, funded } of Object.values(outcomes)) {
        assert.ok(spent <= budget)
        assert.equal(spent, funded.reduce((sum, number) => sum + (costs[number - 1] ?? 0), 0)) // biome-ignore format: short
      }
    }),
  )
})

test('a shortlist differs from the count with a reason only, and options level at its edge are chosen with one', () => {
  const counted = byCount([[4], [2, 3], [1]], 2)
  assert.deepEqual(counted, { on: [4], edge: [2, 3], off: [1] })
  const made = (taken: number[], reasons: [number, string][] = []) => shortlistOf(counted, 2, new Set(taken), new Map(reasons))
  assert.deepEqual(made([4, 3]), { ok: false, because: 'reason-missing', at: 3 })
  assert.deepEqual(made([3, 2], [[3, 'a'], [2, 'b']]), { ok: false, because: 'reason-missing', at: 4 }) // biome-ignore format: short
  assert.deepEqual(made([4, 2, 3]), { ok: false, because: 'too-many' })
  assert.deepEqual(made([]), { ok: false, because: 'nothing-taken' })
  const chosen = made([4, 3], [[3, 'Drawn by lot in public']])
  assert.ok(chosen.ok)
  assert.deepEqual(chosen.value.taken, [{ number: 4, because: '' }, { number: 3, because: 'Drawn by lot in public' }]) // biome-ignore format: short
  assert.match(chosen.value.left[0]?.because ?? '', /level with others/)
})

test('a workshop settles the whole shortlist, on a day gone by, with somebody there', () => {
  const shortlist = { taken: [1, 2].map((number) => ({ number, because: '' })), left: [] }
  const workshop = { happenedOn: '2026-05-20', attended: [{ name: 'Patients', people: 4 }], how: 'By talk', words: '', order: [2, 1] }
  const because = (change: Partial<typeof workshop>) => {
    const checked = checkWorkshop({ ...workshop, ...change }, shortlist, '2026-05-20')
    return checked.ok || checked.because
  }
  assert.equal(because({}), true)
  assert.equal(because({ happenedOn: '2026-05-21' }), 'in-the-future')
  assert.equal(because({ attended: [{ name: 'Patients', people: 0 }] }), 'nobody-there')
  for (const order of [[2], [2, 2], [2, 3]]) assert.equal(because({ order }), 'places-missing')
})

test('the vote is over from its closing time on, and nothing opens with a gap', () => {
  const closesAt = new Date('2026-06-01T16:00:00Z')
  const opened = [{ stage: 'vote-opened' as const, doneAt: closesAt }]
  const project = { openedAt: closesAt, closedAt: null }
  assert.equal(standingOf({ closesAt }, opened, project, new Date('2026-06-01T15:59:59Z')), 'voting')
  assert.equal(standingOf({ closesAt }, opened, project, closesAt), 'over')
  const ranking = {
    kind: 'ranking',
    why: '',
    privacy: '',
    closesAt: null,
    budget: null,
    decidedBy: null,
    shortlistSize: null,
    topSize: null,
  } as const
  const missing = missingBeforeVote(ranking, { costs: [null], constituencies: 0, waiting: 1 }, project, closesAt)
  assert.deepEqual(missing, ['why', 'privacy', 'options', 'constituencies', 'sizes', 'merges-wait', 'closing'])
  const budget = { ...ranking, kind: 'budget', why: 'a', privacy: 'b', budget: 100, decidedBy: 'greedy', closesAt } as const
  assert.deepEqual(missingBeforeVote(budget, { costs: [50, 101], constituencies: 0, waiting: 0 }, project, closesAt), ['too-dear', 'closing-passed'])
})
