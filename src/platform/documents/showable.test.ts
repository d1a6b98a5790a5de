import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { everyText, printable, unusual, withoutCharacters } from './showable.ts'

test('texts are changed wherever they are; keys and other values stay', () => {
  assert.deepEqual(
    everyText({ a: 'x', b: [1, 'y', null, { c: true, d: 'z' }] }, (text) => text.toUpperCase()),
    { a: 'X', b: [1, 'Y', null, { c: true, d: 'Z' }] },
  )
})

test('control characters, half characters and marks that turn the direction are left out; line breaks stay', () => {
  assert.equal(printable('a\u0000b\r\nc\u202ed\ud800e\tf'), 'ab\ncd\ufffde\tf')
})

test('letters of Welsh, Polish and French are usual; a picture and a Chinese word are not', () => {
  assert.deepEqual([...unusual({ text: 'Ŵ ŷ ł é – “a” £5 €', other: ['中', '😀'] })], ['中', '😀'])
})

test('a run that cannot be shown becomes one mark, with its joiners', () => {
  assert.equal(withoutCharacters('a 👨‍👩‍👧 b', new Set(['👨', '👩', '👧'])), 'a [symbol] b')
  assert.equal(withoutCharacters('a 中文 b', new Set(['中', '文'])), 'a [symbol] b')
})

test('for any text, what may be shown is kept in order and what may not is gone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = printable(text)
      const lacking = unusual(clean)
      const shown = withoutCharacters(clean, lacking)
      assert.equal(unusual(shown).size, 0)
      assert.equal(
        shown.replaceAll('[symbol]', ''),
        [...clean]
          .filter((character) => !lacking.has(character))
          .join('')
          .replaceAll('[symbol]', ''),
      )
    }),
  )
})
