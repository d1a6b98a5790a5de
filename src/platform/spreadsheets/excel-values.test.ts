import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnOf, dateText, numberText, showsDate, unescapeText } from './excel-values.ts'

test('formats that show a date are told from those that do not', () => {
  for (const code of ['dd/mm/yyyy', '[$-809]dd mmmm yyyy;@', 'h:mm AM/PM', '[h]:mm:ss', 'yyyy\\-mm\\-dd', 'm/d/yy "days"'])
    assert.equal(showsDate(164, code), true, code)
  for (const code of ['General', '0.00', '#,##0', '"£"#,##0', '[Red]0', '0 "days"', '\\d0', '@', '0.00E+00'])
    assert.equal(showsDate(164, code), false, code)
  assert.deepEqual(
    [14, 22, 45, 0, 2, 49].map((id) => showsDate(id, undefined)),
    [true, true, true, false, false, false],
  )
})

test('day numbers are days: the edges of 1900, a leap day, times of the day', () => {
  const days: [number, string][] = [
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_351, '2024-02-29'],
    [46_143, '2026-05-01'],
    [46_143.5, '2026-05-01T12:00'],
    [46_143.999999, '2026-05-02'],
    [0.604166667, '14:30'],
    [46_143.000011574, '2026-05-01T00:00:01'],
  ]
  for (const [serial, text] of days) assert.equal(dateText(serial, false), text)
  assert.equal(dateText(0, true), '1904-01-01')
  assert.equal(dateText(-1, false), '-1')
})

test('every day from 1901 to 2199 comes out as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 367, max: 109_574 }), (serial) => {
      assert.equal(dateText(serial, false), new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})

test('numbers come as Excel shows them', () => {
  const numbers: [number, string][] = [
    [0.1 + 0.2, '0.3'],
    [1200, '1200'],
    [-5.5, '-5.5'],
    [1e-7, '0.0000001'],
    [123456789012345, '123456789012345'],
    [0, '0'],
  ]
  for (const [number, text] of numbers) assert.equal(numberText(number), text)
})

test('references of cells name their column', () => {
  assert.deepEqual(['A1', 'Z9', 'AA10', 'XFD1048576', '1A', ''].map(columnOf), [0, 25, 26, 16_383, -1, -1])
})

test('escaped characters are themselves again, and a NUL is none', () => {
  assert.equal(unescapeText('a_x000D_b_x0041__x0000_c_xyz'), 'a\rbAc_xyz')
})
