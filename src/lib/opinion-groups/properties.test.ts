import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '#lib/random.ts'
import { figureOf } from './figures.ts'
import { madeUp } from './made-up.examples.ts'
import { type Conversation, type OpinionMap, opinionMap } from './opinion-map.ts'
import type { Entry } from './polis-selection.ts'
import { codeOf, lastAnswers } from './votes.ts'

const conversations = fc
  .record({
    people: fc.integer({ min: 20, max: 220 }),
    statements: fc.integer({ min: 6, max: 30 }),
    camps: fc.integer({ min: 1, max: 4 }),
    seed: fc.nat(),
  })
  .map(({ people, statements, ...how }) => madeUp(people, statements, { ...how, met: 0.7, closed: how.seed % 3 }))
const runs = { numRuns: 40 }

type Places = { rows: number[]; columns: number[] }

function shuffled(count: number, seed: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, n) => ({ n, lot: random() }))
    .sort((one, other) => one.lot - other.lot)
    .map(({ n }) => n)
}

/** The same answers, where person n stands at place rows[n] and statement n at columns[n], in another order of coming. */
function moved(
  { votes, open }: Conversation,
  { rows, columns }: Places,
  participants = votes.participants,
  code = (one: number) => one,
): Conversation {
  const order = shuffled(votes.codes.length, 7)
  const personOf = new Int32Array(votes.codes.length)
  for (let person = 0; person < votes.participants; person++) personOf.fill(person, votes.starts[person], votes.starts[person + 1])
  const events = {
    participant: order.map((n) => rows[personOf[n]!]!),
    statement: order.map((n) => columns[votes.columns[n]!]!),
    code: order.map((n) => code(votes.codes[n]!)),
  }
  const opened = new Uint8Array(open.length)
  columns.forEach((to, from) => {
    opened[to] = open[from]!
  })
  return { votes: lastAnswers({ participants, statements: votes.statements, ...events }), open: opened }
}
const still = ({ votes }: Conversation): Places => ({ rows: [...Array(votes.participants).keys()], columns: [...Array(votes.statements).keys()] })

const entries = (list: readonly Entry[], name = (statement: number) => statement) =>
  list.map((one) => ({ ...one, statement: name(one.statement) })).sort((one, other) => one.place - other.place || one.statement - other.statement)

test('how people and statements are called, and in which order they came, changes nothing but names', () => {
  fc.assert(
    fc.property(conversations, fc.nat(), (conversation, seed) => {
      const { participants, statements } = conversation.votes
      const places = { rows: shuffled(participants, seed), columns: shuffled(statements, seed + 1) }
      const [before, after] = [opinionMap(conversation), opinionMap(moved(conversation, places))]
      assert.deepEqual(
        [...places.rows].map((place) => after.groupOf[place]),
        [...before.groupOf],
      )
      assert.deepEqual(
        [...places.rows].map((place) => after.places.x[place]),
        [...before.places.x],
      )
      assert.deepEqual(
        [...places.columns].map((place) => after.extremity[place]),
        [...before.extremity],
      )
      assert.deepEqual(after.silhouettes, before.silhouettes)
      const named = (statement: number) => places.columns[statement]!
      assert.deepEqual(
        after.representative.map((list) => entries(list)),
        before.representative.map((list) => entries(list, named)),
      )
      assert.deepEqual(entries(after.consensus.agree), entries(before.consensus.agree, named))
      assert.deepEqual(after.stability(3), before.stability(3))
    }),
    runs,
  )
})

test('somebody who answered nothing changes nothing', () => {
  fc.assert(
    fc.property(conversations, (conversation) => {
      const [before, after] = [opinionMap(conversation), opinionMap(moved(conversation, still(conversation), conversation.votes.participants + 1))]
      assert.deepEqual([...after.groupOf], [...before.groupOf, -1])
      assert.deepEqual({ ...figuresOf(after), groupOf: undefined }, { ...figuresOf(before), groupOf: undefined })
    }),
    runs,
  )
})

const figuresOf = ({ groupOf, sizes, silhouettes, levelWith, means, extremity, representative, consensus, groupInformedConsensus }: OpinionMap) => ({
  ...{ groupOf, sizes, silhouettes, levelWith, means, extremity, representative, consensus, groupInformedConsensus },
})

const flip = (code: number) => (code === codeOf.agree ? codeOf.disagree : code === codeOf.disagree ? codeOf.agree : code)

test('where everybody answers the opposite, the picture is turned round: the same groups, and agree is disagree', () => {
  fc.assert(
    fc.property(conversations, (conversation) => {
      const [before, after] = [opinionMap(conversation), opinionMap(moved(conversation, still(conversation), undefined, flip))]
      before.means.forEach((mean, n) => {
        assert.equal(after.means[n], mean === 0 ? 0 : -mean)
      })
      assert.deepEqual([...after.groupOf], [...before.groupOf])
      before.places.x.forEach((x, n) => {
        assert.ok(Math.abs(x + after.places.x[n]!) < 1e-9 && Math.abs(before.places.y[n]! + after.places.y[n]!) < 1e-9)
      })
      assert.deepEqual([after.counts.agree, after.counts.disagree], [before.counts.disagree, before.counts.agree])
      assert.deepEqual(entries(after.consensus.agree).map(turned), entries(before.consensus.disagree))
      assert.deepEqual(entries(after.consensus.disagree).map(turned), entries(before.consensus.agree))
    }),
    runs,
  )
})

const turned = (entry: Entry) => ({ ...entry, direction: entry.direction === 'agree' ? 'disagree' : 'agree' })

test('the same seed gives the same, a group is never under the smallest size, and everybody in the conversation is in one', () => {
  fc.assert(
    fc.property(conversations, fc.nat(1000), fc.integer({ min: 1, max: 20 }), (conversation, seed, smallestGroup) => {
      const [one, other] = [opinionMap(conversation, { seed, smallestGroup }), opinionMap(conversation, { seed, smallestGroup })]
      assert.deepEqual(figuresOf(one), figuresOf(other))
      assert.ok(one.sizes.length === 1 || one.sizes.every((size) => size >= smallestGroup), String(one.sizes))
      assert.deepEqual(
        [...one.inConversation],
        [...one.groupOf.keys()].filter((person) => one.groupOf[person]! >= 0),
      )
      assert.deepEqual(
        [...one.sizes],
        [...one.sizes].sort((a, b) => b - a),
      )
    }),
    runs,
  )
})

test('every interval holds its share, few answers are hidden, and "best agree" is an agree that most of the group share', () => {
  fc.assert(
    fc.property(conversations, (conversation) => {
      const map = opinionMap(conversation)
      for (let group = 0; group < map.sizes.length; group++)
        for (let statement = 0; statement < conversation.votes.statements; statement++) {
          const figure = figureOf(map.counts, group, statement, 'agree')
          if (figure.hidden) assert.ok(map.counts.seen[group * conversation.votes.statements + statement]! < 5)
          else assert.ok(figure.of >= 5 && figure.low <= figure.share && figure.share <= figure.high)
        }
      for (const entry of map.representative.flat()) {
        assert.ok(2 * entry.n > entry.of && conversation.open[entry.statement] === 1)
        assert.ok(!entry.bestAgree || entry.direction === 'agree')
      }
    }),
    runs,
  )
})
