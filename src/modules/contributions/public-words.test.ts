import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quoteChoices } from './consent.ts'
import { isShortened, mayBePublic, publicWords, type Quotable } from './public-words.ts'

const said: Quotable = {
  words: 'Nurse Ottilie at Elm Road was not kind to my mother.',
  mayQuote: true,
  quoteAs: 'anonymous',
  withdrawnAt: null,
  rehearsal: false,
}

test('a personal detail can be taken out, with a mark and a reason', () => {
  const words = 'Nurse [name] at […] was not kind to my mother.'
  assert.deepEqual(publicWords(said, { words, reason: 'Name of a nurse' }), { ok: true, value: { words, redacted: true, reason: 'Name of a nurse' } })
  assert.deepEqual(publicWords(said, { words, reason: '' }), { ok: false, because: 'reason-missing' })
})

test('nobody is quoted with what they did not say', () => {
  const because = (words: string) => publicWords(said, { words, reason: 'A reason' })
  assert.deepEqual(because('Nurse Ottilie at Elm Road was kind to my mother.'), { ok: false, because: 'words-changed' })
  assert.deepEqual(because('Nurse Ottilie was very kind.'), { ok: false, because: 'words-changed' })
  assert.deepEqual(because('My mother […] Nurse Ottilie'), { ok: false, because: 'words-changed' })
  assert.deepEqual(because('[…]'), { ok: false, because: 'words-missing' })
  assert.equal(because('Was not kind to my mother').ok, true)
})

test('whole words need no reason, however they are spaced', () => {
  assert.deepEqual(publicWords(said, { words: `  ${said.words}\n`, reason: 'not needed' }), {
    ok: true,
    value: { words: said.words, redacted: false, reason: '' },
  })
})

test('words are public only with a quotable question, consent, and nothing taken back', () => {
  const quotables = fc.record({
    words: fc.constant('Words'),
    mayQuote: fc.boolean(),
    quoteAs: fc.constantFrom(...quoteChoices),
    withdrawnAt: fc.constantFrom(null, new Date(0)),
    rehearsal: fc.boolean(),
  })
  fc.assert(
    fc.property(quotables, (one) => {
      assert.equal(mayBePublic(one).ok, one.mayQuote && one.quoteAs !== 'not-public' && one.withdrawnAt === null && !one.rehearsal)
    }),
  )
})

const sentences = fc.array(fc.constantFrom('the', 'bus', 'was', 'not', 'late', 'again'), { minLength: 1, maxLength: 12 })

test('taking any run of words out, with a mark in its place, is allowed', () => {
  fc.assert(
    fc.property(sentences, fc.nat(12), fc.nat(12), (words, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const shown = [...words.slice(0, from), '[…]', ...words.slice(to)].join(' ')
      assert.equal(isShortened(words.join(' '), shown), true)
    }),
  )
})

test('a word that was never said is never allowed', () => {
  fc.assert(
    fc.property(sentences, fc.nat(12), (words, at) => {
      assert.equal(isShortened(words.join(' '), [...words.slice(0, at), 'wonderful', ...words.slice(at)].join(' ')), false)
    }),
  )
})

test('a word dropped without a mark is not allowed where it stood between others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 3, maxLength: 10 }), fc.nat(), (words, at) => {
      const inner = 1 + (at % (words.length - 2))
      assert.equal(isShortened(words.join(' '), words.filter((_, place) => place !== inner).join(' ')), false)
    }),
  )
})
