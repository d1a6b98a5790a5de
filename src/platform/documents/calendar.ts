export const calendarType = 'text/calendar; charset=utf-8'

/** Something that happens at a moment, or from it until another. `id` is the same whenever the file is made again, so that a calendar keeps one of it. */
export type Happening = { id: string; title: string; at: Date; until?: Date; about: string; url: string }

/**
 * A calendar file with one thing that happens in it, or several (RFC 5545, iCalendar). Times are in UTC, so that no calendar has to know London's clocks.
 *
 * @param stampedAt when what it says was written down
 */
export function calendarFile(happenings: Happening | readonly Happening[], stampedAt: Date): string {
  const events = [happenings]
    .flat()
    .flatMap(({ id, title, at, until, about, url }) => [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${inUtc(stampedAt)}`,
      `DTSTART:${inUtc(at)}`,
      ...(until ? [`DTEND:${inUtc(until)}`] : []),
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(about)}`,
      `URL:${url.replace(/[\r\n]/g, '')}`,
      'END:VEVENT',
    ])
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Heard//Heard//EN', ...events, 'END:VCALENDAR']
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** '20260627T160000Z'. Parts of a second are dropped. */
const inUtc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** TEXT of RFC 5545, 3.3.11. Control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')

const longestLine = 75

/** No line is longer than 75 bytes; the rest follows after a space (RFC 5545, 3.1). A character is never cut. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > longestLine) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}
