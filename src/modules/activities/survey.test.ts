import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentAt } from '#lib/dates.ts'
import { missingBeforePublishing, publishingGaps, stateInWords, stateOf } from './survey.ts'

const open = { closedAt: null }
const published = { publishedAt: new Date('2026-05-01T09:00:00Z'), opensAt: null, closesAt: null }

test('a survey is open from its opening time, and closed from its closing time', () => {
  const survey = { ...published, opensAt: momentAt('2026-06-01', '09:00'), closesAt: momentAt('2026-06-30', '17:00') }
  const at = (day: string, time: string) => stateOf(survey, open, momentAt(day, time))
  assert.deepEqual(
    [at('2026-06-01', '08:59'), at('2026-06-01', '09:00'), at('2026-06-30', '16:59'), at('2026-06-30', '17:00')],
    ['not-yet-open', 'open', 'open', 'closed'],
  )
})

test('without times a published survey is open; it opens at its opening time, not a moment before; it closes at its closing time', () => {
  const noon = new Date('2026-11-25T12:00:00Z')
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour))
  const state = (opensAt: Date | null, closesAt: Date | null) => stateOf({ ...published, opensAt, closesAt }, open, noon)
  assert.equal(state(null, null), 'open')
  assert.equal(state(at(13), null), 'not-yet-open')
  assert.equal(state(noon, null), 'open')
  assert.equal(state(null, noon), 'closed')
  assert.equal(state(null, at(13)), 'open')
})

test('a closing time in the hour that comes twice is the first of the two', () => {
  const survey = { ...published, closesAt: momentAt('2026-10-25', '01:30') }
  assert.equal(stateOf(survey, open, new Date('2026-10-25T00:29:00Z')), 'open')
  assert.equal(stateOf(survey, open, new Date('2026-10-25T00:30:00Z')), 'closed')
})

test('what is not published is neither open nor closed, and a closed project closes its surveys', () => {
  const now = new Date('2026-05-02T09:00:00Z')
  assert.equal(stateOf({ ...published, publishedAt: null }, { closedAt: now }, now), 'not-published')
  assert.equal(stateOf(published, { closedAt: now }, now), 'closed')
  assert.equal(stateOf(published, open, now), 'open')
})

test('staff read until when', () => {
  assert.equal(stateInWords({ ...published, closesAt: momentAt('2026-06-30', '17:00') }, 'open'), 'Open until 30 June 2026 at 5pm')
  assert.equal(stateInWords(published, 'open'), 'Open, with no closing date')
})

const now = new Date('2026-05-02T09:00:00Z')
const whole = { why: 'To learn', privacy: 'Our team', atRisk: 'Call 999', closesAt: null }

test('a survey that says everything, in an open project, may be published', () => {
  assert.deepEqual(missingBeforePublishing(whole, { openedAt: now, closedAt: null }, 1, now), [])
})

test('everything that is missing is named at once', () => {
  const nothing = { why: '', privacy: '', atRisk: '', closesAt: now }
  assert.deepEqual(missingBeforePublishing(nothing, { openedAt: null, closedAt: null }, 0, now), [...publishingGaps])
  assert.deepEqual(missingBeforePublishing(whole, { openedAt: now, closedAt: now }, 1, now), ['project-not-open'])
})
