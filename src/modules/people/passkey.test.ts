import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterEmail, MOST_PASSKEYS, mayAdd, mayRemove, mayRequire, movedOn, readStamp, stampText, suggestedName, wayOfStep } from './passkey.ts'

const at = new Date('2026-06-01T09:00:00Z')
const kinds = fc.constantFrom('staff' as const, 'contributor' as const)
const standings = fc.record({ kind: kinds, passkeys: fc.nat(30), required: fc.boolean() })

test('only staff have a second step, only where the organisation asks for it, and a code makes a passkey only for who has none', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const step = afterEmail(standing)
      assert.equal(step === 'in', standing.kind === 'contributor' || !standing.required)
      if (step !== 'in') assert.equal(step, standing.passkeys === 0 ? 'add-passkey' : 'use-passkey')
    }),
  )
})

test('nobody gets to the state in which a code alone makes a passkey by taking their own away', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const removed = mayRemove(standing)
      if (!removed.ok || standing.passkeys === 0) return
      assert.notEqual(afterEmail({ ...standing, passkeys: standing.passkeys - 1 }), 'add-passkey')
    }),
  )
  assert.deepEqual(mayRemove({ kind: 'staff', passkeys: 1, required: true }), { ok: false, because: 'last-one' })
  assert.deepEqual(mayRemove({ kind: 'staff', passkeys: 2, required: true }), { ok: true, value: true })
  assert.deepEqual(mayRemove({ kind: 'contributor', passkeys: 1, required: true }), { ok: true, value: true })
})

test('an administrator asks for passkeys only with one of their own, and stops asking at any time', () => {
  assert.deepEqual(mayRequire(true, 0), { ok: false, because: 'none-yourself' })
  assert.deepEqual(mayRequire(true, 1), { ok: true, value: true })
  assert.deepEqual(mayRequire(false, 0), { ok: true, value: true })
})

test('there is an end to passkeys, and none for staff who sign in elsewhere', () => {
  assert.deepEqual(mayAdd({ kind: 'staff', passkeys: 0, elsewhere: true }), { ok: false, because: 'elsewhere' })
  assert.deepEqual(mayAdd({ kind: 'contributor', passkeys: 0, elsewhere: true }), { ok: true, value: true })
  assert.deepEqual(mayAdd({ kind: 'staff', passkeys: MOST_PASSKEYS, elsewhere: false }), { ok: false, because: 'too-many' })
})

test('a count that has begun never stands still or goes back', () => {
  assert.ok(movedOn(0, 0))
  fc.assert(fc.property(fc.nat(), fc.nat(), (before, after) => movedOn(before, after) === (after > before || (before === 0 && after === 0))))
  fc.assert(fc.property(fc.integer({ min: 1 }), (count) => !movedOn(count, 0) && !movedOn(count, count)))
})

test('a stamp is read for what it was made for, about the same, while it is fresh', () => {
  const purposes = fc.constantFrom('passkey-use' as const, 'passkey-add' as const, 'passkey-first' as const, 'first-step' as const)
  const word = fc.stringMatching(/^[\w-]{1,43}$/)
  fc.assert(
    fc.property(purposes, purposes, word, word, word, fc.integer({ min: 0, max: 10 * 60_000 }), (purpose, other, about, another, value, age) => {
      const text = stampText({ purpose, about, value, at })
      const then = new Date(at.getTime() + age)
      assert.equal(readStamp(text, { purpose, about }, then, 5), age < 5 * 60_000 ? value : undefined)
      if (other !== purpose) assert.equal(readStamp(text, { purpose: other, about }, at, 5), undefined)
      if (another !== about) assert.equal(readStamp(text, { purpose, about: another }, at, 5), undefined)
    }),
  )
})

test('what is no stamp reads as none', () => {
  const wanted = { purpose: 'first-step' as const, about: 'here' }
  const texts = ['', 'first-step', 'first-step.here', 'first-step.here.me', 'first-step.here.me.', 'first-step.here.me.soon']
  for (const text of [undefined, ...texts]) assert.equal(readStamp(text, wanted, at, 5), undefined, String(text))
  assert.equal(readStamp(`first-step.here.me.${at.getTime()}.more`, wanted, at, 5), undefined)
  fc.assert(fc.property(fc.string(), (text) => readStamp(text, wanted, at, 5) === undefined))
})

test('a passkey is named after what holds it', () => {
  assert.equal(suggestedName('Firefox on Windows', ['internal', 'hybrid']), 'Firefox on Windows')
  assert.equal(suggestedName('Firefox on Windows', ['usb']), 'Security key')
  assert.equal(suggestedName('Firefox on Windows', ['hybrid']), 'Phone')
  assert.equal(suggestedName('', []), 'Passkey')
  fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string()), (device, ways) => suggestedName(device, ways).length > 0))
})

test('where somebody wanted to go is kept over the second step', () => {
  assert.equal(wayOfStep('use-passkey', '/desk?a=b'), '/sign-in/passkey?next=%2Fdesk%3Fa%3Db')
  assert.equal(wayOfStep('add-passkey', '/'), '/sign-in/first-passkey?next=%2F')
})
