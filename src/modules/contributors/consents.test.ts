import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { firstWords } from './consent.words.ts'
import { type ConsentSaid, consentChanges, consentsFrom, isGiven, type Purpose, purposeNames, wordsChanged } from './consents.ts'

const said = (change: Partial<ConsentSaid> = {}): ConsentSaid => ({
  purpose: 'quote',
  given: true,
  version: 1,
  saidOn: '2026-05-01',
  recordedAt: new Date('2026-05-01T09:00:00Z'),
  ...change,
})
const first = Object.fromEntries(purposeNames.map((purpose) => [purpose, 1])) as Record<Purpose, number>

test('nothing was said, so nothing is given', () => {
  assert.deepEqual(consentsFrom([]), {})
  for (const purpose of purposeNames) assert.equal(isGiven({}, purpose), false)
})

test('a form that is typed in late does not undo what was taken back after it was signed', () => {
  const signed = said({ saidOn: '2026-05-01', recordedAt: new Date('2026-05-10T09:00:00Z') })
  const takenBack = said({ given: false, saidOn: '2026-05-05', recordedAt: new Date('2026-05-05T09:00:00Z') })
  assert.equal(isGiven(consentsFrom([takenBack, signed]), 'quote'), false)
})

test('on one day what was written down last holds', () => {
  const later = said({ given: false, recordedAt: new Date('2026-05-01T10:00:00Z') })
  assert.equal(isGiven(consentsFrom([said(), later]), 'quote'), false)
  assert.equal(isGiven(consentsFrom([later, said()]), 'quote'), false)
})

const anything = fc.record({
  purpose: fc.constantFrom(...purposeNames),
  given: fc.boolean(),
  version: fc.integer({ min: 1, max: 4 }),
  saidOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}`),
  recordedAt: fc.integer({ min: 0, max: 1e9 }).map((seconds) => new Date(seconds * 1000)),
})

test('each purpose stands alone: what is said of one changes no other', () => {
  fc.assert(
    fc.property(fc.array(anything), anything, (history, more) => {
      const [before, after] = [consentsFrom(history), consentsFrom([...history, more])]
      for (const purpose of purposeNames.filter((one) => one !== more.purpose)) assert.deepEqual(after[purpose], before[purpose])
    }),
  )
})

test('what holds is what was said last, in whatever order it is read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anything, { selector: ({ recordedAt }) => recordedAt.getTime() }), (history) => {
      const inForce = consentsFrom(history)
      assert.deepEqual(consentsFrom(history.toReversed()), inForce)
      for (const one of history) assert.ok(inForce[one.purpose]!.saidOn >= one.saidOn)
    }),
  )
})

test('a form with what holds already changes nothing, and one change is one line', () => {
  fc.assert(
    fc.property(fc.array(anything.map((one) => ({ ...one, version: 1 }))), fc.constantFrom(...purposeNames), (history, purpose) => {
      const inForce = consentsFrom(history)
      const same = Object.fromEntries(Object.entries(inForce).map(([name, { given }]) => [name, given]))
      assert.deepEqual(consentChanges(same, inForce, first), [])
      assert.deepEqual(consentChanges({ ...same, [purpose]: !isGiven(inForce, purpose) }, inForce, first), [purpose])
      assert.deepEqual(consentChanges({}, inForce, first), [])
    }),
  )
})

test('newer words are asked again, and the old yes stands for what it said', () => {
  const inForce = consentsFrom([said()])
  const current = { ...first, quote: 2 }
  assert.equal(wordsChanged(inForce, 'quote', 2), true)
  assert.equal(isGiven(inForce, 'quote'), true)
  assert.deepEqual(consentChanges({ quote: true }, inForce, current), ['quote'])
  assert.deepEqual(consentChanges({ quote: true }, consentsFrom([said({ version: 2 })]), current), [])
  assert.equal(wordsChanged(consentsFrom([said({ given: false })]), 'quote', 2), false)
})

test('the first words say for each purpose what happens when somebody changes their mind', () => {
  for (const purpose of purposeNames) assert.match(firstWords[purpose], /change my mind/, purpose)
})
