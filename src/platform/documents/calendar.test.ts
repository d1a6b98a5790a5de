import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarFile } from './calendar.ts'

const stampedAt = new Date('2026-06-01T09:00:00Z')
const workshop = { id: 'a1', title: 'Workshop', at: new Date('2026-06-27T16:00:00Z'), about: 'Come', url: 'https://heard.test/a1' }
const unfolded = (file: string) => file.replaceAll('\r\n ', '')

test('a moment is written in UTC, and commas, semicolons and line breaks are kept', () => {
  const file = calendarFile({ ...workshop, title: 'Workshop, with lunch; free', about: 'Come\nto the hall \\ by bus' }, stampedAt)
  assert.deepEqual(unfolded(file).split('\r\n'), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Heard//Heard//EN',
    'BEGIN:VEVENT',
    'UID:a1',
    'DTSTAMP:20260601T090000Z',
    'DTSTART:20260627T160000Z',
    'SUMMARY:Workshop\\, with lunch\\; free',
    'DESCRIPTION:Come\\nto the hall \\\\ by bus',
    'URL:https://heard.test/a1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('whatever is written, no line is longer than 75 bytes, none is added, and nothing is lost', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(words, words, (title, about) => {
      const file = calendarFile({ ...workshop, title, about }, stampedAt)
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
      const lines = unfolded(file).split('\r\n')
      assert.equal(lines.length, 13)
      const read = lines[7]!.slice('SUMMARY:'.length).replace(/\\(.)/gu, (_, character: string) => (character === 'n' ? '\n' : character))
      assert.equal(read, title.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, ' '))
    }),
  )
})
