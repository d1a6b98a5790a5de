import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Ready, release } from './release.ts'

const today = '2026-06-15'
const ready = (answerId: string, more: Partial<Ready> = {}): Ready => ({ answerId, version: 1, checked: true, dueOn: null, releaseId: null, ...more })
const shown = (...ids: string[]) => ids.map((answerId) => ({ answerId, version: 1 }))
const asked = { projectClosed: false, shown: shown('a', 'b'), now: [ready('a'), ready('b')], othersToTell: 0, today }

test('what was shown and checked goes out together', () =>
  assert.deepEqual(release(asked), { ok: true, value: { kind: 'release', answerIds: ['a', 'b'] } }))

test('one answer that is not as it was read stops all of them', () => {
  for (const other of [ready('b', { checked: false }), ready('b', { version: 2 }), ready('b', { releaseId: 'r1' }), ready('c')])
    assert.deepEqual(release({ ...asked, now: [ready('a'), other] }), { ok: false, because: 'changed-since' })
})

test('the same press twice finds them released', () => {
  const now = [ready('a', { releaseId: 'r1' }), ready('b', { releaseId: 'r1' })]
  assert.deepEqual(release({ ...asked, now }), { ok: true, value: { kind: 'released-before', releaseId: 'r1' } })
  assert.ok(release({ ...asked, now, projectClosed: true }).ok)
})

test('a promise for a day that has come meanwhile is not made', () => {
  assert.deepEqual(release({ ...asked, now: [ready('a', { dueOn: today }), ready('b')] }), { ok: false, because: 'date-passed' })
})

test('without answers it goes ahead only for people who have something to hear', () => {
  assert.deepEqual(release({ ...asked, shown: [] }), { ok: false, because: 'nothing-to-release' })
  assert.deepEqual(release({ ...asked, shown: [], othersToTell: 3 }), { ok: true, value: { kind: 'release', answerIds: [] } })
})

test('a closed project releases nothing', () =>
  assert.deepEqual(release({ ...asked, projectClosed: true }), { ok: false, because: 'project-closed' }))

const someAnswers = fc.uniqueArray(
  fc.record({
    answerId: fc.constantFrom('a', 'b', 'c', 'd'),
    version: fc.integer({ min: 1, max: 2 }),
    checked: fc.boolean(),
    dueOn: fc.constantFrom(null, '2026-06-01', '2026-09-01'),
    releaseId: fc.constantFrom(null, null, 'r1', 'r2'),
  }),
  { selector: (one) => one.answerId },
)

test('whatever is released was shown, is checked, is as it was read, and was not released before', () => {
  fc.assert(
    fc.property(
      someAnswers,
      fc.uniqueArray(fc.record({ answerId: fc.constantFrom('a', 'b', 'c', 'd'), version: fc.integer({ min: 1, max: 2 }) }), {
        selector: (one) => one.answerId,
      }),
      fc.nat(2),
      (now, wanted, othersToTell) => {
        const decided = release({ projectClosed: false, shown: wanted, now, othersToTell, today })
        if (!decided.ok || decided.value.kind !== 'release') return
        assert.deepEqual(
          [...decided.value.answerIds],
          wanted.map((one) => one.answerId),
        )
        for (const { answerId, version } of wanted) {
          const answer = now.find((one) => one.answerId === answerId)
          assert.ok(answer?.checked && answer.version === version && answer.releaseId === null && (answer.dueOn === null || answer.dueOn > today))
        }
      },
    ),
  )
})
