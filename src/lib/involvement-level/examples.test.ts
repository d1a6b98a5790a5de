import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Depth, type Facts, isLateRecord, type Level, noFacts } from './facts.ts'
import { assess, missingForNext } from './level.ts'
import { claimInWords, reasonInWords, stageInWords, whatHelps } from './words.ts'

/** On record on the day on which it happened, unless told. */
const on = (happenedOn: string, recordedOn = happenedOn) => ({ happenedOn, recordedOn })
const held = (depth: Depth, ...days: Parameters<typeof on>) => ({ ...on(...days), depth })

const survey = held('asked', '2026-03-20')
const meeting = held('talked', '2026-02-10')
const workshop = held('designed', '2026-02-17')
/** Everything that co-production needs, a year before any decision of these examples. */
const equalPartners: Partial<Facts> = {
  decisionRoles: [on('2026-01-12')],
  coAuthors: [on('2026-01-15')],
  budgets: [{ ...on('2026-01-15'), pence: 120_000 }],
  support: [on('2026-01-20')],
}

const examples: readonly { says: string; facts: Partial<Facts>; level: Level }[] = [
  { says: 'a poster in the waiting room, and nobody asked', facts: {}, level: 'inform' },
  { says: 'a survey', facts: { held: [survey] }, level: 'consult' },
  { says: 'a survey after the only decision', facts: { held: [survey], decisions: ['2026-03-02'] }, level: 'consult' },
  { says: 'a meeting before the decision', facts: { held: [meeting], decisions: ['2026-03-02'] }, level: 'engage' },
  { says: 'a meeting on the morning of the decision', facts: { held: [held('talked', '2026-03-02')], decisions: ['2026-03-02'] }, level: 'engage' },
  { says: 'a meeting after the only decision', facts: { held: [held('talked', '2026-03-03')], decisions: ['2026-03-02'] }, level: 'consult' },
  {
    says: 'a meeting after one decision and before the next',
    facts: { held: [held('talked', '2026-03-03')], decisions: ['2026-03-02', '2026-06-01'] },
    level: 'engage',
  },
  { says: 'a meeting, and a promise of an answer that was missed', facts: { held: [meeting], promiseMissedOn: '2026-04-01' }, level: 'consult' },
  {
    says: 'a meeting, and an answer that came late but came',
    facts: { held: [meeting], promiseMissedOn: '2026-04-01', releases: ['2026-05-01'] },
    level: 'engage',
  },
  { says: 'a workshop on the options before the decision', facts: { held: [workshop], decisions: ['2026-03-02'] }, level: 'co-design' },
  { says: 'equal partners from the start', facts: { ...equalPartners, held: [workshop], decisions: ['2026-03-02'] }, level: 'co-produce' },
  {
    says: 'equal partners, but a first decision before anyone was involved',
    facts: { ...equalPartners, held: [workshop], decisions: ['2026-02-16', '2026-03-02'] },
    level: 'co-design',
  },
  {
    says: 'equal partners without money: a "none, because" is no budget',
    facts: { ...equalPartners, budgets: [{ ...on('2026-01-15'), pence: 0 }], held: [workshop] },
    level: 'co-design',
  },
  { says: 'equal partners whom nobody trained or supported', facts: { ...equalPartners, support: [], held: [workshop] }, level: 'co-design' },
  { says: 'equal partners with no hand in the plan', facts: { ...equalPartners, coAuthors: [], held: [workshop] }, level: 'co-design' },
  {
    says: 'a seat that came after the last decision',
    facts: { ...equalPartners, decisionRoles: [on('2026-03-03')], held: [workshop], decisions: ['2026-03-02'] },
    level: 'co-design',
  },
  { says: 'papers for equal partners, and nobody ever met', facts: equalPartners, level: 'inform' },
]

for (const { says, facts, level } of examples) test(`${says}: ${level}`, () => assert.equal(assess({ ...noFacts, ...facts }).supported, level))

test('a workshop that is typed in months after the decision counts from then, and says so', () => {
  const late = held('designed', '2026-02-17', '2026-05-20')
  const assessed = assess({ ...noFacts, held: [late], decisions: ['2026-03-02'] })
  assert.equal(assessed.supported, 'consult')
  assert.equal(
    claimInWords('co-design', assessed),
    'This plan says co-design. The decision on 2 March 2026 came before any activity was on record, so the evidence supports consult. The record says 17 February 2026, and was made 92 days later, so it counts from when it was made.',
  )
})

test('two weeks to type up a meeting are not late; a day more is', () => {
  assert.ok(!isLateRecord(on('2026-02-10', '2026-02-24')))
  assert.ok(isLateRecord(on('2026-02-10', '2026-02-25')))
})

test('a workshop that is typed in late, but before the decision, still came before it', () =>
  assert.equal(assess({ ...noFacts, held: [held('designed', '2026-01-02', '2026-02-20')], decisions: ['2026-03-02'] }).supported, 'co-design'))

test('a claim of co-production after the decision is answered in words that anyone can check', () => {
  const assessed = assess({ ...noFacts, held: [survey], decisions: ['2026-03-02'] })
  assert.equal(
    claimInWords('co-produce', assessed),
    'This plan says co-production. The decision on 2 March 2026 came before anyone was involved, so the evidence supports consult.',
  )
})

test('a claim is set beside the evidence, whichever is more', () => {
  const talked = assess({ ...noFacts, held: [meeting] })
  assert.equal(claimInWords(null, talked), 'This plan does not say yet what it offers people. The evidence supports engage.')
  assert.equal(claimInWords('engage', talked), 'This plan says engage. The evidence supports it.')
  assert.equal(claimInWords('consult', talked), 'This plan says consult. The evidence supports more: engage.')
  assert.equal(
    claimInWords('co-design', talked),
    'This plan says co-design. No work on the design together with people is on record yet. So the evidence supports engage.',
  )
  assert.equal(
    claimInWords('consult', assess(noFacts)),
    'This plan says consult. No activity with people is on record yet. So the evidence supports inform.',
  )
})

test('every need has a reason, for or against, and each that is missing says what would help', () => {
  const { reasons, ...rest } = assess({ ...noFacts, held: [survey], decisions: ['2026-03-02'], promiseMissedOn: '2026-04-01' })
  assert.deepEqual(
    reasons.map((reason) => [reason.met, reasonInWords(reason)]),
    [
      [true, 'People were first involved on 20 March 2026.'],
      [false, 'No talk with people is on record yet: a meeting, a visit, a workshop.'],
      [false, 'People were promised an answer by 1 April 2026. None has been released yet.'],
      [false, 'No work on the design together with people is on record yet.'],
      [false, 'The decision on 2 March 2026 came before anyone was involved.'],
      [false, 'No contributor has a say in the decision yet.'],
      [false, 'No contributor is a co-author of the plan or the terms of reference yet.'],
      [false, 'No budget for involvement is on record yet.'],
      [false, 'No training or support for contributors is on record yet.'],
    ],
  )
  const next = missingForNext({ reasons, ...rest })
  assert.equal(next?.level, 'engage')
  assert.deepEqual(next?.reasons.map(whatHelps), [
    'Talk it over with people before the next decision, and note it down within two weeks.',
    'Release the answers.',
  ])
})

test('nothing is missing above co-production', () => assert.equal(missingForNext(assess({ ...noFacts, ...equalPartners, held: [workshop] })), null))

const stages = [
  { name: 'setting the scope', beganOn: '2026-01-05' },
  { name: 'finding out', beganOn: '2026-02-15' },
  { name: 'after the first decision', beganOn: '2026-03-03' },
  { name: 'putting it into practice', beganOn: null },
]

test('the stage is that of the first activity held, and says when the scope was set before it', () => {
  const from = (facts: Partial<Facts>) => stageInWords(assess({ ...noFacts, ...facts }, stages).first)
  assert.equal(from({ held: [survey, meeting] }), 'People were involved from stage 1 of 4, setting the scope.')
  assert.equal(from({ held: [workshop] }), 'People were involved from stage 2 of 4, finding out. That was after the scope was set.')
  assert.equal(from({ held: [survey] }), 'People were involved from stage 3 of 4, after the first decision. That was after the scope was set.')
  assert.equal(from({ held: [held('talked', '2026-01-20', '2026-04-01')] }).slice(0, 41), 'People were involved from stage 3 of 4, a')
  assert.equal(from({ held: [held('talked', '2025-11-01')] }), 'People were involved from stage 1 of 4, setting the scope.')
  assert.equal(from({}), 'Nobody has been involved yet.')
})
