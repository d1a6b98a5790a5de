import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AnswerDraft, answer, answerState, comesDue, isLate } from './answer.ts'
import { needsDate, needsReason, outcomes } from './outcome.ts'

const today = '2026-06-15'
const asked = { projectClosed: false, decisionIds: new Set(['d1']), saved: undefined, readVersion: 0, today }
const draft: AnswerDraft = { outcome: 'changed', reason: 'The phones are answered until eight.', dueOn: null, decisionId: null }

test('a plain change needs neither a date nor a decision', () =>
  assert.deepEqual(answer(asked, draft), { ok: true, value: { draft, change: 'new' } }))

for (const outcome of ['partly', 'not-possible', 'out-of-scope'] as const)
  test(`"${outcome}" without a reason is refused`, () =>
    assert.deepEqual(answer(asked, { ...draft, outcome, reason: '' }), { ok: false, because: 'reason-missing' }))

for (const outcome of ['will-change', 'considering'] as const) {
  test(`"${outcome}" needs a date`, () => assert.deepEqual(answer(asked, { ...draft, outcome }), { ok: false, because: 'date-missing' }))
  test(`"${outcome}" is not promised for today`, () =>
    assert.deepEqual(answer(asked, { ...draft, outcome, dueOn: today }), { ok: false, because: 'date-not-in-future' }))
  test(`"${outcome}" may be promised for tomorrow`, () => assert.ok(answer(asked, { ...draft, outcome, dueOn: '2026-06-16' }).ok))
}

test('a closed project takes no answer', () =>
  assert.deepEqual(answer({ ...asked, projectClosed: true }, draft), { ok: false, because: 'project-closed' }))

test('a decision of another project is refused', () => {
  assert.deepEqual(answer(asked, { ...draft, decisionId: 'd2' }), { ok: false, because: 'decision-of-another-project' })
  assert.ok(answer(asked, { ...draft, decisionId: 'd1' }).ok)
})

test('who writes over somebody else is told, and the same words twice change nothing', () => {
  const saved = { ...draft, version: 3 }
  assert.deepEqual(answer({ ...asked, saved, readVersion: 2 }, { ...draft, reason: 'Other words' }), { ok: false, because: 'edited-meanwhile' })
  assert.deepEqual(answer({ ...asked, saved, readVersion: 2 }, draft), { ok: true, value: { draft, change: 'none' } })
  assert.deepEqual(answer({ ...asked, saved, readVersion: 3 }, { ...draft, reason: 'Other words' }), {
    ok: true,
    value: { draft: { ...draft, reason: 'Other words' }, change: 'edited' },
  })
})

const drafts = fc.record({
  outcome: fc.constantFrom(...outcomes),
  reason: fc.constantFrom('', 'Because of the budget'),
  dueOn: fc.constantFrom(null, '2026-06-14', today, '2026-09-01'),
  decisionId: fc.constantFrom(null, 'd1', 'd2'),
})

test('whatever is accepted has the reason and the future date that its outcome needs, and no date that it does not', () => {
  fc.assert(
    fc.property(drafts, (given) => {
      const decided = answer(asked, given)
      if (!decided.ok) return
      const { outcome, reason, dueOn } = decided.value.draft
      assert.ok(!needsReason.has(outcome) || reason !== '')
      assert.equal(dueOn !== null, needsDate.has(outcome))
      assert.ok(dueOn === null || dueOn > today)
    }),
  )
})

test('a draft comes before the answer that stands, and a checked one before an unchecked', () => {
  const standing = { dueOn: null, differenceNoted: false }
  assert.equal(answerState({}, today), 'none')
  assert.equal(answerState({ draft: { checked: false } }, today), 'draft')
  assert.equal(answerState({ draft: { checked: true }, standing }, today), 'checked')
  assert.equal(answerState({ standing }, today), 'released')
})

test('a promise comes back on its day, is late from the day after, and is settled by what difference it made', () => {
  const promised = { dueOn: today, differenceNoted: false }
  assert.deepEqual(
    [comesDue(promised, '2026-06-14'), comesDue(promised, today), isLate(promised, today), isLate(promised, '2026-06-16')],
    [false, true, false, true],
  )
  assert.equal(answerState({ standing: promised }, today), 'due-back')
  assert.equal(answerState({ standing: { ...promised, differenceNoted: true } }, '2026-07-01'), 'released')
})
