import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayInWords, isRealDay } from './dates.ts'
import { readMessyDay } from './messy-day.ts'

const days = fc.date({ min: new Date('1969-01-01'), max: new Date('2068-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

test('the ways in which people write 30 September 2021', () => {
  const ways = [
    '30/09/2021',
    '30/9/21',
    '30.9.21',
    '30-09-2021',
    '30 09 2021',
    '2021-09-30',
    '2021/9/30',
    '30 Sep 2021',
    '30-Sep-21',
    '30 Sept. 2021',
    '30th September 2021',
    '30th of September, 2021',
    '30SEP2021',
    "30 Sep '21",
    'September 30, 2021',
    'Sep 30th 2021',
    'Thursday 30 September 2021',
    'Thu, 30 Sep 2021 14:05',
    '30/09/2021 14:05:11',
    '30/09/2021, 2:05 pm',
    '2021-09-30T00:00:00.000Z',
    '2021-09-30 23:59:59+01:00',
    ' 30\u00a0Sep\u00a02021 ',
  ]
  for (const text of ways) assert.equal(readMessyDay(text, 'dmy'), '2021-09-30', text)
})

test('which comes first, the day or the month, is told and never guessed', () => {
  assert.equal(readMessyDay('03/04/2021', 'dmy'), '2021-04-03')
  assert.equal(readMessyDay('03/04/2021', 'mdy'), '2021-03-04')
  assert.equal(readMessyDay('9/30/2021', 'mdy'), '2021-09-30')
  assert.equal(readMessyDay('9/30/2021', 'dmy'), undefined)
  assert.equal(readMessyDay('13/02/2021', 'mdy'), undefined)
})

test('a year of two digits is within a hundred years', () => {
  assert.equal(readMessyDay('1.2.21', 'dmy'), '2021-02-01')
  assert.equal(readMessyDay('1.2.68', 'dmy'), '2068-02-01')
  assert.equal(readMessyDay('1.2.69', 'dmy'), '1969-02-01')
})

test('what says no day gives no day', () => {
  const none = [
    '',
    'n/a',
    'Sept 2021',
    '2021',
    '31/04/2021',
    '29 Feb 2021',
    '30 Sepia 2021',
    '30/09',
    '44469',
    '30/09/202',
    '1/2/3/2021',
    'yesterday',
    '2021-13-01',
  ]
  for (const text of none) assert.equal(readMessyDay(text, 'dmy'), undefined, text)
})

test('every day is read back from each of its usual forms', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, number] = day.split('-') as [string, string, string]
      for (const text of [
        day,
        `${number}/${month}/${year}`,
        `${Number(number)}.${Number(month)}.${year.slice(2)}`,
        dayInWords(day),
        `${day}T00:00:00.000Z`,
      ])
        assert.equal(readMessyDay(text, 'dmy'), day, text)
      assert.equal(readMessyDay(`${month}/${number}/${year}`, 'mdy'), day)
    }),
  )
})

test('any text at all gives a real day or none', () => {
  const bits = fc
    .array(fc.constantFrom('30', '2', '/', '.', '-', ' ', 'Sep', 'th', '2021', 'T', '00:00', 'Z', "'"), { maxLength: 9 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(bits, fc.string()), fc.constantFrom('dmy' as const, 'mdy' as const), (text, order) => {
      const day = readMessyDay(text, order)
      assert.ok(day === undefined || isRealDay(day))
    }),
  )
})
