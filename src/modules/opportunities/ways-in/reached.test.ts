import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leastShown, valuesShown } from './reached.ts'

const value = (name: string, people: number) => ({ value: name, people })

test('of 14 people, 8 and 6 are shown; of 9, neither 8 nor the 1 who is left over', () => {
  assert.deepEqual(valuesShown([value('Upper', 8), value('Lower', 6)], 14), [value('Upper', 8), value('Lower', 6)])
  assert.deepEqual(valuesShown([value('Upper', 8), value('Lower', 1)], 9), [])
  assert.deepEqual(valuesShown([value('Upper', 8), value('Middle', 5), value('Lower', 2)], 15), [value('Upper', 8)])
})

test('whatever was answered, no number from 1 to 4 is shown or is left over', () => {
  const answered = fc.record({ counts: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }), leftOut: fc.integer({ min: 0, max: 8 }) })
  fc.assert(
    fc.property(answered, ({ counts, leftOut }) => {
      const people = counts.reduce((sum, one) => sum + one, leftOut)
      const shown = valuesShown(
        counts.map((one, place) => value(`value ${place}`, one)),
        people,
      )
      const rest = people - shown.reduce((sum, one) => sum + one.people, 0)
      assert.ok(shown.every((one) => one.people >= leastShown))
      assert.ok(shown.length === 0 || rest === 0 || rest >= leastShown)
    }),
  )
})
