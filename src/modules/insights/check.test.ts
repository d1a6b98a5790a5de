import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from './check.ts'

const answer = { version: 2, released: false, checked: false, authors: new Set(['gareth']) }
const asked = { projectClosed: false, answer, checker: 'nasra', readVersion: 2 }

test('somebody who did not write it may check it', () => assert.deepEqual(check(asked), { ok: true, value: 'checked' }))
test('whoever wrote or edited it may not', () =>
  assert.deepEqual(check({ ...asked, checker: 'gareth' }), { ok: false, because: 'wrote-it-yourself' }))
test('what was edited since it was read is read again first', () =>
  assert.deepEqual(check({ ...asked, readVersion: 1 }), { ok: false, because: 'edited-since' }))
test('a second check changes nothing', () =>
  assert.deepEqual(check({ ...asked, answer: { ...answer, checked: true } }), { ok: true, value: 'checked-before' }))
test('what was released stays as it is', () =>
  assert.deepEqual(check({ ...asked, answer: { ...answer, released: true } }), { ok: false, because: 'released' }))
test('a closed project checks nothing', () => assert.deepEqual(check({ ...asked, projectClosed: true }), { ok: false, because: 'project-closed' }))

test('no author ever checks, whatever else is true', () => {
  const people = ['ann', 'bo', 'cy', 'di']
  fc.assert(
    fc.property(
      fc.subarray(people),
      fc.constantFrom(...people),
      fc.nat(3),
      fc.nat(3),
      fc.boolean(),
      (authors, checker, version, readVersion, checked) => {
        const decided = check({
          projectClosed: false,
          answer: { version, released: false, checked, authors: new Set(authors) },
          checker,
          readVersion,
        })
        assert.equal(decided.ok, !authors.includes(checker) && version === readVersion)
      },
    ),
  )
})
