import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { windowNoteWords } from './consultation.words.ts'
import { daysOf, warns, windowNotes } from './window.ts'

const may = { startsOn: '2026-05-01', endsOn: '2026-05-28' }
const halfTerm = { name: 'Half-term', startsOn: '2026-05-25', endsOn: '2026-05-29' }
const summer = { name: 'Summer', startsOn: '2026-07-22', endsOn: '2026-08-31' }

test('the first and the last day both count', () => assert.equal(daysOf('2026-05-01', '2026-05-28'), 28))

test('the law sets no length: without the organisation’s own, twelve weeks are not missed', () => {
  const notes = windowNotes(may, { usual: null, holidays: [summer] })
  assert.deepEqual(notes, [{ says: 'no-usual-length' }])
  assert.ok(!notes.some(warns))
})

test('a window that is shorter than the organisation’s own length shows a warning, and one that is as long shows none', () => {
  assert.deepEqual(windowNotes(may, { usual: 29, holidays: [summer] }), [{ says: 'shorter', days: 28, usual: 29 }])
  assert.deepEqual(windowNotes(may, { usual: 28, holidays: [summer] }), [])
})

test('holidays that the organisation lists are compared, and where the list ends is said', () => {
  assert.deepEqual(windowNotes(may, { usual: 28, holidays: [halfTerm, summer] }), [{ says: 'overlaps', holiday: halfTerm }])
  assert.deepEqual(windowNotes(may, { usual: 28, holidays: [] }), [{ says: 'no-holidays-listed' }])
  const past = { name: 'Easter', startsOn: '2026-04-03', endsOn: '2026-04-06' }
  const [note] = windowNotes(may, { usual: 28, holidays: [past] })
  assert.deepEqual(note, { says: 'holidays-listed-until', day: '2026-04-06' })
  assert.equal(windowNoteWords(note!), 'The list of holidays ends on 6 April 2026, before the window does. Later holidays were not compared.')
})

test('a holiday overlaps exactly where one of its days is a day of the window', () => {
  const offset = fc.integer({ min: -40, max: 40 })
  const length = fc.integer({ min: 0, max: 30 })
  fc.assert(
    fc.property(offset, length, length, (start, window, long) => {
      const endsOn = addDays(may.startsOn, window)
      const holiday = { name: 'A holiday', startsOn: addDays(may.startsOn, start), endsOn: addDays(may.startsOn, start + long) }
      const within = Array.from({ length: long + 1 }, (_, day) => addDays(holiday.startsOn, day)).some((day) => day >= may.startsOn && day <= endsOn)
      const notes = windowNotes({ startsOn: may.startsOn, endsOn }, { usual: 1, holidays: [holiday] })
      assert.equal(
        notes.some(({ says }) => says === 'overlaps'),
        within,
      )
    }),
  )
})
