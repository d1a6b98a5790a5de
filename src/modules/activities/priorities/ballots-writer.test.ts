import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countBudget, countRanking } from '../priority-setting/counted.ts'
import { writePabulib, writePreflib } from './ballots-writer.ts'
import { counting } from './counting.ts'
import { readPabulib } from './pabulib-file.ts'
import { readPreflib } from './preflib-file.ts'

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => `x${text.replace(/[\u0000-\u001f\u007f\ud800-\udfff]/g, '')}`)
const named = fc.array(words, { minLength: 2, maxLength: 8 }).map((all) => all.map((each, at) => ({ number: at + 1, words: each })))
const ballotsOn = (options: readonly { number: number }[]) =>
  fc.array(fc.shuffledSubarray(options.map(({ number }) => number), { minLength: 1 }), { maxLength: 20 }) // biome-ignore format: short

test('rankings that are written are read back by the command, and counted the same', () => {
  const given = named.chain((options) => fc.tuple(fc.constant(options), ballotsOn(options)))
  fc.assert(
    fc.property(given, ([options, orders]) => {
      const read = readPreflib(writePreflib('A vote\nin two lines', options, orders))
      assert.ok(read.ok, JSON.stringify(read))
      const counted = counting(read.file, 'borda', 'add1')
      assert.ok(counted.ok)
      const ours = countRanking(options, [{ name: 'Patients', votes: orders.map((listed) => ({ listed })) }])
      assert.deepEqual(counted.value.ranking.map(Number), ours.own[0]?.order.flat())
    }),
  )
})

test('a budget vote that is written is read back by the command, and spent the same', () => {
  const priced = named.chain((options) =>
    fc.tuple(...options.map((option) => fc.integer({ min: 1, max: 9_999_999 }).map((cost) => ({ ...option, cost })))),
  )
  const given = priced.chain((options) => fc.tuple(fc.constant(options), ballotsOn(options), fc.integer({ min: 1, max: 50_000_000 })))
  fc.assert(
    fc.property(given, ([options, ballots, budget]) => {
      const read = readPabulib(writePabulib('How to "spend"; it', budget, options, ballots))
      assert.ok(read.ok, JSON.stringify(read))
      const ours = countBudget(options, ballots.map((listed) => ({ listed })), { budget, decidedBy: 'greedy' }) // biome-ignore format: short
      const greedy = counting(read.file, 'greedy', 'add1')
      assert.ok(greedy.ok)
      assert.deepEqual(greedy.value.winners.map(Number), ours.outcomes.greedy.funded)
      assert.equal(Math.round((greedy.value.spent ?? 0) * 100), ours.outcomes.greedy.spent)
    }),
  )
})

test('the file says nothing of when a ballot came', () => {
  const options = [1, 2].map((number) => ({ number, words: `Option ${number}`, cost: 100 }))
  const [one, other] = [
    [[1], [2], [2, 1]],
    [[2, 1], [2], [1]],
  ]
  assert.equal(writePreflib('A vote', options, one!), writePreflib('A vote', options, other!))
  assert.equal(writePabulib('A vote', 100, options, one!), writePabulib('A vote', 100, options, other!))
})
