import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encode } from 'uqr'
import { qrOf, qrPicture } from './qr.ts'

/** The dark squares that a path fills, as 'across down'. */
function filled(path: string): Set<string> {
  const squares = new Set<string>()
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let across = 0; across < Number(long); across++) squares.add(`${Number(x) + across} ${y}`)
  return squares
}

test('for any address, the drawing fills the dark squares and no others, and the edge of four squares is clear', () => {
  fc.assert(
    fc.property(fc.webUrl({ size: 'small' }), (url) => {
      const { size, path } = qrOf(url)
      const { data } = encode(url, { ecc: 'M', border: 0 })
      const squares = filled(path)
      assert.equal(size, data.length + 8)
      const dark = data.flatMap((row, down) => row.flatMap((is, across) => (is ? [`${across + 4} ${down + 4}`] : [])))
      assert.deepEqual([...squares].sort(), dark.sort())
    }),
  )
})

test('a code has its three corners, on white', () => {
  const code = qrOf('https://heard.test/w/k7m2pq')
  const corner = Array.from({ length: 7 }, (_, across) => across)
  for (const [left, top] of [
    [4, 4],
    [code.size - 11, 4],
    [4, code.size - 11],
  ] as const)
    assert.ok(corner.every((across) => filled(code.path).has(`${left + across} ${top}`)))
  assert.match(qrPicture(code), new RegExp(`viewBox="0 0 ${code.size} ${code.size}"[\\s\\S]*fill="#fff"`))
})

test('what no code holds is refused', () => {
  assert.throws(() => qrOf(''), RangeError)
  assert.throws(() => qrOf('x'.repeat(501)), RangeError)
})
