import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Measured, places, sixVoices } from './six-voices.ts'

const voices = (source: string, ...lengths: number[]): Measured[] =>
  lengths.map((length) => ({ id: `${source}${length}`, receiptId: `${source}${length}`, source, length }))

test('few voices are all heard', () => assert.deepEqual(sixVoices(voices('web', 9, 3)), ['web3', 'web9']))

test('one letter is heard beside a thousand answers on the web, of which five are taken from short to long', () => {
  const web = voices('web', ...Array.from({ length: 1000 }, (_, place) => place + 1))
  assert.deepEqual(sixVoices([...web, ...voices('letter', 40)]), ['web101', 'web301', 'web501', 'web701', 'web901', 'letter40'])
})

test('who said three things in a theme is heard once, with the longest', () => {
  const said = [10, 30, 20].map((length) => ({ id: `p${length}`, receiptId: 'one person', source: 'meeting', length }))
  assert.deepEqual(sixVoices(said), ['p30'])
})

const anySaid = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    receiptId: fc.constantFrom(...'abcdefghijkl'),
    source: fc.constantFrom('web', 'paper', 'phone', 'letter', 'import', 'meeting', 'visit'),
    length: fc.nat(400),
  }),
  { selector: (one) => one.id, maxLength: 60 },
)

test('the choice is full, fair and the same in whatever order the voices come', () => {
  fc.assert(
    fc.property(anySaid, fc.nat(59), (said, turn) => {
      const chosen = sixVoices(said)
      const of = new Map(said.map((one) => [one.id, one]))
      const people = new Set(said.map((one) => one.receiptId))
      assert.equal(chosen.length, Math.min(places, people.size))
      assert.equal(new Set(chosen.map((id) => of.get(id)?.receiptId)).size, chosen.length)
      const turned = [...said.slice(turn), ...said.slice(0, turn)].reverse()
      assert.deepEqual(sixVoices(turned), chosen)
      const perSource = [...Map.groupBy(chosen, (id) => of.get(id)!.source).values()].map((ids) => ids.length)
      const longest = [...Map.groupBy(said, (one) => one.receiptId).values()].map((own) =>
        own.reduce((a, b) => (b.length > a.length || (b.length === a.length && b.id < a.id) ? b : a)),
      )
      const available = Map.groupBy(longest, (one) => one.source)
      // No way has two more places than another that still had a voice to give.
      for (const [source, own] of available) {
        const given = chosen.filter((id) => of.get(id)!.source === source).length
        if (given < own.length) assert.ok(Math.max(0, ...perSource) - given <= 1)
      }
    }),
  )
})
