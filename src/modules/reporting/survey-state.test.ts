import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surveyState } from './survey-state.ts'

const noon = new Date('2026-11-25T12:00:00Z')
const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour))

test('without times a published survey is open', () => assert.equal(surveyState({ opensAt: null, closesAt: null }, noon), 'open'))
test('it opens at its opening time, not a moment before', () => {
  assert.equal(surveyState({ opensAt: at(13), closesAt: null }, noon), 'not-yet')
  assert.equal(surveyState({ opensAt: noon, closesAt: null }, noon), 'open')
})
test('it is over at its closing time', () => {
  assert.equal(surveyState({ opensAt: null, closesAt: noon }, noon), 'over')
  assert.equal(surveyState({ opensAt: null, closesAt: at(13) }, noon), 'open')
})
