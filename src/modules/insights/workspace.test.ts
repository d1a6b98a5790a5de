import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyOf, cut, filterIn, filtering, idsIn, type Key, keyIn, keyInWords, standsBefore } from './workspace.ts'

const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const key = fc.record({ at: fc.integer({ min: 0, max: 40 }), id: fc.nat(60).map(id) }, { noNullPrototype: true })
const sorted = (keys: readonly Key[]): Key[] =>
  [...new Map(keys.map((one) => [keyInWords(one), one])).values()].sort((a, b) => (standsBefore(a, b) ? -1 : 1))

test('a filter survives an address', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .filter((one) => one.isWellFormed() && !one.includes('\0'))
    .map((one) => one.trim())
  const day = fc.constantFrom('', '2026-05-03', '2024-02-29')
  const filters = fc.record(
    { theme: fc.constantFrom('', 'none', 'aside', id(7)), words: text, source: text, question: text, service: text, score: text, from: day, to: day },
    { noNullPrototype: true },
  )
  fc.assert(fc.property(filters, (filter) => assert.deepEqual(filterIn(new URLSearchParams(filter)), filter)))
  assert.equal(filtering(filterIn(new URLSearchParams())), 0)
  assert.equal(filtering({ ...anyOf, theme: 'none', words: 'late' }), 2)
})

test('whatever an address says, only what the database can be asked is left of it', () => {
  for (const wrong of ['x', 'ABCDEF00-0000-7000-8000-000000000001', "' or 1=1", 'none\0'])
    assert.equal(filterIn(new URLSearchParams({ theme: wrong })).theme, '')
  for (const wrong of ['2026-02-30', 'yesterday', '2026-5-3']) assert.equal(filterIn(new URLSearchParams({ from: wrong, to: wrong })).from, '')
  assert.equal(filterIn(new URLSearchParams({ words: 'a\0b', service: 'x'.repeat(501), score: ' 5 ' })).words, '')
  assert.deepEqual(filterIn(new URLSearchParams({ service: 'x'.repeat(501), score: ' 5 ' })), { ...anyOf, score: '5' })
})

test('a key survives an address, and what is not one is none', () => {
  fc.assert(fc.property(key, (one) => assert.deepEqual(keyIn(keyInWords(one)), one)))
  for (const wrong of [null, '', '12', `x.${id(1)}`, '12.not-an-id', `12345678901234567.${id(1)}`]) assert.equal(keyIn(wrong), undefined)
})

test('only ids pass, each once', () => assert.deepEqual(idsIn([id(1), 'x', id(2), id(1), `${id(3)}'`]), [id(1), id(2)]))

test('going on page by page, everyone is met once, and back again the same pages come', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (given, size) => {
      const keys = sorted(given)
      const pages: Key[][] = []
      let page = cut(keys, {}, size)
      assert.equal(page.newer, false)
      for (;;) {
        pages.push(page.keys)
        if (!page.older) break
        page = cut(keys, { after: page.keys.at(-1)! }, size)
        assert.equal(page.newer, true)
      }
      assert.deepEqual(pages.flat(), keys)
      for (let place = pages.length - 1; place > 0; place--) {
        const back = cut(keys, { before: pages[place]![0]! }, size)
        assert.deepEqual(back.keys, pages[place - 1])
        assert.deepEqual([back.newer, back.older], [place > 1, true])
      }
    }),
  )
})

test('a key that is no longer in the list still has its place in it', () => {
  const keys = [50, 40, 30, 20, 10].map((at) => ({ at, id: id(at) }))
  assert.deepEqual(
    cut(keys, { after: { at: 35, id: id(1) } }, 2).keys.map((one) => one.at),
    [30, 20],
  )
  assert.deepEqual(
    cut(keys, { before: { at: 35, id: id(1) } }, 2).keys.map((one) => one.at),
    [50, 40],
  )
})
