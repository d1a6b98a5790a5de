import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readWayInCode, wayInCode } from './code.ts'
import { printedWayIn } from './code.words.ts'
import { mostWaysIn, wayInBeside } from './way-in.ts'

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 })
const shape = /^[a-hjkmnp-z2-9]{6}$/

test('a code holds no letter or digit that looks like another, and is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      fc.pre(drawn.filter((byte) => byte < 248).length >= 6)
      const code = wayInCode(drawn)
      assert.match(code, shape)
      const { halves } = printedWayIn('https://heard.test', code)
      for (const typed of [code, code.toUpperCase(), halves, ` ${[...code].join('-')}. `]) assert.equal(readWayInCode(typed), code)
    }),
  )
})

test('every sign is as likely as any other: each byte below 248 stands for one, and no other byte for any', () => {
  const signs = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte < 248)
  const drawn = signs.map((byte) => wayInCode(Uint8Array.of(byte, 255, 0, 250, 0, 0, 0, 0, 0)).charAt(0))
  const counts = [...Map.groupBy(drawn, (sign) => sign).values()].map((some) => some.length)
  assert.deepEqual([counts.length, new Set(counts)], [31, new Set([8])])
  assert.throws(() => wayInCode(new Uint8Array(32).fill(255)), RangeError)
})

test('what is no code is read as none', () => {
  for (const typed of ['', 'k7m2p', 'k7m2pqr', 'k0m2pq', 'kim2pq', 'k7m2pé', 'x'.repeat(61)]) assert.equal(readWayInCode(typed), undefined)
})

test('a code is printed in halves, and said in the words that pilots use', () => {
  assert.deepEqual(printedWayIn('https://heard.test', 'k7m2pq'), {
    url: 'https://heard.test/w/k7m2pq',
    address: 'heard.test/w/k7m2pq',
    halves: 'K7M 2PQ',
    words: 'Kilo, 7, Mike, 2, Papa, Quebec',
  })
})

test('a place and a partner have one way in, to what the public can open, with a partner of now', () => {
  const beside = { published: true, others: [{ channel: 'Poster', partnerId: null }], partners: new Set(['p']) }
  const asked = { channel: 'Poster', partnerId: 'p' }
  assert.deepEqual(wayInBeside(beside, asked), { ok: true, value: asked })
  assert.deepEqual(wayInBeside(beside, { channel: 'POSTER', partnerId: null }), { ok: false, because: 'made-already' })
  assert.deepEqual(wayInBeside(beside, { ...asked, partnerId: 'q' }), { ok: false, because: 'partner-not-known' })
  assert.deepEqual(wayInBeside({ ...beside, published: false }, asked), { ok: false, because: 'not-published' })
  const others = Array.from({ length: mostWaysIn }, (_, place) => ({ channel: `Poster ${place}`, partnerId: null }))
  assert.deepEqual(wayInBeside({ ...beside, others }, asked), { ok: false, because: 'too-many' })
})
