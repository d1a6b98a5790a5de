import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeFrom, confirmedLately, readCode, spacedCode } from './code.ts'

test('a code is the first 48 bits of the hash, as six digits with their zeros', () => {
  assert.equal(codeFrom(Uint8Array.of(0, 0, 0, 0, 0, 7, 255)), '000007')
  assert.equal(codeFrom(Uint8Array.of(0, 0, 0, 15, 66, 64)), '000000') // 1,000,000
  assert.equal(codeFrom(Uint8Array.of(255, 255, 255, 255, 255, 255)), '710655') // 281,474,976,710,655
  assert.throws(() => codeFrom(Uint8Array.of(1, 2, 3)), RangeError)
})

test('every hash gives six digits, and they are read back however they are spaced', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 6, maxLength: 32 }),
      fc.array(fc.constantFrom(' ', '-', '–', '\u00a0', '\u200b'), { maxLength: 6 }),
      (hash, gaps) => {
        const code = codeFrom(hash)
        assert.match(code, /^\d{6}$/)
        assert.equal(readCode(spacedCode(code)), code)
        assert.equal(readCode([...code].map((digit, place) => digit + (gaps[place] ?? '')).join('')), code)
      },
    ),
  )
})

test('nothing but six digits is a code', () => {
  for (const typed of ['', '12345', '1234567', '12345a', '１２３４５', '1 2 3 4 5', '12.345.6', 'NaN', '-12345'])
    assert.equal(readCode(typed), undefined, typed)
  assert.equal(readCode('１２３４５６'), '123456', 'wide digits, as some keyboards type them')
  fc.assert(fc.property(fc.string(), (typed) => readCode(typed) === undefined || /^\d{6}$/.test(readCode(typed)!)))
})

test('somebody has shown that it is them for ten minutes', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 9, minutes))
  assert.equal(confirmedLately(at(0), at(10)), true)
  assert.equal(confirmedLately(at(0), new Date(at(10).getTime() + 1)), false)
})
