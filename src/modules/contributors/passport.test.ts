import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { maySeePassport } from './access-needs.ts'
import { areaAnswers, readArea } from './passport.form.ts'
import { areaNames, needInWords, needsKept, needsOf, otherNeed, reviewDue, reviewDueOn } from './passport.ts'

const area = fc.constantFrom(...areaNames)

test('of an area only its own words are kept, each once, and a need in own words', () => {
  fc.assert(
    fc.property(
      area,
      fc.array(fc.oneof(fc.constantFrom(...areaNames.flatMap((one) => Object.keys(needsOf(one)))), fc.string())),
      fc.string(),
      (where, ticked, own) => {
        const kept = needsKept(where, ticked, own)
        const words = kept.filter(({ need }) => need !== otherNeed)
        assert.ok(words.every(({ need, area }) => area === where && need in needsOf(where) && ticked.includes(need)))
        assert.equal(new Set(kept.map(({ need }) => need)).size, kept.length)
        assert.equal(
          kept.some(({ need }) => need === otherNeed),
          own.trim() !== '',
        )
        assert.ok(kept.every((need) => needInWords(need) !== ''))
      },
    ),
  )
})

test('what is kept fills the form in again as it was', () => {
  fc.assert(
    fc.property(area, fc.nat(), (where, pick) => {
      const words = Object.keys(needsOf(where)).filter((_, index) => (pick >> index) % 2 === 1)
      const needs = needsKept(where, words, 'A seat by the door')
      const answers = new URLSearchParams(Object.entries(areaAnswers(needs)).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
      assert.deepEqual(readArea(where, answers), { value: needs })
    }),
  )
})

test('every need is a word that the database takes', () => {
  for (const where of areaNames) for (const need of Object.keys(needsOf(where))) assert.match(need, /^[a-z-]{2,40}$/)
})

test('after a year it is time to look again, and not a day before', () => {
  assert.equal(reviewDueOn('2026-06-01'), '2027-06-01')
  assert.equal(reviewDueOn('2028-02-29'), '2029-02-28')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays('1990-01-01', days)
      assert.equal(reviewDue(day, addDays(reviewDueOn(day), -1)), false)
      assert.equal(reviewDue(day, reviewDueOn(day)), true)
    }),
  )
})

test('a passport for the named contact alone is shown to nobody else', () => {
  assert.equal(maySeePassport('named-contact', { isNamedContact: false }), false)
  assert.equal(maySeePassport('named-contact', { isNamedContact: true }), true)
  assert.equal(maySeePassport('staff', { isNamedContact: false }), true)
})
