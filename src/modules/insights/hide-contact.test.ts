import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hideContact } from './hide-contact.ts'

test('an email address and a phone number are hidden, the words round them stay', () => {
  assert.equal(
    hideContact('Ring me on 01632 960 001 or +44 7700 900982, or mail jo.b+x@example.co.uk.'),
    'Ring me on [number] or [number], or mail [email address].',
  )
})
test('a number of nine digits or more is hidden too', () => assert.equal(hideContact('My number is 943 476 5919'), 'My number is [number]'))
for (const plain of [
  'We waited 3 hours on 12 May 2026',
  'Room 204, ward 7, at 14:30',
  'It costs 1,200 to 1,500 pounds',
  'In 2024, 2025 and 2026',
  'Bus 18 or 21',
])
  test(`"${plain}" stays as it is`, () => assert.equal(hideContact(plain), plain))

test('whatever stands round it, an address does not come through', () => {
  const around = fc.string({ maxLength: 20 })
  fc.assert(
    fc.property(around, around, (before, after) =>
      assert.ok(!hideContact(`${before} ann.example@mail.example.org ${after}`).includes('ann.example@mail')),
    ),
  )
})
