import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Candidate, changeOfParts, madeOf, mayBeMadeUp, type Part } from './composition.ts'
import { periodsOf } from './periods.ts'

const part = (areaId: string, partId: string, validFrom = '2026-04-01', validTo: string | null = null): Part => ({
  areaId,
  partId,
  validFrom,
  validTo,
})
const board = (id: string, kind = 'care-board', validFrom = '2024-04-01'): Candidate => ({ id, kind, validFrom })

test('an area is made of its parts from the day on which they were put together, and of other parts after a change', () => {
  const parts = [
    part('ab', 'a'),
    part('ab', 'b', '2026-04-01', '2027-04-01'),
    part('ab', 'c', '2027-04-01'),
    part('abd', 'ab', '2028-04-01'),
    part('abd', 'd', '2028-04-01'),
  ]
  assert.deepEqual(madeOf('a', '2026-05-01', parts), ['a'])
  assert.deepEqual(madeOf('ab', '2026-04-01', parts), ['a', 'b'])
  assert.deepEqual(madeOf('ab', '2027-03-31', parts), ['a', 'b'])
  assert.deepEqual(madeOf('ab', '2027-04-01', parts), ['a', 'c'])
  assert.deepEqual(madeOf('abd', '2028-04-01', parts), ['a', 'c', 'd'])
  assert.deepEqual(madeOf('ab', '2020-01-01', parts), ['a', 'b'])
})

test('an area that would be a part of itself comes to an end all the same', () => {
  assert.deepEqual(madeOf('a', '2026-05-01', [part('a', 'b'), part('b', 'a')]), [])
})

test('nobody is counted twice, nothing is a part of itself, and what is on record is not changed', () => {
  const parts = [part('ab', 'a'), part('ab', 'b')]
  const because = (chosen: readonly Candidate[], more: { areaId?: string; from?: string; shared?: number } = {}) => {
    const allowed = mayBeMadeUp({ areaId: more.areaId, from: more.from ?? '2026-06-01', chosen, shared: more.shared ?? 0 }, parts)
    return allowed.ok ? 'ok' : allowed.because
  }
  const [a, b, c, ab] = [board('a'), board('b'), board('c'), board('ab', 'own', '2026-04-01')]
  assert.equal(because([a, c]), 'ok')
  assert.equal(because([ab, c]), 'ok')
  assert.equal(because([a]), 'fewer-than-two')
  assert.equal(because([a, board('england', 'country')]), 'a-country-with-others')
  assert.equal(because([ab, a]), 'counted-twice')
  assert.equal(because([a, c], { shared: 1 }), 'counted-twice')
  assert.equal(because([a, c], { from: '2024-03-31' }), 'not-there-yet')
  assert.equal(because([ab, c], { areaId: 'ab' }), 'inside-itself')
  assert.equal(because([a, c], { areaId: 'ab', from: '2026-04-01' }), 'before-the-last-change')
  assert.equal(because([a, b, c], { areaId: 'ab' }), 'ok')
  assert.deepEqual(changeOfParts('ab', '2026-06-01', ['a', 'c'], parts), { end: ['b'], begin: ['c'] })
})

test('whatever areas are put together one after the other, each is made of areas that are made of no other, and none holds itself', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const step = fc.record({ areaId: fc.constantFrom(...ids), chosen: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const parts: Part[] = []
      for (const [place, { areaId, chosen }] of steps.entries()) {
        const from = `2026-05-${String(place + 10)}`
        if (!mayBeMadeUp({ areaId, from, chosen: chosen.map((id) => board(id)), shared: 0 }, parts).ok) continue
        const { end, begin } = changeOfParts(areaId, from, chosen, parts)
        for (const one of parts) if (one.areaId === areaId && end.includes(one.partId) && one.validTo === null) one.validTo = from
        parts.push(...begin.map((partId) => part(areaId, partId, from)))
        const whole = madeOf(areaId, from, parts)
        assert.ok(whole.length >= 2 && !whole.includes(areaId))
        assert.ok(whole.every((id) => madeOf(id, from, parts).join() === id))
      }
    }),
  )
})

test('a new time begins with another area, and with another make-up of the same one', () => {
  const parts = [part('ab', 'a'), part('ab', 'b'), part('ab', 'c', '2027-04-01'), part('elsewhere', 'x', '2026-01-01')]
  const served = [
    { areaId: 'ab', name: 'A and B', validFrom: '2026-04-01' },
    { areaId: 'a', name: 'A', validFrom: '2024-04-01' },
  ]
  assert.deepEqual(
    periodsOf(served, parts).map(({ from, name, madeOf: areas }) => [from, name, areas.join('+')]),
    [
      ['2024-04-01', 'A', 'a'],
      ['2026-04-01', 'A and B', 'a+b'],
      ['2027-04-01', 'A and B', 'a+b+c'],
    ],
  )
  assert.deepEqual(periodsOf([], parts), [])
})
