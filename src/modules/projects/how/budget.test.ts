import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { budgetLine, budgetRecord, budgetSections, mostLines, mostPence, totalOf, totalsOf } from './budget.ts'
import { budgetInWords } from './budget.words.ts'

const lines = fc.array(
  fc.record({
    section: fc.constantFrom(...budgetSections),
    what: fc.constant('Something'),
    quantity: fc.integer({ min: 1, max: 10_000 }),
    costEach: fc.integer({ min: 0, max: 10_000_000 }),
  }),
  { maxLength: mostLines },
)
const fee = { section: 'payment', what: 'Fee', quantity: 2, costEach: 1250 } as const

test('the sections add up to the total, in whole pence', () =>
  fc.assert(
    fc.property(lines, (all) => {
      const totals = totalsOf(all)
      assert.equal(
        budgetSections.reduce((sum, section) => sum + totals[section], 0),
        totalOf(all),
      )
      assert.ok(Number.isSafeInteger(totalOf(all)))
    }),
  ))

test('a line that was let in leaves a budget that a record of evidence can hold', () =>
  fc.assert(
    fc.property(lines, (others) => {
      const allowed = budgetLine({ projectClosed: false, others }, fee)
      if (allowed.ok) assert.ok(totalOf([...others, fee]) <= mostPence && others.length < mostLines)
    }),
  ))

test('a closed project, and one line too many, are refused', () => {
  assert.deepEqual(budgetLine({ projectClosed: true, others: [] }, fee), { ok: false, because: 'project-closed' })
  assert.deepEqual(budgetLine({ projectClosed: false, others: Array(mostLines).fill({ ...fee, costEach: 0 }) }, fee), {
    ok: false,
    because: 'too-many-lines',
  })
})

test('nothing goes on record without a reason, and nothing twice', () => {
  assert.deepEqual(budgetRecord({ pence: 0, noCostBecause: '' }, '', []), { ok: false, because: 'reason-missing' })
  const budget = { pence: 2500, noCostBecause: '' }
  const words = budgetInWords(budget, totalsOf([fee]))
  assert.equal(words, 'The budget of the plan. Payment and reward: £25.')
  assert.ok(budgetRecord(budget, words, [{ pence: 2000, words }]).ok)
  assert.deepEqual(budgetRecord(budget, words, [{ pence: 2500, words }]), { ok: false, because: 'on-record-already' })
  assert.equal(budgetInWords({ pence: 0, noCostBecause: 'They meet anyway' }, totalsOf([])), 'No cost because: They meet anyway')
})
