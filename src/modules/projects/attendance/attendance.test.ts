import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { meeting, presenceOf, yearBegins } from './attendance.ts'
import { aimInWords } from './attendance.words.ts'

const today = '2026-06-01'
const aim = { least: 3, most: 4 }
const met = (heldOn: string, ...attended: string[]) => ({ heldOn, words: 'An evening', attended })

test('a meeting has happened, and somebody who decides was there', () => {
  const draft = { heldOn: today, words: 'An evening', projectId: null, contributors: 4, attended: ['ruth'] }
  assert.ok(meeting(today, draft).ok)
  assert.deepEqual(meeting(today, { ...draft, heldOn: '2026-06-02' }), { ok: false, because: 'in-the-future' })
  assert.deepEqual(meeting(today, { ...draft, attended: [] }), { ok: false, because: 'nobody-attended' })
})

test('the twelve months begin on the day after the same day a year ago', () => {
  assert.equal(yearBegins(today), '2025-06-01')
  const [ruth] = presenceOf(
    new Map([['ruth', 'Ruth']]),
    [met('2025-06-01', 'ruth'), met('2025-06-02', 'ruth'), met('2026-06-01', 'ruth')],
    aim,
    today,
  )
  assert.deepEqual(
    ruth?.meetings.map(({ heldOn }) => heldOn),
    ['2025-06-02', '2026-06-01'],
  )
})

test('who met the public least often stands first, also with none, and beside the aim', () => {
  const people = new Map(['Ruth', 'Sunniva', 'Abel'].map((name) => [name.toLowerCase(), name]))
  const held = ['2025-09-01', '2026-01-01', '2026-05-01'].map((day) => met(day, 'ruth'))
  assert.deepEqual(
    presenceOf(people, [...held, met('2026-02-01', 'ruth', 'sunniva')], aim, today).map(({ name, meetings, standing }) => [
      name,
      meetings.length,
      standing,
    ]),
    [
      ['Abel', 0, 'below'],
      ['Sunniva', 1, 'below'],
      ['Ruth', 4, 'reached'],
    ],
  )
})

test('an aim is a range, or one number', () => {
  assert.equal(aimInWords(aim), '3 to 4')
  assert.equal(aimInWords({ least: 4, most: 4 }), '4')
})

const ids = ['a', 'b', 'c'] as const
const meetings = fc.array(fc.record({ ago: fc.integer({ min: -30, max: 800 }), attended: fc.subarray([...ids], { minLength: 1 }) }), {
  maxLength: 30,
})

test('for any record, each person’s count is that of their own meetings in the twelve months, and one more never makes it worse', () => {
  fc.assert(
    fc.property(meetings, fc.constantFrom(...ids), (record, who) => {
      const held = record.map(({ ago, attended }) => met(addDays(today, -ago), ...attended))
      const people = new Map(ids.map((id) => [id as string, id as string]))
      const of = (list: typeof held) => presenceOf(people, list, aim, today).find(({ id }) => id === who)!
      const counted = held.filter(({ heldOn, attended }) => heldOn > '2025-06-01' && heldOn <= today && attended.includes(who))
      assert.equal(of(held).meetings.length, counted.length)
      if (of(held).standing === 'reached') assert.equal(of([...held, met(today, who)]).standing, 'reached')
    }),
  )
})
