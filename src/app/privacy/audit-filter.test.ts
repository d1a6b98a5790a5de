import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedOf, momentsOf } from './audit-filter.ts'

test('days include their last moment, in London', () => {
  const typed = { from: '2026-07-01', 'to-day': '1', 'to-month': 'July', 'to-year': '2026', type: 'people.signed-in', person: ' Marged ' }
  const { asked, problems } = askedOf(new URLSearchParams(typed))
  assert.deepEqual(asked, { type: 'people.signed-in', person: 'Marged', from: '2026-07-01', to: '2026-07-01' })
  assert.deepEqual(problems, {})
  assert.deepEqual(momentsOf(asked), { from: new Date('2026-06-30T23:00:00Z'), before: new Date('2026-07-01T23:00:00Z') })
})

test('a day that is none is said to be wrong, and the filter leaves it out', () => {
  const { asked, problems } = askedOf(new URLSearchParams({ 'from-day': '31', 'from-month': '4', 'from-year': '2026' }))
  assert.equal(asked.from, '')
  assert.deepEqual(problems, { from: 'From this day must be a real date' })
})

test('whatever stands in an address, the filter can be used', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('type', 'person', 'from', 'to', 'from-year'), fc.string()), (typed) => {
      const { asked } = askedOf(new URLSearchParams(typed))
      momentsOf(asked)
      assert.match(asked.type, /^([a-z]+\.[a-z-]+)?$/)
      assert.ok([...asked.person].length <= 120 && asked.person.isWellFormed())
    }),
  )
})
