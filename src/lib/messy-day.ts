import { realDay } from './dates.ts'

/** Which of two numbers comes first in a date: the day, as in Britain, or the month, as in the United States. */
export type DayOrder = 'dmy' | 'mdy'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const names = 'january february march april may june july august september october november december'.split(' ')

/** A time of day after the date is passed over: '14:05', 'T00:00:00.000Z', '2:05 pm'. */
const timeAfter = /[\sT,]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i
const weekdayBefore = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[\s,.]+/i

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const allNumbers = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})$/
const dayThenName = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s./-]*([a-z]{3,9})[\s.,/-]*(\d{4}|'?\d{2})$/i
const nameThenDay = /^([a-z]{3,9})[\s./-]*(\d{1,2})(?:st|nd|rd|th)?[\s,./-]+(\d{4}|'?\d{2})$/i

/**
 * The day that a cell of somebody's spreadsheet means, or undefined when it does not say.
 *
 * @param order how to read 03/04/2021. It never guesses: 13/02/2021 in 'mdy' has no month 13, so it is undefined
 *
 * Reads 30/09/2021, 1.2.21, 2021-09-30, 30 Sep 2021, 30th September 2021, September 30, 2021 and what Excel writes
 * (2021-09-30T00:00:00.000Z), with or without a weekday before and a time after. The day is taken as it is written,
 * whatever the time zone. A year of two digits is 1969 to 2068.
 */
export function readMessyDay(text: string, order: DayOrder): string | undefined {
  const written = text.normalize('NFKC').trim().replace(timeAfter, '').replace(weekdayBefore, '')

  const iso = yearFirst.exec(written)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))

  const numbers = allNumbers.exec(written)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])]
    return order === 'dmy' ? realDay(fullYear(numbers[3]!), second, first) : realDay(fullYear(numbers[3]!), first, second)
  }

  const named = dayThenName.exec(written)
  if (named) return realDay(fullYear(named[3]!), monthNumber(named[2]!), Number(named[1]))

  const american = nameThenDay.exec(written)
  if (american) return realDay(fullYear(american[3]!), monthNumber(american[1]!), Number(american[2]))
  return undefined
}

function fullYear(digits: string): number {
  const year = Number(digits.replace("'", ''))
  if (digits.length === 4) return year
  return year < 69 ? 2000 + year : 1900 + year
}

/** 1 to 12, or 0 when the word is no month. 'Sept' is one; so is any beginning of a name from three letters on. */
function monthNumber(word: string): number {
  const small = word.toLowerCase()
  const month = months.indexOf(small.slice(0, 3))
  return month >= 0 && names[month]!.startsWith(small) ? month + 1 : 0
}
