import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './address-lines.ts'

test('lines stay as they were typed', () =>
  assert.deepEqual(linesOf('4 Alder Court\n\n Millbrook \nMB1 4ZZ', 5), ['4 Alder Court', 'Millbrook', 'MB1 4ZZ']))
test('an address on one line is parted at its commas', () =>
  assert.deepEqual(linesOf('4 Alder Court, Millbrook, MB1 4ZZ', 5), ['4 Alder Court', 'Millbrook', 'MB1 4ZZ']))
test('what does not fit goes on the last line', () => assert.deepEqual(linesOf('a\nb\nc\nd', 3), ['a', 'b', 'c, d']))
