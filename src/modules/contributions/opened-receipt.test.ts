import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openedMark, openMinutes, readOpenedMark } from './opened-receipt.ts'

const now = new Date('2026-05-05T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('a browser sees a receipt for half an hour', () => {
  const mark = openedMark('01a214da-61d1-71a4-93e4-19213dfa4f97', now)
  assert.equal(readOpenedMark(mark, later(openMinutes - 1)), '01a214da-61d1-71a4-93e4-19213dfa4f97')
  assert.equal(readOpenedMark(mark, later(openMinutes)), undefined)
})

test('a cookie that says something else opens nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(readOpenedMark(text, now), undefined)))
  assert.equal(readOpenedMark(undefined, now), undefined)
})
