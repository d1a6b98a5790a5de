import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { countsFrom, type Dated, daysToRecord, depths, type Facts, isAtLeast, levels } from './facts.ts'
import { assess, missingForNext } from './level.ts'
import { claimInWords, reasonInWords, stageInWords } from './words.ts'

/** Any facts within some months, often on the same days, recorded at once or much later. */
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days))
const dated = fc
  .tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })))
  .map(([happenedOn, later]): Dated => ({ happenedOn, recordedOn: addDays(happenedOn, later) }))
const held = fc.tuple(dated, fc.constantFrom(...depths)).map(([fact, depth]) => ({ ...fact, depth }))
const budget = fc.tuple(dated, fc.constantFrom(0, 1, 50_000)).map(([fact, pence]) => ({ ...fact, pence }))
const few = <Fact>(one: fc.Arbitrary<Fact>) => fc.array(one, { maxLength: 4 })
const facts: fc.Arbitrary<Facts> = fc.record({
  held: few(held),
  decisions: few(day),
  decisionRoles: few(dated),
  coAuthors: few(dated),
  support: few(dated),
  budgets: few(budget),
  releases: few(day),
  promiseMissedOn: fc.option(day),
})
const stages = fc
  .array(fc.option(day), { minLength: 1, maxLength: 5 })
  .map((days) => days.map((beganOn, place) => ({ name: `stage ${place + 1}`, beganOn })))

const rank = (some: Facts): number => levels.indexOf(assess(some).supported)
const check = (property: fc.IProperty<never> | fc.IPropertyWithHooks<never>) => fc.assert(property, { numRuns: 500 })
const always = <Given extends [unknown, ...unknown[]]>(
  given: { [Place in keyof Given]: fc.Arbitrary<Given[Place]> },
  holds: (...given: Given) => void,
) => check(fc.property(...given, (...some: Given) => holds(...some)) as never)

const more: fc.Arbitrary<(some: Facts) => Facts> = fc.oneof(
  held.map((one) => (some: Facts) => ({ ...some, held: [...some.held, one] })),
  dated.map((one) => (some: Facts) => ({ ...some, decisionRoles: [...some.decisionRoles, one] })),
  dated.map((one) => (some: Facts) => ({ ...some, coAuthors: [...some.coAuthors, one] })),
  dated.map((one) => (some: Facts) => ({ ...some, support: [...some.support, one] })),
  budget.map((one) => (some: Facts) => ({ ...some, budgets: [...some.budgets, one] })),
  day.map((one) => (some: Facts) => ({ ...some, releases: [...some.releases, one] })),
)

test('adding supporting evidence never lowers the level', () => always([facts, more], (some, add) => assert.ok(rank(add(some)) >= rank(some))))

test('adding supporting evidence never turns a reason for into a reason against', () =>
  always([facts, more], (some, add) => {
    const after = assess(add(some)).reasons
    for (const [place, { met }] of assess(some).reasons.entries()) assert.ok(!met || after[place]?.met)
  }))

test('a decision that is no later than those on record never raises the level, and nor does the first one', () =>
  always([facts, day], (some, decidedOn) => {
    const last = some.decisions.toSorted().at(-1)
    const added = last !== undefined && decidedOn > last ? last : decidedOn
    assert.ok(rank({ ...some, decisions: [...some.decisions, added] }) <= rank(some))
  }))

test('a decision that turns out to be earlier never raises the level', () =>
  always([facts, fc.nat(), fc.integer({ min: 1, max: 90 })], (some, which, days) => {
    if (some.decisions.length === 0) return
    const moved = some.decisions.map((decidedOn, place) => (place === which % some.decisions.length ? addDays(decidedOn, -days) : decidedOn))
    assert.ok(rank({ ...some, decisions: moved }) <= rank(some))
  }))

test('co-production never goes with a decision before the first activity that was held (R1)', () =>
  always([facts], (some) => {
    const { supported } = assess(some)
    const first = some.held.map(countsFrom).toSorted()[0]
    if (first === undefined || some.decisions.some((decidedOn) => decidedOn < first)) assert.notEqual(supported, 'co-produce')
  }))

test('back-dating gains nothing: beyond the time that writing takes, a record counts from when it was made', () =>
  always([facts, held, fc.integer({ min: 1, max: 400 }), stages], (some, one, days, steps) => {
    const honest = { ...one, happenedOn: one.recordedOn }
    const backDated = { ...one, happenedOn: addDays(one.recordedOn, -daysToRecord - days) }
    const withOne = (added: typeof one) => ({ ...some, held: [...some.held, added] })
    assert.equal(rank(withOne(backDated)), rank(withOne(honest)))
    assert.equal(assess(withOne(backDated), steps).first?.number, assess(withOne(honest), steps).first?.number)
  }))

test('a record that is made after every decision never counts as before one, unless it was made within two weeks', () =>
  always([held, day], (one, decidedOn) => {
    if (one.recordedOn <= decidedOn || countsFrom(one) === one.happenedOn) return
    const { reasons } = assess({ ...empty, held: [one], decisions: [decidedOn] })
    assert.deepEqual(
      reasons.filter(({ need, met }) => need === 'from-the-start' && met),
      [],
    )
  }))

const empty: Facts = { held: [], decisions: [], decisionRoles: [], coAuthors: [], support: [], budgets: [], releases: [], promiseMissedOn: null }

test('the order of facts does not matter', () =>
  always([facts, stages, fc.nat()], (some, steps, turn) => {
    const turned = <Fact>(list: readonly Fact[]): Fact[] => {
      const cut = list.length === 0 ? 0 : turn % list.length
      return [...list.slice(cut), ...list.slice(0, cut)].reverse()
    }
    const other = {
      ...some,
      held: turned(some.held),
      decisions: turned(some.decisions),
      decisionRoles: turned(some.decisionRoles),
      coAuthors: turned(some.coAuthors),
      support: turned(some.support),
      budgets: turned(some.budgets),
      releases: turned(some.releases),
    }
    const dates = ({ reasons, supported, first }: ReturnType<typeof assess>) => ({
      supported,
      first: first && { on: first.on, number: first.number },
      reasons: reasons.map(({ fact, ...rest }) => ({ ...rest, happenedOn: fact?.happenedOn, recordedOn: fact?.recordedOn })),
    })
    assert.deepEqual(dates(assess(other, steps)), dates(assess(some, steps)))
  }))

test('a higher level has every need of the levels below it, and what is missing for the next is never nothing', () =>
  always([facts], (some) => {
    const assessed = assess(some)
    for (const { neededFor, met } of assessed.reasons) if (isAtLeast(assessed.supported, neededFor)) assert.ok(met)
    const next = missingForNext(assessed)
    assert.equal(next === null, assessed.supported === 'co-produce')
    if (next) assert.ok(next.reasons.length > 0)
  }))

test('every assessment can be said in whole sentences', () =>
  always([facts, stages, fc.option(fc.constantFrom(...levels))], (some, steps, claimed) => {
    const assessed = assess(some, steps)
    for (const said of [...assessed.reasons.map(reasonInWords), claimInWords(claimed, assessed), stageInWords(assessed.first)]) {
      assert.match(said, /^[A-Z].*\.$/)
      assert.doesNotMatch(said, /undefined|null|NaN| {2}|\.\./)
    }
  }))
