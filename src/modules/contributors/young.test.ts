import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { adultFrom, consentStands, mayHear, turningIn, type YoungPerson, youngPersonState, youngRefusal } from './young.ts'

const today = '2026-06-01'
const young = (change: Partial<YoungPerson> = {}): YoungPerson => ({
  adultOn: '2028-03-01',
  assentOn: '2026-05-01',
  consentOn: '2026-05-02',
  guardianName: 'Bo Trellis',
  guardianEmail: 'bo@example.org',
  guardianPhone: '',
  ...change,
})

test('nobody under 18 hears from us before they and a guardian have said yes', () => {
  fc.assert(
    fc.property(fc.option(fc.constant('2026-05-01')), fc.option(fc.constant('2026-05-02')), (assentOn, consentOn) => {
      const state = youngPersonState(young({ assentOn, consentOn }), today)
      assert.equal(mayHear(state), assentOn !== null && consentOn !== null)
    }),
  )
  assert.equal(youngPersonState(young({ assentOn: null }), today), 'waiting-for-assent')
  assert.equal(youngPersonState(young({ consentOn: null }), today), 'waiting-for-guardian')
  assert.equal(youngPersonState(young(), today), 'ready')
})

test('at 18, and where nothing was said, they are as everybody', () => {
  assert.equal(youngPersonState(undefined, today), 'adult')
  assert.equal(youngPersonState(young({ adultOn: today, consentOn: null }), today), 'adult')
  assert.equal(youngPersonState(young({ adultOn: '2026-06-02', consentOn: null }), today), 'waiting-for-guardian')
})

test('the month in which they turn 18 is over before they count as 18', () => {
  assert.equal(adultFrom(2027, 12), '2028-01-01')
  assert.equal(adultFrom(2028, 2), '2028-03-01')
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      assert.deepEqual(turningIn(adultFrom(year, month)), { year, month })
      assert.ok(adultFrom(year, month) > `${year}-${String(month).padStart(2, '0')}-31`)
    }),
  )
})

test('a guardian must be reachable, and the month to come within 18 years', () => {
  const given = { adultOn: '2028-03-01', guardianEmail: '', guardianPhone: '' }
  assert.equal(youngRefusal(given, today), 'guardian-contact-missing')
  assert.equal(youngRefusal({ ...given, guardianPhone: '01632 960 001' }, today), undefined)
  assert.equal(youngRefusal({ ...given, adultOn: today }, today), 'already-18')
  assert.equal(youngRefusal({ ...given, adultOn: '2045-01-01' }, today), 'too-far-away')
})

test('whoever changes the guardian, or how they are reached, needs their consent anew', () => {
  assert.equal(consentStands(young(), young()), true)
  for (const change of [{ guardianName: 'Cy' }, { guardianEmail: 'mine@example.org' }, { guardianPhone: '1' }])
    assert.equal(consentStands(young(), young(change)), false)
})
