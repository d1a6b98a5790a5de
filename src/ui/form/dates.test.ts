import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { typedDay, wrongParts } from './dates.ts'
import { day, time } from './index.ts'

const field = day({ label: 'Date' })
const typed = (date: string, month: string, year: string) => new URLSearchParams({ 'it-day': date, 'it-month': month, 'it-year': year })
const read = (date: string, month: string, year: string) => field.read(typed(date, month, year), 'it')

test('a day is read from numbers or the name of a month', () => {
  for (const month of ['5', '05', 'May', 'may', 'MAY.']) assert.deepEqual(read('1', month, '2026'), { value: '2026-05-01' })
  assert.deepEqual(read(' 31 ', 'sept', '2026'), { problem: 'Date must be a real date' })
  assert.deepEqual(read('30', 'Sept', '2026'), { value: '2026-09-30' })
  assert.deepEqual(read('29', 'february', '2028'), { value: '2028-02-29' })
})

test('what is missing or wrong is said, and its box is marked', () => {
  const examples: [string, string, string, string, string[]][] = [
    ['1', '', '2026', 'Date must include a month', ['month']],
    ['', '', '2026', 'Date must include a day and a month', ['day', 'month']],
    ['29', '2', '2026', 'Date must be a real date', ['day']],
    ['0', '2', '2026', 'Date must be a real date', ['day']],
    ['1', '13', '2026', 'Date must be a real date', ['month']],
    ['1', 'ju', '2026', 'Date must be a real date', ['month']],
    ['1', '2', '26', 'Year must include 4 numbers', ['year']],
    ['1', '2', '1066', 'Year must be between 1900 and 2100', ['year']],
    ['29', '2', '1900', 'Date must be a real date', ['day']],
  ]
  for (const [date, month, year, problem, parts] of examples) {
    assert.deepEqual(read(date, month, year), { problem }, `${date} ${month} ${year}`)
    assert.deepEqual(wrongParts(typedDay(typed(date, month, year), 'it')), parts)
  }
  assert.deepEqual(read('', ' ', ''), { problem: 'Enter date' })
  assert.deepEqual(day({ label: 'Date', optional: true }).read(new URLSearchParams(), 'it'), { value: undefined })
})

test('every real day comes back as it was stored', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, (stored) => {
      assert.deepEqual(field.read(new URLSearchParams({ it: stored }), 'it'), { value: stored })
      const boxes = typedDay(new URLSearchParams({ it: stored }), 'it')
      assert.deepEqual(read(boxes.day, boxes.month, boxes.year), { value: stored })
    }),
  )
})

test('a time is read as people write it', () => {
  const examples: [string, string][] = [
    ['9am', '09:00'],
    ['9:30 pm', '21:30'],
    ['9.30 p.m.', '21:30'],
    ['17.00', '17:00'],
    ['1700', '17:00'],
    ['09:05', '09:05'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['Midday', '12:00'],
    ['midnight', '00:00'],
  ]
  const asked = time({ label: 'Start time' })
  for (const [written, stored] of examples) assert.deepEqual(asked.read(new URLSearchParams({ it: written }), 'it'), { value: stored }, written)
  for (const wrong of ['9', '25:00', '13pm', '0am', '9:60', 'soon', '-1:00']) {
    assert.deepEqual(asked.read(new URLSearchParams({ it: wrong }), 'it'), { problem: 'Start time must be a time, like 9am, 2:30pm or 17:00' }, wrong)
  }
})
