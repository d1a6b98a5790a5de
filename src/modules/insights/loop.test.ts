import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countLoop, isLoopLate, type LoopFacts, loopState, unanswered } from './loop.ts'

const may = (day: number) => new Date(Date.UTC(2026, 4, day))
const said: LoopFacts = { setAside: null, themes: [], firstReleaseAt: null, wantsToHear: true, toldAt: null, lookedUpAt: null, newestReply: null }
const nothing = { setAside: false, themed: false, answered: false, fedBack: false, acknowledged: false, disputed: false }

test('what was only received is nowhere yet', () => assert.deepEqual(loopState(said), nothing))

test('one theme without an answer keeps all of it unanswered', () => {
  const themes = [
    { placedAt: may(1), releasedAt: may(5) },
    { placedAt: may(1), releasedAt: null },
  ]
  assert.deepEqual(loopState({ ...said, themes, firstReleaseAt: may(5), toldAt: may(5) }), { ...nothing, themed: true })
})

test('set aside counts in place of its themes, and is answered by its reason', () => {
  const aside = loopState({ ...said, themes: [{ placedAt: may(1), releasedAt: null }], setAside: { at: may(2), withdrawn: false } })
  assert.deepEqual(aside, { ...nothing, setAside: true, answered: true })
})

test('told before the newest answer is not told of it', () => {
  const answered: LoopFacts = { ...said, themes: [{ placedAt: may(1), releasedAt: may(9) }], firstReleaseAt: may(5), toldAt: may(5) }
  assert.equal(loopState(answered).fedBack, false)
  assert.equal(loopState({ ...answered, toldAt: may(9) }).fedBack, true)
  assert.equal(loopState({ ...answered, lookedUpAt: may(10) }).fedBack, true)
})

test('moved under an answered theme after they were told, they have that answer still to hear', () => {
  const moved: LoopFacts = { ...said, themes: [{ placedAt: may(7), releasedAt: may(5) }], firstReleaseAt: may(5), toldAt: may(5) }
  assert.equal(loopState(moved).fedBack, false)
})

test('where nobody is to be told, the public answer tells', () => {
  const released: LoopFacts = { ...said, wantsToHear: false, themes: [{ placedAt: may(1), releasedAt: may(5) }], firstReleaseAt: may(5) }
  assert.equal(loopState(released).fedBack, true)
  const aside: LoopFacts = { ...said, wantsToHear: false, setAside: { at: may(2), withdrawn: false } }
  assert.equal(loopState(aside).fedBack, false)
  assert.equal(loopState({ ...aside, firstReleaseAt: may(5) }).fedBack, true)
})

test('who took their words back has nothing left to hear', () => {
  assert.deepEqual(loopState({ ...said, setAside: { at: may(2), withdrawn: true } }), { ...nothing, setAside: true, answered: true, fedBack: true })
})

test('late is only what is still waited for', () => {
  assert.equal(isLoopLate({ received: 3, fedBack: 2 }, '2026-07-01'), true)
  assert.equal(isLoopLate({ received: 3, fedBack: 3 }, '2026-07-01'), false)
  assert.equal(isLoopLate({ received: 3, fedBack: 0 }, null), false)
})

/** Everything that can happen to one contribution and to the project round it, in any order. */
type Happening = (facts: LoopFacts, at: Date) => LoopFacts
const happenings: readonly Happening[] = [
  (facts, at) => (facts.setAside ? facts : { ...facts, themes: [...facts.themes, { placedAt: at, releasedAt: null }] }),
  (facts) => ({ ...facts, themes: facts.themes.slice(1) }),
  (facts, at) => ({ ...facts, setAside: facts.setAside ?? { at, withdrawn: false } }),
  (facts, at) => ({ ...facts, setAside: { at, withdrawn: true } }),
  (facts) => ({ ...facts, setAside: facts.setAside?.withdrawn ? facts.setAside : null }),
  (facts, at) => ({
    ...facts,
    firstReleaseAt: facts.firstReleaseAt ?? at,
    themes: facts.themes.map((theme, place) => (place === 0 ? { ...theme, releasedAt: at } : theme)),
  }),
  (facts, at) => ({ ...facts, firstReleaseAt: facts.firstReleaseAt ?? at, themes: facts.themes.map((theme) => ({ ...theme, releasedAt: at })) }),
  (facts, at) => ({ ...facts, toldAt: at }),
  (facts, at) => ({ ...facts, lookedUpAt: at }),
  (facts) => ({ ...facts, wantsToHear: false }),
  (facts) => ({ ...facts, newestReply: 'makes-sense' }),
  (facts) => ({ ...facts, newestReply: 'point-missing' }),
  (facts) => ({ ...facts, newestReply: 'want-to-talk' }),
]

const aHistory = fc
  .tuple(fc.boolean(), fc.array(fc.nat(happenings.length - 1), { maxLength: 14 }))
  .map(([wantsToHear, story]) => story.reduce((facts, happening, place) => happenings[happening]!(facts, may(1 + place)), { ...said, wantsToHear }))

test('whatever happens, the counts balance', () => {
  fc.assert(
    fc.property(fc.array(aHistory, { maxLength: 30 }), (histories) => {
      const counts = countLoop(histories.map(loopState))
      const steps = [counts.received, counts.themed + counts.setAside, counts.answered, counts.fedBack, counts.acknowledged + counts.disputed, 0]
      assert.deepEqual(
        steps,
        steps.toSorted((a, b) => b - a),
      )
      assert.equal(unanswered(counts), histories.filter((facts) => !loopState(facts).answered).length)
    }),
    { numRuns: 500 },
  )
})

test('no story leaves any step out: each is reached by some history', () => {
  const reached = fc.sample(aHistory, { numRuns: 3000, seed: 7 }).map(loopState)
  for (const step of ['setAside', 'themed', 'answered', 'fedBack', 'acknowledged', 'disputed'] as const)
    assert.ok(
      reached.some((state) => state[step]),
      step,
    )
})
