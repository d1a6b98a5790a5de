import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Reached, reachedInWords } from './reached.ts'

const said = (reached: Partial<Reached>) => reachedInWords({ channels: [], held: [], partners: [], ...reached }).map((one) => [one.says, one.helps])

test('one channel, one time of day and unpaid partners are said, with what would help', () => {
  const [channels, times, partners] = said({
    channels: ['survey on the web'],
    held: [{ happenedOn: '2026-05-06', partOfDay: 'morning' }],
    partners: [
      { asked: true, paid: true },
      { asked: true, paid: false },
    ],
  })
  assert.deepEqual(channels, ['1 channel was used: survey on the web.', 'Add another way to take part, for those who cannot use this one.'])
  assert.deepEqual(times, [
    'What was held began in the morning. None of it was at a weekend.',
    'Offer another time too: whoever cannot come in the morning was left out.',
  ])
  assert.deepEqual(partners, ['2 partners were asked, and 1 was paid.', 'Pay partners for their time, or write down why not.'])
})

test('two channels, two times and paid partners leave nothing to add', () => {
  const all = said({
    channels: ['survey on paper', 'meeting'],
    held: [
      { happenedOn: '2026-05-09', partOfDay: 'evening' },
      { happenedOn: '2026-05-11', partOfDay: 'morning' },
    ],
    partners: [{ asked: true, paid: true }],
  })
  assert.deepEqual(
    all.map(([, helps]) => helps),
    ['', '', ''],
  )
  assert.equal(all[1]?.[0], 'What was held began in the morning and evening. Some of it was at a weekend.')
})

test('for anything there are three sentences, each whole, and the order of what was held says nothing', () => {
  const held = fc.array(
    fc.record({
      happenedOn: fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`),
      partOfDay: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const, null),
    }),
    { maxLength: 8 },
  )
  const partners = fc.array(fc.record({ asked: fc.boolean(), paid: fc.boolean() }), { maxLength: 5 })
  fc.assert(
    fc.property(held, partners, (some, all) => {
      const reached = { channels: ['meeting'], held: some, partners: all }
      const sentences = reachedInWords(reached)
      assert.equal(sentences.length, 3)
      for (const { says } of sentences) assert.match(says, /\.$/)
      assert.deepEqual(reachedInWords({ ...reached, held: some.toReversed() }), sentences)
    }),
  )
})
