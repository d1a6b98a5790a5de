import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeUp } from './made-up.examples.ts'
import { outlineOf, type Spot } from './outline.ts'
import { pictureOf, type Shares } from './picture.ts'
import type { Votes } from './votes.ts'

function eventsOf({ participants, statements, starts, columns, codes }: Votes) {
  const participant = new Int32Array(codes.length)
  for (let person = 0; person < participants; person++) participant.fill(person, starts[person], starts[person + 1])
  return { participants, statements, participant, statement: columns, code: codes }
}

const conversations = fc
  .record({
    people: fc.integer({ min: 1, max: 120 }),
    statements: fc.integer({ min: 1, max: 14 }),
    seed: fc.nat(),
    met: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
  })
  .map(({ people, statements, seed, met }) => madeUp(people, statements, { seed, met, camps: 2, closed: statements > 4 ? 1 : 0 }))

const shownShares = (shares: readonly Shares[]) => shares.filter((one) => !one.hidden)

test('no share of fewer than five answers is given, and none can be worked out from the others', () => {
  fc.assert(
    fc.property(conversations, ({ votes, open }) => {
      const { shown } = pictureOf({ events: eventsOf(votes), open })
      for (const { all, groups } of shown.statements) {
        for (const one of shownShares([all, ...(groups ?? [])])) assert.ok(!one.hidden && one.of >= 5)
        if (groups === null || all.hidden) continue
        // Everybody is the sum of the groups: a hidden one had no answers at all.
        const sum = (name: 'of' | 'agree' | 'disagree') => groups.reduce((total, one) => total + (one.hidden ? 0 : one[name]), 0)
        assert.deepEqual([sum('of'), sum('agree'), sum('disagree')], [all.of, all.agree, all.disagree])
      }
    }),
    { numRuns: 60 },
  )
})

test('what stands for a group, what is shared and what divides is open, and has figures', () => {
  fc.assert(
    fc.property(conversations, ({ votes, open }) => {
      const { shown } = pictureOf({ events: eventsOf(votes), open })
      for (const { statement } of [...shown.portraits.flat(), ...shown.dividing]) {
        assert.equal(open[statement], 1)
        assert.ok(shown.statements[statement]!.groups)
      }
      for (const { statement } of shown.common) assert.ok(open[statement] === 1 && !shown.statements[statement]!.all.hidden)
    }),
    { numRuns: 60 },
  )
})

test('nobody of a group under five is drawn, everything is on the paper, and each person has a place', () => {
  fc.assert(
    fc.property(conversations, ({ votes, open }) => {
      const { shown, places, groupOf } = pictureOf({ events: eventsOf(votes), open })
      assert.equal(places.length, votes.participants)
      assert.ok(shown.dots.length <= 300)
      for (const [across, up, group] of shown.dots) {
        assert.ok(shown.sizes[group]! >= 5)
        assert.ok(across >= 0 && across <= 100 && up >= 0 && up <= 100)
      }
      shown.outlines.forEach((outline, group) => {
        if (shown.sizes[group]! < 5) assert.equal(outline.length, 0)
      })
      assert.equal(groupOf.filter((group) => group >= 0).length, shown.inConversation)
    }),
    { numRuns: 60 },
  )
})

test('nobody at all is a picture too', () => {
  const { shown, places } = pictureOf({
    events: { participants: 0, statements: 3, participant: [], statement: [], code: [] },
    open: Uint8Array.from([1, 1, 1]),
  })
  assert.deepEqual([shown.people, shown.answers, places.length, shown.common.length], [0, 0, 0, 0])
  assert.ok(shown.statements.every(({ all }) => all.hidden))
})

test('an outline holds all its places, and its corners are some of them', () => {
  const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { maxLength: 40 })
  fc.assert(
    fc.property(spots, (places) => {
      const outline = outlineOf(places)
      for (const corner of outline) assert.ok(places.some(([x, y]) => x === corner[0] && y === corner[1]))
      if (outline.length < 3) return
      const turn = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
      for (const [n, corner] of outline.entries()) for (const place of places) assert.ok(turn(corner, outline[(n + 1) % outline.length]!, place) >= 0)
    }),
  )
  assert.deepEqual(
    outlineOf([
      [1, 1],
      [1, 1],
    ]),
    [[1, 1]],
  )
})
