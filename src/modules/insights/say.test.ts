import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { outcomes } from './outcome.ts'
import { type Heard, mayQuote, type Piece, whatWeSay } from './say.ts'

const decision = { what: 'Add call-backs to the phone line', decidedBy: 'the board', decidedOn: '2026-06-12' }
const phones: Heard = {
  themes: [
    {
      theme: 'Phone lines',
      words: ['It cuts people off'],
      others: 41,
      answer: { outcome: 'will-change', reason: 'A new system comes in August.', dueOn: '2026-09-01', decision },
    },
  ],
  aside: [],
}

test('a confirmed person reads their own words, how many others spoke, what happens, who decided and why', () => {
  assert.deepEqual(whatWeSay(phones, { quote: true }), [
    { heading: 'Phone lines' },
    'You told us:',
    { quote: 'It cuts people off' },
    '41 other people spoke about this too.',
    'This will change by 1 September 2026.',
    'The board decided on 12 June 2026: Add call-backs to the phone line.',
    'A new system comes in August.',
  ])
})

test('anyone else reads the theme and the answer', () => {
  assert.deepEqual(whatWeSay(phones, { quote: false }).slice(0, 3), [
    { heading: 'Phone lines' },
    'You told us something about this.',
    '41 other people spoke about this too.',
  ])
})

test('an honest no gives its reason, and who was alone in it is not told of others', () => {
  const answer = {
    outcome: 'not-possible' as const,
    reason: 'The council runs the routes.\n\nIts budget is set until 2027.',
    dueOn: null,
    decision: null,
  }
  const said = whatWeSay({ themes: [{ theme: 'A direct bus', words: [], others: 0, answer }], aside: [] }, { quote: true })
  assert.deepEqual(said, [
    { heading: 'A direct bus' },
    'You told us something about this.',
    'This is not possible.',
    'The council runs the routes.',
    'Its budget is set until 2027.',
  ])
})

test('words are quoted only to a confirmed email address', () => {
  assert.equal(mayQuote({ channel: 'email', confirmed: true }), true)
  assert.equal(mayQuote({ channel: 'email', confirmed: false }), false)
  assert.equal(mayQuote({ channel: 'letter', confirmed: true }), false)
  assert.equal(mayQuote({ channel: 'phone', confirmed: true }), false)
})

const theirWords = fc.array(
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => `«${text}»`),
  { maxLength: 8 },
)
const heard: fc.Arbitrary<Heard> = fc.record({
  themes: fc.array(
    fc.record({
      theme: fc.constantFrom('Phones', 'Buses', 'Letters'),
      words: theirWords,
      others: fc.nat(50),
      answer: fc.record({
        outcome: fc.constantFrom(...outcomes),
        reason: fc.constantFrom('', 'Because.'),
        dueOn: fc.constantFrom(null, '2026-09-01'),
        decision: fc.constantFrom(null, decision),
      }),
    }),
    { maxLength: 4 },
  ),
  aside: fc.array(fc.record({ reason: fc.constantFrom('blank' as const, 'thank-you' as const, 'not-about-this' as const), words: theirWords }), {
    maxLength: 3,
  }),
})
const textOf = (pieces: readonly Piece[]): string => JSON.stringify(pieces)

test('without leave to quote, no message ever holds a word of theirs', () => {
  fc.assert(fc.property(heard, (one) => assert.ok(!textOf(whatWeSay(one, { quote: false })).includes('«'))))
})

test('every theme and everything set aside has its heading, and every theme its answer, quoted or not', () => {
  fc.assert(
    fc.property(heard, fc.boolean(), (one, quote) => {
      const pieces = whatWeSay(one, { quote })
      assert.equal(pieces.filter((piece) => typeof piece === 'object' && 'heading' in piece).length, one.themes.length + one.aside.length)
      assert.ok(pieces.filter((piece) => typeof piece === 'string').every((piece) => piece.trim() !== ''))
    }),
  )
})
