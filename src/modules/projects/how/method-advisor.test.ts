import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { depths, durations, exchanges, type MethodNeed, methods, nextNeed, sensitivities, wholeNeed } from './method.ts'
import { minutesInWords } from './method.words.ts'
import { adviseOnMethods, isAsAdvised } from './method-advisor.ts'
import { effort } from './method-effort.ts'
import { always } from './method-reasons.ts'
import { ways } from './method-weights.ts'

const need: MethodNeed = { exchange: 'preferences', people: 400, depth: 'short', duration: 'weeks', sensitivity: 'open' }
const firstFor = (change: Partial<MethodNeed>): string => adviseOnMethods({ ...need, ...change })[0]!.methods.join(' ')
const placeOfInterviews = (asked: MethodNeed): number =>
  adviseOnMethods(asked).findIndex(({ methods: [first, second] }) => first === 'interviews' && !second)

/** Every need that differs: the sizes stand on both sides of each limit. */
const everyNeed: readonly MethodNeed[] = exchanges.flatMap((exchange) =>
  [1, 12, 13, 60, 61, 300, 301, 1_000_000].flatMap((people) =>
    depths.flatMap((depth) =>
      durations.flatMap((duration) => sensitivities.map((sensitivity): MethodNeed => ({ exchange, people, depth, duration, sensitivity }))),
    ),
  ),
)

const needs = fc.record({
  exchange: fc.constantFrom(...exchanges),
  people: fc.integer({ min: 1, max: 1_000_000 }),
  depth: fc.constantFrom(...depths),
  duration: fc.constantFrom(...durations),
  sensitivity: fc.constantFrom(...sensitivities),
})

test('what somebody in the field would expect comes first', () => {
  assert.equal(firstFor({}), 'survey')
  assert.equal(firstFor({ exchange: 'reasons', people: 8, depth: 'account', sensitivity: 'painful' }), 'interviews')
  assert.equal(firstFor({ exchange: 'agreement', people: 30, depth: 'account' }), 'focus-groups')
  assert.equal(firstFor({ exchange: 'making', people: 25, depth: 'thorough', duration: 'months' }), 'workshops')
  assert.equal(firstFor({ exchange: 'advising', people: 12, depth: 'thorough', duration: 'standing' }), 'advisory-panel')
  assert.equal(firstFor({ exchange: 'agreement', people: 2000 }), 'opinion-map')
  assert.equal(firstFor({ exchange: 'priorities', people: 40, duration: 'months', depth: 'account' }), 'focus-groups priority-setting')
  assert.equal(firstFor({ exchange: 'reasons', people: 500, depth: 'account', duration: 'months' }), 'survey focus-groups')
})

test('there is advice for every need: each way once, each with a reason for and one against', () => {
  for (const asked of everyNeed) {
    const advice = adviseOnMethods(asked)
    assert.equal(advice.length, ways.length)
    assert.equal(new Set(advice.map(({ methods: chosen }) => chosen.join(' '))).size, ways.length)
    for (const { methods: chosen, reasonsFor, reasonsAgainst } of advice) {
      assert.ok(reasonsFor.length > 0 && reasonsAgainst.length > 0, chosen.join(' '))
      assert.ok([...reasonsFor, ...reasonsAgainst].every((sentence) => /^[A-Z].*\.$/.test(sentence)))
    }
  }
})

test('who wants to understand why, about a thing that is hard to say, is never sent to a survey alone', () => {
  for (const asked of everyNeed.filter(({ exchange, sensitivity }) => exchange === 'reasons' && sensitivity !== 'open'))
    assert.notEqual(adviseOnMethods(asked)[0]!.methods.join(' '), 'survey', JSON.stringify(asked))
})

test('more people never moves interviews up', () =>
  fc.assert(
    fc.property(needs, fc.integer({ min: 0, max: 1_000_000 }), (asked, more) => {
      assert.ok(placeOfInterviews({ ...asked, people: asked.people + more }) >= placeOfInterviews(asked))
    }),
    { numRuns: 2000 },
  ))

test('a painful topic never moves interviews down', () =>
  fc.assert(
    fc.property(needs, (asked) => {
      assert.ok(placeOfInterviews({ ...asked, sensitivity: 'painful' }) <= placeOfInterviews({ ...asked, sensitivity: 'open' }))
    }),
  ))

test('whoever has only days is told that getting ready takes longer', () => {
  const [first] = adviseOnMethods({ ...need, duration: 'days' })
  assert.ok(first!.reasonsAgainst.some((reason) => reason.includes('You have days')))
})

test('two methods cost what each of them costs, and a person’s time is that of one of them or of both', () => {
  const mix = adviseOnMethods(need).find(({ methods: chosen }) => chosen.join(' ') === 'survey focus-groups')!
  assert.deepEqual(mix.effort.weeks, [6, 12])
  assert.deepEqual(mix.effort.minutes, [10, 210])
  assert.match(mix.effort.costs.payment!, /try out the questions; everyone who takes part/)
  for (const method of methods) assert.ok(effort[method].costs.payment && effort[method].costs.staffing, `${method} names who is paid`)
  for (const { key } of ways) assert.ok(always[key], `${key} has a reason for and one against`)
})

test('no people, or half a person, is a mistake of the program', () => {
  for (const people of [0, -1, 1.5]) assert.throws(() => adviseOnMethods({ ...need, people }), RangeError)
})

test('the questions come one after the other, and make a whole need once each is answered', () => {
  assert.equal(nextNeed(undefined), 'exchange')
  assert.equal(nextNeed({ ...need, depth: null }), 'depth')
  assert.equal(wholeNeed({ ...need, depth: null }), undefined)
  assert.equal(wholeNeed(need), need)
  assert.equal(nextNeed(need), undefined)
})

test('the advice was taken where the same methods were chosen, in any order', () => {
  assert.ok(isAsAdvised(['focus-groups', 'survey'], ['survey', 'focus-groups']))
  assert.ok(!isAsAdvised(['survey'], ['survey', 'focus-groups']))
  assert.ok(!isAsAdvised(['survey', 'workshops'], ['survey', 'focus-groups']))
})

test('time is said as people say it', () => {
  assert.equal(minutesInWords([10, 30]), '10 to 30 minutes')
  assert.equal(minutesInWords([45, 90]), '45 minutes to 1½ hours')
  assert.equal(minutesInWords([180, 360]), '3 to 6 hours')
  assert.equal(minutesInWords([720, 2400]), '12 to 40 hours')
})
