import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readReceiptCode, receiptCode } from './receipt-code.ts'
import { receiptWords } from './receipt-words.ts'

const enoughBytes = fc.uint8Array({ minLength: 16, maxLength: 40 })
const codes = enoughBytes.map(receiptCode)

test('a code is a word, a number and two words, and the same bytes give the same code', () => {
  const code = receiptCode(Uint8Array.from({ length: 16 }, (_, index) => index))
  assert.equal(code, 'ACORN-9567-ALMOND-AMBER')
  assert.equal(receiptCode(Uint8Array.from({ length: 16 }, (_, index) => index)), code)
})

test('every code has the shape that is printed, and is read back as itself', () => {
  fc.assert(
    fc.property(codes, (code) => {
      assert.match(code, /^[A-Z]{3,6}-\d{4}-[A-Z]{3,6}-[A-Z]{3,6}$/)
      assert.equal(readReceiptCode(code), code)
    }),
  )
})

test('every word and every hundred of the number can come up', () => {
  const made = Array.from({ length: 20_000 }, (_, index) => receiptCode(mixed(index)).split('-'))
  for (const place of [0, 2, 3]) assert.equal(new Set(made.map((parts) => parts[place])).size, 512)
  const hundreds = Map.groupBy(made, (parts) => parts[1]!.slice(0, 2))
  assert.equal(hundreds.size, 100)
  for (const [hundred, codes] of hundreds) assert.ok(codes.length > 120 && codes.length < 290, `${hundred}: ${codes.length} of about 200`)
})

test('fewer than 16 bytes make no receipt', () => {
  assert.throws(() => receiptCode(new Uint8Array(15)), RangeError)
})

test('what a person types is read kindly', () => {
  const meant = 'KITE-4801-RIVER-MOSS'
  const typed = [
    'kite-4801-river-moss',
    '  Kite 4801 River Moss ',
    'KITE4801RIVERMOSS',
    'Kite – 48O1 – river – moss.',
    'kite.4801.river.moss',
    'kite-48oI-river-moss',
    'KITE—48Ol—RIVER—MOSS',
    'ＫＩＴＥ－４８０１－ＲＩＶＥＲ－ＭＯＳＳ',
    'kite\u00a04801\u2011river\u200b-moss',
  ]
  for (const text of typed) assert.equal(readReceiptCode(text), meant, text)
})

test('what is no code is not read', () => {
  const wrong = ['', 'kite', 'KITE-4821-RIVER', 'KITE-482-RIVER-MOSS', 'KITE-48212-RIVER-MOSS', 'KYTE-4821-RIVER-MOSS', 'KITE-4821-RIVER-MOSS-MOSS']
  for (const text of [...wrong, `${' '.repeat(200)}KITE-4821-RIVER-MOSS`]) assert.equal(readReceiptCode(text), undefined, text)
})

test('whatever is typed, the reader gives a code or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      const read = readReceiptCode(text)
      assert.ok(read === undefined || readReceiptCode(read) === read)
    }),
  )
})

test('capitals, gaps and look-alikes never change which code is meant', () => {
  const gaps = fc.constantFrom('-', ' ', '', '–', '.', ' - ')
  fc.assert(
    fc.property(codes, gaps, fc.boolean(), (code, gap, lookAlikes) => {
      const [first, number, ...rest] = code.split('-')
      const written = lookAlikes ? number!.replaceAll('0', 'o').replaceAll('1', 'I') : number
      assert.equal(readReceiptCode([first, written, ...rest].join(gap).toLowerCase()), code)
    }),
  )
})

test('there are 512 different words of three to six letters', () => {
  assert.equal(receiptWords.length, 512)
  assert.equal(new Set(receiptWords).size, 512)
  for (const word of receiptWords) assert.match(word, /^[a-z]{3,6}$/)
})

test('no two words are one letter apart', () => {
  for (const [index, word] of receiptWords.entries()) {
    for (const other of receiptWords.slice(index + 1)) assert.ok(!oneLetterApart(word, other), `${word} and ${other}`)
  }
})

test('no two words run together read as another two', () => {
  const pairs = new Set(receiptWords.flatMap((first) => receiptWords.map((second) => first + second)))
  assert.equal(pairs.size, 512 * 512)
})

/** Levenshtein distance of exactly one: a letter changed, added or left out. */
function oneLetterApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [left, right] = [a.slice(start), b.slice(start)]
  return left.slice(1) === right.slice(1) || left === right.slice(1) || left.slice(1) === right
}

/** Sixteen bytes that look random and are the same on every run: a linear congruential generator, high bytes taken. */
function mixed(seed: number): Uint8Array {
  let state = (seed * 2_654_435_761 + 1) >>> 0
  return Uint8Array.from({ length: 16 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}
