/** Number formats that Excel has built in for dates and times: ECMA-376 part 1, 18.8.30, and those of East Asian versions. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number format shows a date or a time: it names a day, month, year, hour or second outside quotations, escapes and brackets. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id)
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare)
}

const daysTo1970 = 25_569
const daysBetweenEpochs = 1462

/**
 * A day number of Excel as text: `2026-05-01`, with a time when it has one `2026-05-01T14:30`, or only a time `14:30` below one day.
 * Rounded to the second, which takes the noise of fractions away. Excel's 29 February 1900, which never was, reads as 28 February.
 */
export function dateText(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + daysBetweenEpochs : serial < 60 ? serial + 1 : serial
  const seconds = Math.round((days - daysTo1970) * 86_400)
  const moment = new Date(seconds * 1000)
  if (serial < 0 || serial > 2_958_466 || Number.isNaN(moment.getTime())) return numberText(serial)
  const [date = '', clock = ''] = moment.toISOString().split('T')
  const time = clock.slice(6, 8) === '00' ? clock.slice(0, 5) : clock.slice(0, 8)
  if (serial < 1 && !from1904) return time
  return time === '00:00' ? date : `${date}T${time}`
}

/** A number as Excel shows it: 15 digits, so that 0.1 + 0.2 is 0.3, and no powers of ten below a thousand million million million. */
export function numberText(number: number): string {
  const rounded = Number(number.toPrecision(15))
  const text = String(rounded)
  return /e-/.test(text) ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}

/** The column of a cell's reference, from 0: A is 0, AA is 26. -1 when it is none. */
export function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(reference)?.[1]
  if (!letters) return -1
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Excel writes characters that XML cannot hold as `_x000D_`. A NUL is left out. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => (hex === '0000' ? '' : String.fromCharCode(Number.parseInt(hex, 16))))
    : text
