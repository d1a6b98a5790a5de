import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayOpen, type OpeningWarning } from './opening.ts'
import { warningInWords } from './opening.words.ts'

const asked = { closed: false, missing: 0, warnings: [], because: '' }

test('a plan with nothing left to do opens, and needs no reason', () => assert.deepEqual(mayOpen(asked), { ok: true, value: true }))

test('what was not done needs a reason, and a reason is no way round what the plan must say', () => {
  const warned = { ...asked, warnings: ['budget' as const] }
  assert.deepEqual(mayOpen(warned), { ok: false, because: 'reason-missing' })
  assert.deepEqual(mayOpen({ ...warned, because: 'The budget meets on Friday' }), { ok: true, value: true })
  assert.deepEqual(
    mayOpen({ ...warned, because: '🙂🙂' }),
    { ok: false, because: 'reason-missing' },
    'two characters are too few, as for the database',
  )
  assert.deepEqual(mayOpen({ ...warned, missing: 1, because: 'The budget meets on Friday' }), { ok: false, because: 'plan-incomplete' })
  assert.deepEqual(mayOpen({ ...asked, closed: true }), { ok: false, because: 'project-closed' })
})

const warnings: readonly OpeningWarning[] = [
  ...(['aims', 'method', 'barriers', 'budget', 'not-signed'] as const),
  ...(['duty-not-assessed', 'duty-too-late', 'equality-not-prepared', 'groups-without-word', 'consultation-not-complete'] as const),
]

test('every warning says what is not done, and leads to where it is done', () =>
  fc.assert(
    fc.property(fc.constantFrom(...warnings), (warning) => {
      const { says, at } = warningInWords(warning)
      assert.ok(says.length > 10)
      assert.match(at, /^\/projects\/:project\/(plan\/|assessments)/)
    }),
  ))
