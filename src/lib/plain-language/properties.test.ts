import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findings, firstUses, type Reading } from './index.ts'

const layout = fc.constantFrom<Reading['layout']>('typed', 'markdown')
/** Prose, and what prose is not: marks, halves of what the rules look for, signs of two parts, and any characters at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['We met.', ' ', '\n', '\n\n', '- ', '1. ', '# ', '```\n', '| a |', '> ', 'ICB', '(ICB)', 'is ', 'decided', 'e.g.', 'etc.', 'suffering from '],
    ...[
      '“',
      '”',
      '(',
      ')',
      '👩‍🦽',
      '\u{1F600}',
      'é',
      'e\u0301',
      '\uD83D',
      '\uDC00',
      '\r\n',
      '<!--',
      '-->',
      '`',
      '](',
      'https://a.example/',
      '\0',
      '\uFEFF',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''))

const cutsAPair = (words: string, at: number): boolean =>
  at > 0 && at < words.length && /[\uD800-\uDBFF]/.test(words[at - 1]!) && /[\uDC00-\uDFFF]/.test(words[at]!)

test('every place lies inside the text, holds something, and cuts no character in two', () => {
  fc.assert(
    fc.property(text, layout, (words, how) => {
      for (const { start, end, suggestion } of findings(words, { layout: how })) {
        assert.ok(0 <= start && start < end && end <= words.length)
        assert.ok(!cutsAPair(words, start) && !cutsAPair(words, end))
        assert.match(words.slice(start, end), /\S/)
        assert.notEqual(suggestion, '')
      }
    }),
    { numRuns: 2000 },
  )
})

test('places come in the order of the text, none twice', () => {
  fc.assert(
    fc.property(text, layout, (words, how) => {
      const all = findings(words, { layout: how })
      for (const [at, { start }] of all.entries()) if (at > 0) assert.ok(all[at - 1]!.start <= start)
      assert.equal(new Set(all.map(({ start, end, kind }) => `${start} ${end} ${kind}`)).size, all.length)
    }),
  )
})

test('whoever adds a good sentence in a paragraph of its own is told of nothing new', () => {
  const good = fc.constantFrom('We want to hear from you.', 'Tell us what helps.', 'The clinic moves in May.', 'Phone us, or write.')
  fc.assert(
    fc.property(text, good, (words, sentence) => {
      assert.deepEqual(findings(`${words}\n\n${sentence}`), findings(words))
    }),
  )
})

test('plain sentences give nothing, however they are put together', () => {
  const word = fc.constantFrom('we', 'you', 'clinic', 'bus', 'people', 'May', '12', 'Élodie', 'drop-in', 'cannot', '£7.50', 'o’clock')
  const sentence = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `So ${words.slice(0, 19).join(' ')}.`)
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '))
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), layout, (paragraphs, how) => {
      assert.deepEqual(findings(paragraphs.join('\n\n'), { layout: how }), [])
    }),
  )
})

test('a word that is explained takes a finding away and adds none', () => {
  fc.assert(
    fc.property(text, layout, (words, how) => {
      const without = findings(words, { layout: how })
      const glossary = [{ term: 'integrated care board', acronym: 'ICB', meaning: 'It plans.' }]
      const kept = without.filter(({ start, end, kind }) => kind !== 'unexplained-acronym' || !/^ICBs?$/.test(words.slice(start, end)))
      assert.deepEqual(findings(words, { layout: how, glossary }), kept)
    }),
  )
})

const hostile = [
  ...['.', '. ', ' a. ', '(', '`', '<a', '](', 'A', '& ', '1. ', 'is not ', '“', '👩', '\n', '| ', '<!-- ', 'http://', 'a@', '[', '> ', '#'],
  ...[
    'etc ',
    '’',
    "'",
    '’s ',
    ' ',
    '....x',
    'A&',
    '\t',
    '- ',
    'suffer ',
    '£1,',
    'AB ',
    'AB(',
    '(AB ',
    'a.b',
    'J.',
    'et al. x ',
    'e\u0301',
    '***',
    'Is "',
  ],
]

test('100 kB that were written to keep it busy are read in under a second', () => {
  for (const part of hostile)
    for (const how of ['typed', 'markdown'] as const) {
      const words = `${part.repeat(Math.ceil(100_000 / part.length))}x`
      const began = process.cpuUsage()
      findings(words, { layout: how })
      firstUses([words], [{ term: 'a a b', acronym: 'AB', meaning: '' }])
      const { user, system } = process.cpuUsage(began)
      assert.ok(user + system < 1_000_000, `${JSON.stringify(part)} as ${how} took ${(user + system) / 1000} ms`)
    }
})
