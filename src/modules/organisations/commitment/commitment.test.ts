import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '#lib/dates.ts'
import { commitmentParts, commitmentStanding, sameWords, signOff } from './commitment.ts'

const asked = { today: '2026-06-01', written: true, lastAgreedOn: '2025-05-01', reviewMonths: 12 }
const agreement = { agreedOn: '2026-05-20', agreedBy: 'the board', reviewOn: '2027-05-20' }
const because = (done: ReturnType<typeof signOff>) => (done.ok ? 'taken' : done.because)

test('a board agrees words on a day gone by, and looks at them again within the time that the organisation chose', () => {
  assert.equal(because(signOff(asked, agreement)), 'taken')
  assert.equal(because(signOff({ ...asked, written: false }, agreement)), 'nothing-written')
  assert.equal(because(signOff(asked, { ...agreement, agreedOn: '2026-06-02' })), 'in-the-future')
  assert.equal(because(signOff(asked, { ...agreement, agreedOn: '2025-04-30' })), 'before-the-last')
  assert.equal(because(signOff(asked, { ...agreement, reviewOn: '2026-05-20' })), 'review-not-later')
  assert.equal(because(signOff(asked, { ...agreement, reviewOn: '2027-05-21' })), 'review-too-late')
})

test('where the organisation has chosen no time, any later day will do: no law is made up', () =>
  assert.equal(because(signOff({ ...asked, reviewMonths: null }, { ...agreement, reviewOn: '2040-01-01' })), 'taken'))

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))

test('for any days, what is taken has a review after the agreement and within the time', () => {
  fc.assert(
    fc.property(days, days, days, fc.integer({ min: 1, max: 120 }), (today, agreedOn, reviewOn, reviewMonths) => {
      const done = signOff({ today, written: true, lastAgreedOn: undefined, reviewMonths }, { agreedOn, agreedBy: 'the board', reviewOn })
      assert.equal(done.ok, agreedOn <= today && reviewOn > agreedOn && reviewOn <= addMonths(agreedOn, reviewMonths))
    }),
  )
})

test('a statement holds up to the day of its review, is then late, and says so in one line', () => {
  const version = { number: 2, reviewOn: '2026-06-01' }
  assert.deepEqual(commitmentStanding(version, '2026-06-01'), { state: 'valid', warning: undefined })
  assert.deepEqual(commitmentStanding(version, '2026-06-02'), {
    state: 'overdue',
    warning: 'Our statement of commitment was due for review by 1 June 2026, and has not been reviewed. New projects still follow version 2.',
  })
  assert.equal(commitmentStanding(undefined, '2026-06-02').state, 'none')
})

test('once late, it is late on every later day until there is another version', () => {
  fc.assert(
    fc.property(days, days, fc.nat({ max: 3000 }), (reviewOn, today, more) => {
      const late = (day: string) => commitmentStanding({ number: 1, reviewOn }, day).state === 'overdue'
      if (late(today)) assert.ok(late(addDays(today, more)))
    }),
  )
})

test('two wordings are the same where every part is', () => {
  const words = { principles: 'a', expectations: 'b', support: 'c', answering: 'd', accountability: 'e' }
  assert.ok(sameWords(words, { ...words }))
  for (const part of commitmentParts) assert.ok(!sameWords(words, { ...words, [part]: 'z' }))
})
