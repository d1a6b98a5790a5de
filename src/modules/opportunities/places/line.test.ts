import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { mayFollow, type Standing, steps } from '../apply/steps.ts'
import { type InLine, mayChangePlaces, mayChoose, mayOffer, mayReply, mindOffer, placesNow, replies, whoIsNext } from './line.ts'

const one = (number: number, kind: Standing, reservePlace: number | null = null): InLine => ({
  applicationId: `a${number}`,
  number,
  kind,
  reservePlace,
})
const ids = (people: readonly InLine[]) => people.map(({ applicationId }) => applicationId)
const now = (places: number | null, people: readonly InLine[]) => placesNow(places, people, whoIsNext(people))

test('when somebody says no, the first reserve comes in; with one place more, the second does too', () => {
  const people = [one(1, 'confirmed'), one(2, 'declined'), one(3, 'reserve', 2), one(4, 'reserve', 1), one(5, 'not-selected')]
  assert.deepEqual(ids(now(2, people).toOffer), ['a4'])
  assert.deepEqual(ids(now(3, people).toOffer), ['a4', 'a3'])
  assert.deepEqual(ids(now(9, people).toOffer), ['a4', 'a3'])
})

test('with fewer places than people who hold one, it is said how many too many, and nobody is dropped', () => {
  const people = [one(1, 'confirmed'), one(2, 'offered'), one(3, 'selected'), one(4, 'reserve', 1)]
  const { over, free, confirmed, offered, chosen, toOffer } = now(1, people)
  assert.deepEqual({ over, free, confirmed, offered, chosen }, { over: 2, free: 0, confirmed: 1, offered: 1, chosen: 1 })
  assert.deepEqual(toOffer, [])
})

test('until somebody says how many places there are, nobody is offered one', () => {
  assert.deepEqual(now(null, [one(1, 'selected'), one(2, 'reserve', 1)]).toOffer, [])
})

const people = fc
  .array(fc.constantFrom<Standing>('applied', ...steps), { maxLength: 30 })
  .map((kinds) => kinds.map((kind, place) => one(place + 1, kind, kind === 'reserve' ? 30 - place : null)))

test('whatever happened before, never more people are offered a place than there are, and reserves come in their order', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 40 }), (all, places) => {
      const { toOffer, confirmed, offered, chosen, free, over } = now(places, all)
      assert.ok(toOffer.length + confirmed + offered <= Math.max(places, confirmed + offered))
      assert.equal(confirmed + offered + chosen + free - over, places)
      assert.ok(toOffer.every(({ kind }) => mayFollow(kind, 'offered')))
      const reserves = toOffer.filter(({ kind }) => kind === 'reserve').map(({ reservePlace }) => reservePlace!)
      assert.deepEqual(
        reserves,
        [...reserves].sort((a, b) => a - b),
      )
      // Nobody who waits stands before somebody who comes in.
      const left = whoIsNext(all).filter(({ applicationId }) => !ids(toOffer).includes(applicationId))
      assert.ok(left.every(({ reservePlace }) => reserves.every((placed) => placed <= reservePlace!)))
    }),
  )
})

test('a place more never takes an offer from anybody', () => {
  fc.assert(
    fc.property(people, fc.integer({ min: 0, max: 40 }), (all, places) => {
      const [before, after] = [ids(now(places, all).toOffer), ids(now(places + 1, all).toOffer)]
      assert.ok(before.every((id) => after.includes(id)))
    }),
  )
})

test('only those whose turn it is are offered a place, and they have at least a day', () => {
  const turn = [one(1, 'selected'), one(2, 'reserve', 1)]
  assert.deepEqual(mayOffer(turn, ['a1'], '2026-06-02', '2026-06-01'), { ok: true, value: ['a1'] })
  assert.deepEqual(mayOffer(turn, ['a3'], '2026-06-02', '2026-06-01'), { ok: false, because: 'not-next' })
  assert.deepEqual(mayOffer(turn, ['a1'], '2026-06-01', '2026-06-01'), { ok: false, because: 'answer-by-too-early' })
  assert.deepEqual(mayOffer(turn, [], '2026-06-02', '2026-06-01'), { ok: false, because: 'nothing-chosen' })
})

test('people are chosen by hand within the places, and with a reason', () => {
  const two = new Map([['a1', 'selected'] as const, ['a2', 'selected'] as const])
  assert.deepEqual(mayChoose({ places: 2, free: 2 }, two, 'As many places as people'), { ok: true, value: true })
  assert.deepEqual(mayChoose({ places: 2, free: 1 }, two, 'Why'), { ok: false, because: 'more-than-places' })
  assert.deepEqual(mayChoose({ places: 2, free: 2 }, two, ''), { ok: false, because: 'because-missing' })
  assert.deepEqual(mayChoose({ places: null, free: 0 }, two, 'Why'), { ok: false, because: 'places-not-set' })
  assert.deepEqual(mayChoose({ places: 2, free: 2 }, new Map(), 'Why'), { ok: false, because: 'nobody-decided' })
})

test('the number of places is said once without a reason, and changed with one', () => {
  assert.deepEqual(mayChangePlaces(null, 12, ''), { ok: true, value: 12 })
  assert.deepEqual(mayChangePlaces(12, 10, ''), { ok: false, because: 'because-missing' })
  assert.deepEqual(mayChangePlaces(12, 12, 'Why'), { ok: false, because: 'same-as-before' })
  assert.deepEqual(mayChangePlaces(12, 10, 'The room is smaller'), { ok: true, value: 10 })
})

test('an offer is minded two days before its last day, which itself is in time, and lapses on the day after', () => {
  const days = ['2026-06-07', '2026-06-08', '2026-06-10', '2026-06-11']
  assert.deepEqual(
    days.map((today) => mindOffer('2026-06-10', today)),
    ['wait', 'remind', 'remind', 'lapsed'],
  )
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const mind = mindOffer('2026-06-10', addDays('2026-06-10', days))
      assert.equal(mind, days > 0 ? 'lapsed' : days >= -2 ? 'remind' : 'wait')
    }),
  )
})

test('a no and a yes need an offer, leaving needs nothing, and what was said stands', () => {
  const offered = { kind: 'offered', answerBy: '2026-06-10' } as const
  assert.deepEqual(mayReply(offered, 'confirmed', '2026-06-10'), { ok: true, value: 'confirmed' })
  assert.deepEqual(mayReply(offered, 'confirmed', '2026-06-11'), { ok: false, because: 'too-late' })
  assert.deepEqual(mayReply(offered, 'declined', '2026-06-11'), { ok: true, value: 'declined' })
  assert.deepEqual(mayReply({ kind: 'confirmed', answerBy: null }, 'withdrawn', '2026-06-11'), { ok: true, value: 'withdrawn' })
  assert.deepEqual(mayReply({ kind: 'reserve', answerBy: null }, 'confirmed', '2026-06-11'), { ok: false, because: 'not-offered' })
  assert.deepEqual(mayReply({ kind: 'declined', answerBy: null }, 'withdrawn', '2026-06-11'), { ok: false, because: 'over-already' })
})

test('whatever somebody may say can follow where they stand, as the database holds to it', () => {
  for (const kind of ['applied', ...steps] as const)
    for (const said of replies)
      if (mayReply({ kind, answerBy: '2026-06-10' }, said, '2026-06-10').ok) assert.ok(mayFollow(kind, said), `${kind} ${said}`)
})
