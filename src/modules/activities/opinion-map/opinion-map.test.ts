import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayChange, maySeeResults, missingBeforePublishing, progressInWords, publishingGaps, seedFor, statementProblem } from './opinion-map.ts'
import { polisVotes } from './polis-export.ts'

const june1 = new Date('2026-06-01T09:00:00Z')

test('a map is published with statements, its reasons and its policy, in an open project', () => {
  const whole = { why: 'Why', privacy: 'Who', policy: 'How', closesAt: null }
  const open = { openedAt: june1, closedAt: null }
  assert.deepEqual(missingBeforePublishing(whole, open, 1, june1), [])
  const nothing = { why: '', privacy: '', policy: '', closesAt: june1 }
  assert.deepEqual(missingBeforePublishing(nothing, { openedAt: null, closedAt: null }, 0, june1), publishingGaps)
})

test('a statement says something, and not word for word what is there', () => {
  assert.equal(statementProblem('No', []), 'too-short')
  assert.equal(statementProblem('Parking should be FREE!', [{ words: 'parking should be free' }]), 'said-already')
  assert.equal(statementProblem('Parking should not be free', [{ words: 'Parking should be free' }]), undefined)
})

test('once others have answered, a statement can only be taken back and replaced; once it is gone or the map is closed, nothing', () => {
  assert.equal(mayChange({ state: 'waiting', answeredByOthers: false }, true), 'edit')
  assert.equal(mayChange({ state: 'shown', answeredByOthers: false }, true), 'edit')
  assert.equal(mayChange({ state: 'shown', answeredByOthers: true }, true), 'replace')
  assert.equal(mayChange({ state: 'withdrawn', answeredByOthers: true }, true), 'nothing')
  assert.equal(mayChange({ state: 'shown', answeredByOthers: false }, false), 'nothing')
})

test('results wait for an answer only where that was set, and only while the map is open', () => {
  assert.equal(maySeeResults({ resultsWait: true }, { open: true, answered: 0 }), false)
  assert.equal(maySeeResults({ resultsWait: true }, { open: true, answered: 1 }), true)
  assert.equal(maySeeResults({ resultsWait: true }, { open: false, answered: 0 }), true)
  assert.equal(maySeeResults({ resultsWait: false }, { open: true, answered: 0 }), true)
})

test('progress tells the end, and that one may stop', () => {
  assert.equal(progressInWords(0, 12), 'There are 11 more after this one. Stop whenever you like.')
  assert.equal(progressInWords(11, 1), 'You have answered 11. This is the last one.')
})

test('the lot is another for each answer, the same for one page, and a number that lots are drawn by', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(5000), (bytes, answered) => {
      const seed = seedFor(Buffer.from(bytes), answered)
      assert.ok(Number.isInteger(seed) && seed >= 0)
      assert.equal(seed, seedFor(Buffer.from(bytes), answered))
      assert.notEqual(seed, seedFor(Buffer.from(bytes), answered + 1))
    }),
  )
})

test('in Polis’ file people are numbers, and what Polis does not know has words', () => {
  const vote = (voterId: string, statementId: string, choice: 'agree' | 'pass') => ({ voterId, statementId, choice, votedAt: june1 })
  const numbers = new Map([
    ['a', 1],
    ['b', 2],
  ])
  const rows = polisVotes([vote('x', 'a', 'agree'), vote('x', 'gone', 'agree'), vote('y', 'b', 'pass')], numbers)
  assert.deepEqual(
    rows.map((row) => row.slice(2)),
    [
      [1, 0, 1],
      [2, 1, 'pass'],
    ],
  )
})
