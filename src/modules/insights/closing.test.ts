import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closing, hindrances } from './closing.ts'

const settled = { unanswered: 0, unreleased: 0, notTold: 0, repliesOpen: 0, urgent: 0, applicants: 0, consultation: 0 }
const open = { opened: true, closed: false }

test('when nobody waits, it closes', () => assert.deepEqual(closing(open, settled), { ok: true, value: true }))
test('closed once is closed', () => assert.deepEqual(closing({ ...open, closed: true }, settled), { ok: false, because: 'closed-before' }))
test('what never opened cannot close', () => assert.deepEqual(closing({ opened: false, closed: false }, settled), { ok: false, because: 'not-open' }))

test('each that waits is named, one or many, with the page that mends it', () => {
  assert.deepEqual(hindrances({ unanswered: 1, unreleased: 2, notTold: 1, repliesOpen: 3, urgent: 2, applicants: 4, consultation: 1 }), [
    { says: '2 urgent flags are open', page: 'urgent' },
    { says: '1 thing that somebody said has no answer yet', page: 'answers' },
    { says: '2 answers are written and not released', page: 'release' },
    { says: '1 person has not been told yet', page: 'feedback' },
    { says: '3 replies wait for you', page: 'replies' },
    { says: '4 people who applied to take part wait for an answer', page: 'applicants' },
    { says: 'A formal consultation is declared, and is not marked complete', page: 'consultation' },
  ])
})

test('it closes exactly when nothing is left to name', () => {
  const counts = fc.record({
    unanswered: fc.nat(2),
    unreleased: fc.nat(2),
    notTold: fc.nat(2),
    repliesOpen: fc.nat(2),
    urgent: fc.nat(2),
    applicants: fc.nat(2),
    consultation: fc.nat(1),
  })
  fc.assert(fc.property(counts, (still) => assert.equal(closing(open, still).ok, hindrances(still).length === 0)))
})
