/// <reference lib="esnext.temporal" />

/**
 * Days and moments in Europe/London. A day is text, '2026-05-03'; a moment is a Date. No clock here: `now` is handed in.
 * Every function that takes a day throws RangeError when it is not a real one: ask `isRealDay` about what a person typed.
 */
const zone = 'Europe/London'

const plain = (day: string): Temporal.PlainDate => {
  if (!isRealDay(day)) throw new RangeError(`Not a day: ${day}`)
  return Temporal.PlainDate.from(day)
}
const inLondon = (moment: Date): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
const momentOf = (zoned: Temporal.ZonedDateTime): Date => new Date(zoned.epochMilliseconds)

/** Says whether text is a day of the calendar written as year-month-day, from the year 1 to 9999. */
export function isRealDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && realDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== undefined
}

/** The day of these numbers, or undefined when the calendar has none (31 April, month 13, year 0). */
export function realDay(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day <= first.daysInMonth ? first.with({ day }).toString() : undefined
}

/** The day in London at a moment. */
export const dayOf = (moment: Date): string => inLondon(moment).toPlainDate().toString()

/** The moment at which a day begins in London. */
export const startOfDay = (day: string): Date => momentOf(plain(day).toZonedDateTime(zone))

/** The moment at which a day is over: the first that no longer belongs to it. */
export const endOfDay = (day: string): Date => momentOf(plain(day).add({ days: 1 }).toZonedDateTime(zone))

/**
 * The moment of a day and a time in London.
 *
 * @param time hours and minutes, '14:30'
 * @throws RangeError when either is not real
 *
 * In spring the clocks skip from 1am to 2am: 1:30am on that day is read as half an hour after the skip, 2:30am. In autumn
 * the hour from 1am to 2am comes twice: the first is meant. An advert that closes then closes at a moment that people expect.
 */
export function momentAt(day: string, time: string): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`Not a time: ${time}`)
  return momentOf(plain(day).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }))
}

export const addDays = (day: string, days: number): string => plain(day).add({ days }).toString()

/** So many months later, or earlier: the same day of the month, or its last day where it is shorter (31 January and 1 month: 28 February). */
export const addMonths = (day: string, months: number): string => plain(day).add({ months }).toString()

/** Whole days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => plain(from).until(plain(to), { largestUnit: 'day' }).days

/** For sorting: negative when `a` is earlier, zero on the same day. */
export const compareDays = (a: string, b: string): number => Temporal.PlainDate.compare(plain(a), plain(b))

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** '2026-05-03' as '3 May 2026'. */
export function dayInWords(day: string): string {
  const { year, month, day: number } = plain(day)
  return `${number} ${monthNames[month - 1]} ${year}`
}

/** A time of day as the NHS writes it: '2:30pm', '9am', 'midday', 'midnight'. */
function timeInWords({ hour, minute }: Temporal.ZonedDateTime): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** A moment as '3 May 2026 at 2:30pm', on London's clocks. */
export function momentInWords(moment: Date): string {
  const zoned = inLondon(moment)
  return `${dayInWords(zoned.toPlainDate().toString())} at ${timeInWords(zoned)}`
}

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** From one moment to another as 'Saturday 4 July 2026, 10am to 1pm', on London's clocks; with both days where it ends on another. */
export function spanInWords(from: Date, to: Date): string {
  const [start, end] = [inLondon(from), inLondon(to)]
  const dayWithName = (zoned: Temporal.ZonedDateTime) => `${weekdays[zoned.dayOfWeek - 1]} ${dayInWords(zoned.toPlainDate().toString())}`
  const sameDay = start.toPlainDate().equals(end.toPlainDate())
  return `${dayWithName(start)}, ${timeInWords(start)} to ${sameDay ? '' : `${dayWithName(end)}, `}${timeInWords(end)}`
}
