import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askLimit, mayAsk, type Standing } from './may-ask.ts'
import { isPaused } from './pause.ts'
import { mostShared, share } from './shared.ts'

const standing = (change: Partial<Standing> = {}): Standing => ({
  left: false,
  consented: true,
  paused: false,
  young: 'adult',
  asks: 0,
  ownLimit: null,
  ...change,
})

test('somebody who agreed, is here and was not asked too often may be asked', () => {
  assert.deepEqual(mayAsk(standing({ asks: 2 }), 6), { ok: true, value: 4 })
  assert.deepEqual(mayAsk(standing({ young: 'ready' }), 6), { ok: true, value: 6 })
})

test('each "no" has its name', () => {
  assert.deepEqual(mayAsk(standing({ left: true }), 6), { ok: false, because: 'left' })
  assert.deepEqual(mayAsk(standing({ consented: false }), 6), { ok: false, because: 'no-consent' })
  assert.deepEqual(mayAsk(standing({ paused: true }), 6), { ok: false, because: 'paused' })
  assert.deepEqual(mayAsk(standing({ young: 'waiting-for-guardian' }), 6), { ok: false, because: 'under-18' })
  assert.deepEqual(mayAsk(standing({ asks: 6 }), 6), { ok: false, because: 'asked-enough' })
  assert.deepEqual(mayAsk(standing({ asks: 1, ownLimit: 1 }), 6), { ok: false, because: 'asked-enough' })
})

const anyone = fc.record({
  left: fc.boolean(),
  consented: fc.boolean(),
  paused: fc.boolean(),
  young: fc.constantFrom('adult', 'ready', 'waiting-for-assent', 'waiting-for-guardian' as const),
  asks: fc.nat(60),
  ownLimit: fc.option(fc.integer({ min: 1, max: 52 })),
})

test('nobody is asked more often than they, or the organisation, allow; an own limit never allows more', () => {
  fc.assert(
    fc.property(anyone, fc.integer({ min: 1, max: 52 }), (who, limit) => {
      const may = mayAsk(who, limit)
      if (may.ok) {
        assert.ok(who.asks < limit && who.asks < (who.ownLimit ?? limit))
        assert.equal(may.value, askLimit(who.ownLimit, limit) - who.asks)
        assert.ok(who.consented && !who.paused && !who.left)
      }
      if (mayAsk(who, limit).ok) assert.ok(mayAsk({ ...who, ownLimit: null }, limit).ok)
      if (!who.consented) assert.equal(may.ok, false)
    }),
  )
})

test('a break ends on its day, or when they say', () => {
  assert.equal(isPaused(undefined, '2026-06-01'), false)
  assert.equal(isPaused({ until: null }, '2026-06-01'), true)
  assert.equal(isPaused({ until: '2026-06-02' }, '2026-06-01'), true)
  assert.equal(isPaused({ until: '2026-06-01' }, '2026-06-01'), false)
})

test('nothing is kept of what somebody shares before they agree to be found by it, and nothing twice', () => {
  const kidney = { kind: 'lived-experience', words: 'Kidney care' } as const
  assert.deepEqual(share({ consented: false, shared: [] }, kidney), { ok: false, because: 'consent-missing' })
  assert.deepEqual(share({ consented: true, shared: [] }, kidney), { ok: true, value: kidney })
  assert.deepEqual(share({ consented: true, shared: [{ ...kidney, words: 'kidney CARE' }] }, kidney), { ok: false, because: 'already-shared' })
  assert.ok(share({ consented: true, shared: [{ ...kidney, kind: 'interest' }] }, kidney).ok)
  const full = Array.from({ length: mostShared }, (_, index) => ({ kind: 'interest' as const, words: `Interest ${index}` }))
  assert.deepEqual(share({ consented: true, shared: full }, kidney), { ok: false, because: 'enough' })
})
