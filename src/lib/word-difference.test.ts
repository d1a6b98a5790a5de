import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { difference } from './word-difference.ts'

const written = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('')

test('one word in place of another', () => {
  assert.equal(written('We answer within eight weeks.', 'We answer within six weeks.'), 'We answer within -eight-+six+ weeks.')
})

test('several words in place of others read as one change', () => {
  assert.equal(written('We pay in vouchers only.', 'We pay by bank transfer.'), 'We pay -in vouchers only-+by bank transfer+.')
})

test('a mark after a word stays when words are added before it', () =>
  assert.equal(written('We are partners.', 'We are partners, and share power.'), 'We are partners+, and share power+.'))

test('words added at the end, and a whole paragraph', () => {
  assert.equal(written('We listen.', 'We listen. Always.'), 'We listen.+ Always.+')
  assert.equal(written('We listen.\n\nWe pay.', 'We listen.\n\nWe answer.\n\nWe pay.'), 'We listen.\n\n+We answer.\n\n+We pay.')
})

test('changes in two paragraphs stay in their paragraphs', () => {
  assert.equal(written('One two.\n\nThree four.', 'One 2.\n\n3 four.'), 'One -two-+2+.\n\n-Three-+3+ four.')
})

test('nothing, and nothing new', () => {
  assert.deepEqual(difference('', ''), [])
  assert.deepEqual(difference('', 'All new'), [{ kind: 'added', text: 'All new' }])
  assert.deepEqual(difference('The same', 'The same'), [{ kind: 'same', text: 'The same' }])
})

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('we', 'pay', 'you', 'don’t', ' ', '  ', '\n', '\n\n', 'answer.', '🙂', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))
const kept = (pieces: ReturnType<typeof difference>, kind: 'added' | 'removed') =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('')

test('for any two texts, what stayed with what was removed is the one before, and with what was added the one after', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = difference(before, after)
      assert.equal(kept(pieces, 'removed'), before)
      assert.equal(kept(pieces, 'added'), after)
      for (const [place, { kind, text }] of pieces.entries()) {
        assert.notEqual(text, '')
        assert.notEqual(kind, pieces[place + 1]?.kind)
        if (kind === 'added') assert.notEqual(pieces[place + 1]?.kind, 'removed')
      }
    }),
  )
})

/** The most words that two texts share in the same order, worked out in another way. */
function shared(before: readonly string[], after: readonly string[]): number {
  const known = new Map<string, number>()
  const from = (one: number, other: number): number => {
    if (one === before.length || other === after.length) return 0
    const key = `${one} ${other}`
    const found = known.get(key)
    if (found !== undefined) return found
    const most = Math.max(from(one + 1, other), from(one, other + 1), before[one] === after[other] ? 1 + from(one + 1, other + 1) : 0)
    known.set(key, most)
    return most
  }
  return from(0, 0)
}

test('no more words are shown as changed than have to be', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const [one, other] = [before, after].map((each) => each.map((word) => `${word}\n`).join(''))
      const same = difference(one!, other!).filter(({ kind }) => kind === 'same')
      assert.equal(same.flatMap(({ text }) => text.match(/[a-d]/g) ?? []).length, shared(before, after))
    }),
  )
})

test('a stretch too long to compare by words is removed and added as a whole; a long text with few changes is not', () => {
  const long = Array.from({ length: 5000 }, (_, place) => `word${place}`)
  const before = long.join(' ')
  assert.equal(written(`${before} end`, `${before} new end`), `${before} +new +end`)
  const turned = long.toReversed().join(' ')
  assert.deepEqual(
    difference(`x ${before} x`, `y ${turned} y`).map(({ kind }) => kind),
    ['removed', 'added'],
  )
  const paragraphs = Array.from({ length: 2000 }, (_, place) => `Paragraph ${place} ${long.slice(0, 20).join(' ')}`)
  const changed = paragraphs.map((text, place) => (place % 500 === 0 ? `${text} more` : text))
  const pieces = difference(paragraphs.join('\n\n'), changed.join('\n\n'))
  assert.deepEqual(
    pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text),
    Array.from({ length: 4 }, () => ' more'),
  )
})
