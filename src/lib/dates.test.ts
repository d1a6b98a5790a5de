import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  compareDays,
  dayInWords,
  dayOf,
  daysBetween,
  endOfDay,
  isRealDay,
  momentAt,
  momentInWords,
  realDay,
  spanInWords,
  startOfDay,
} from './dates.ts'

const days = fc.date({ min: new Date('1975-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const moments = fc.date({ min: new Date('1975-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
const iso = (moment: Date) => moment.toISOString()
const hours = (day: string) => (endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000

test('half past eleven at night in summer, by UTC, is the next day in London', () => {
  assert.equal(dayOf(new Date('2026-07-01T23:30:00Z')), '2026-07-02')
  assert.equal(dayOf(new Date('2026-12-01T23:30:00Z')), '2026-12-01')
})

test('a day in winter begins at midnight UTC, a day in summer an hour before', () => {
  assert.equal(iso(startOfDay('2026-01-15')), '2026-01-15T00:00:00.000Z')
  assert.equal(iso(startOfDay('2026-07-15')), '2026-07-14T23:00:00.000Z')
})

test('the days on which the clocks change have 23 and 25 hours', () => {
  assert.equal(hours('2026-03-29'), 23)
  assert.equal(hours('2026-10-25'), 25)
  assert.equal(hours('2026-06-01'), 24)
})

test('a time that spring skips is read after the skip, and a time that autumn repeats is the first of the two', () => {
  assert.equal(iso(momentAt('2026-03-29', '00:59')), '2026-03-29T00:59:00.000Z')
  assert.equal(iso(momentAt('2026-03-29', '01:30')), '2026-03-29T01:30:00.000Z')
  assert.equal(momentInWords(momentAt('2026-03-29', '01:30')), '29 March 2026 at 2:30am')
  assert.equal(iso(momentAt('2026-10-25', '01:30')), '2026-10-25T00:30:00.000Z')
  assert.equal(iso(momentAt('2026-10-25', '02:00')), '2026-10-25T02:00:00.000Z')
})

test('every moment lies within its own day, and days follow each other without a gap', () => {
  fc.assert(
    fc.property(moments, (moment) => {
      const day = dayOf(moment)
      assert.ok(startOfDay(day) <= moment && moment < endOfDay(day))
      assert.equal(iso(endOfDay(day)), iso(startOfDay(addDays(day, 1))))
    }),
  )
})

test('a time in words is the time that was given, but for the hour that spring skips', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 2, max: 23 }), fc.integer({ min: 0, max: 59 }), (day, hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      const read = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' }).format(momentAt(day, time))
      assert.equal(read, time)
      assert.equal(dayOf(momentAt(day, time)), day)
    }),
  )
})

test('days add up, and the order of days is the order of their text', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2026-01-01', -1), '2025-12-31')
  assert.equal(daysBetween('2026-03-01', '2026-05-03'), 63)
  fc.assert(
    fc.property(days, days, (a, b) => {
      assert.equal(addDays(a, daysBetween(a, b)), b)
      assert.equal(Math.sign(daysBetween(b, a)) || 0, compareDays(a, b))
      assert.equal(compareDays(a, b), a < b ? -1 : a > b ? 1 : 0)
    }),
  )
})

test('a real day is one that the calendar has', () => {
  for (const day of ['2024-02-29', '2000-02-29', '1900-02-28', '0001-01-01', '9999-12-31']) assert.ok(isRealDay(day), day)
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '0000-01-01',
    '',
    ' 2026-05-03',
    '2026-05-03Z',
    '٢٠٢٦-٠٥-٠٣',
  ])
    assert.ok(!isRealDay(text), text)
  assert.equal(realDay(2026.5, 1, 1), undefined)
})

test('days and moments are said as people say them', () => {
  assert.equal(dayInWords('2026-05-03'), '3 May 2026')
  assert.equal(momentInWords(new Date('2026-05-03T13:30:00Z')), '3 May 2026 at 2:30pm')
  assert.equal(momentInWords(new Date('2026-05-03T08:00:00Z')), '3 May 2026 at 9am')
  assert.equal(momentInWords(new Date('2026-05-03T11:00:00Z')), '3 May 2026 at midday')
  assert.equal(momentInWords(new Date('2026-05-02T23:00:00Z')), '3 May 2026 at midnight')
  assert.equal(momentInWords(new Date('2026-01-03T00:05:00Z')), '3 January 2026 at 12:05am')
})

test('from one moment to another names the day once, and both days where it ends on another', () => {
  assert.equal(spanInWords(momentAt('2026-07-04', '10:00'), momentAt('2026-07-04', '13:30')), 'Saturday 4 July 2026, 10am to 1:30pm')
  const overnight = 'Saturday 4 July 2026, 10pm to Sunday 5 July 2026, 1am'
  assert.equal(spanInWords(momentAt('2026-07-04', '22:00'), momentAt('2026-07-05', '01:00')), overnight)
})

test('what is no day or no time is refused, never moved to another', () => {
  assert.throws(() => dayInWords('2026-02-30'), RangeError)
  assert.throws(() => addDays('tomorrow', 1), RangeError)
  assert.throws(() => momentAt('2026-05-03', '24:00'), RangeError)
  assert.throws(() => momentAt('2026-05-03', '9:00'), RangeError)
})

test('a month later is the same day of the month, or the last one where there is none', () => {
  assert.equal(addMonths('2026-05-03', 1), '2026-06-03')
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28')
  assert.equal(addMonths('2024-03-31', -1), '2024-02-29')
  assert.equal(addMonths('2026-05-03', 0), '2026-05-03')
})
