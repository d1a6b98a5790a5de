import { cleanLine } from './clean.ts'
import type { Field, Reading } from './field.ts'
import { calledIn, emptyMessage, type Words } from './says.ts'

export const dayParts = ['day', 'month', 'year'] as const
export type DayPart = (typeof dayParts)[number]
export type TypedDay = Readonly<Record<DayPart, string>>

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const firstYear = 1900
const lastYear = 2100

type Wrong = { problem: string; parts: readonly DayPart[] }

/** A calendar day, 'YYYY-MM-DD', asked for in three boxes. A month may be a number or a name. Years 1900 to 2100. */
export function day(options: Words & { optional: true }): Field<string | undefined>
export function day(options: Words & { optional?: false }): Field<string>
export function day({ optional, ...words }: Words & { optional?: boolean }): Field<string | undefined> {
  return {
    label: words.label,
    hint: words.hint,
    optional: optional ?? false,
    look: { kind: 'day' },
    read(answers, name) {
      const typed = typedDay(answers, name)
      if (dayParts.every((part) => typed[part] === '')) return optional ? { value: undefined } : { problem: emptyMessage(words, 'Enter') }
      const read = readDay(typed, calledIn(words))
      return 'value' in read ? read : { problem: read.problem }
    },
  }
}

/** What stands in the three boxes: what was typed, or a stored day that is split into them. */
export function typedDay(answers: URLSearchParams, name: string): TypedDay {
  const boxes = dayParts.map((part) => answers.get(`${name}-${part}`))
  const [year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(answers.get(name) ?? '')?.slice(1) ?? []
  if (boxes.every((box) => box === null) && year && month && date) return { day: String(Number(date)), month: String(Number(month)), year }
  return Object.fromEntries(dayParts.map((part, index) => [part, cleanLine(boxes[index] ?? '') ?? boxes[index] ?? ''])) as TypedDay
}

/** The boxes to mark as wrong. None when the day is right or nothing was typed. */
export function wrongParts(typed: TypedDay): readonly DayPart[] {
  if (dayParts.every((part) => typed[part] === '')) return []
  const read = readDay(typed, '')
  return 'parts' in read ? read.parts : []
}

function readDay(typed: TypedDay, called: string): { value: string } | Wrong {
  const missing = dayParts.filter((part) => typed[part] === '')
  if (missing.length > 0) return { problem: `${called} must include ${missing.map((part) => `a ${part}`).join(' and ')}`, parts: missing }

  if (!/^\d{4}$/.test(typed.year)) return { problem: 'Year must include 4 numbers', parts: ['year'] }
  const year = Number(typed.year)
  if (year < firstYear || year > lastYear) return { problem: `Year must be between ${firstYear} and ${lastYear}`, parts: ['year'] }

  const notReal = { problem: `${called} must be a real date` }
  const month = monthNumber(typed.month)
  if (month === undefined) return { ...notReal, parts: ['month'] }
  const date = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0
  if (date < 1 || date > daysIn(year, month)) return { ...notReal, parts: ['day'] }
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` }
}

/** 1 to 12, from a number or at least the first three letters of a name. */
function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : undefined
  const letters = typed.toLowerCase().replace(/\.$/, '')
  const index = letters.length < 3 ? -1 : months.findIndex((month) => month.startsWith(letters) || (letters === 'sept' && month === 'september'))
  return index === -1 ? undefined : index + 1
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (month === 2) return leap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A time of day, 'HH:MM', as people write it: 9am, 9:30 pm, 17.00, 1700, midday, midnight. */
export function time(options: Words & { optional: true }): Field<string | undefined>
export function time(options: Words & { optional?: false }): Field<string>
export function time({ optional, ...words }: Words & { optional?: boolean }): Field<string | undefined> {
  return {
    label: words.label,
    hint: words.hint,
    optional: optional ?? false,
    look: { kind: 'line', type: 'text', width: 5, spellcheck: false },
    read(answers, name) {
      const typed = cleanLine(answers.get(name) ?? '')
      if (typed === '') return optional ? { value: undefined } : { problem: emptyMessage(words, 'Enter') }
      return readTime(typed ?? '', calledIn(words))
    },
  }
}

const timeShape = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/

function readTime(typed: string, called: string): Reading<string> {
  const text = typed.toLowerCase().replace(/\b([ap])\.?\s?m\.?$/, '$1m')
  if (text === 'midday' || text === 'noon') return { value: '12:00' }
  if (text === 'midnight') return { value: '00:00' }
  const problem = `${called} must be a time, like 9am, 2:30pm or 17:00`
  const [, hours, minutes, half] = timeShape.exec(text) ?? []
  if (hours === undefined || (half === undefined && minutes === undefined)) return { problem }
  const hour = half === undefined ? Number(hours) : twentyFour(Number(hours), half)
  const minute = Number(minutes ?? 0)
  if (hour < 0 || hour > 23 || minute > 59) return { problem }
  return { value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

/** 12am is 0, 12pm is 12; -1 where the hour does not go with am or pm. */
function twentyFour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return -1
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}
