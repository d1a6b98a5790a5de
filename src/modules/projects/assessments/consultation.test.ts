import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventsOf } from '#platform/database/events.ts'
import { inUnit, may, type Unit } from '#support/contributions.ts'
import { projectById, updatePlan } from '../projects.queries.ts'
import { addConsideration, completeConsultation, withdrawConsultation, writeConsultation } from './consultation.action.ts'
import { consultationOf, insertCompletion } from './consultation.queries.ts'
import { type Consultation, type ConsultationGap, missingFor, principleOf } from './consultation.ts'
import { consultationGapWords } from './consultation.words.ts'

const whole: Consultation = {
  proposal: 'To close the unit at night',
  startsOn: '2026-05-01',
  endsOn: '2026-05-28',
  lengthReason: 'Everyone who uses it comes within four weeks',
  options: 'Close it. Keep it. Open it at weekends only',
  stillOpen: true,
  pack: 'A booklet',
  packCosts: 'Page 2',
  packOptions: 'Page 1',
  packNegatives: 'Page 3',
  packFormats: 'Large print and Polish',
}
const facts = { consideration: { consideredOn: '2026-06-03' }, decidedOn: '2026-06-10', today: '2026-06-12' }

test('with evidence of all four principles, nothing is missing', () => assert.deepEqual(missingFor(whole, facts), []))

type Facts = Parameters<typeof missingFor>[1]
const gaps: readonly [string, Partial<Consultation>, Partial<Facts>, ConsultationGap][] = [
  ['no options', { options: '' }, {}, 'options'],
  ['nobody says that they were open', { stillOpen: false }, {}, 'still-open'],
  ['a decision on the day on which it began', {}, { decidedOn: '2026-05-01', consideration: null }, 'decided-before-start'],
  ['no pack', { pack: '' }, {}, 'pack'],
  ['no costs', { packCosts: '' }, {}, 'pack-costs'],
  ['no options in the pack', { packOptions: '' }, {}, 'pack-options'],
  ['no disadvantages', { packNegatives: '' }, {}, 'pack-negatives'],
  ['no formats', { packFormats: '' }, {}, 'pack-formats'],
  ['no first day', { startsOn: null }, {}, 'starts-on'],
  ['no last day', { endsOn: null }, {}, 'ends-on'],
  ['no reason for its length', { lengthReason: '' }, {}, 'length-reason'],
  ['people who can still respond', {}, { today: '2026-05-28', consideration: null }, 'not-over-yet'],
  ['no day for the decision', {}, { decidedOn: null }, 'decision-day'],
  ['a decision on the last day for responses', {}, { decidedOn: '2026-05-28', consideration: null }, 'decision-before-close'],
  ['no consideration', {}, { consideration: null }, 'consideration'],
  ['a consideration before the close', {}, { consideration: { consideredOn: '2026-05-20' } }, 'considered-before-close'],
  ['a consideration on the day of the close', {}, { consideration: { consideredOn: '2026-05-28' } }, 'considered-on-close'],
  ['a consideration after the decision', {}, { consideration: { consideredOn: '2026-06-11' } }, 'considered-after-decision'],
  ['a consideration on the day of the decision', {}, { consideration: { consideredOn: '2026-06-10' } }, 'considered-on-decision'],
]
for (const [says, wrong, otherwise, gap] of gaps)
  test(`${says}: it is named, and says what to do`, () => {
    const missing = missingFor({ ...whole, ...wrong }, { ...facts, ...otherwise })
    assert.ok(missing.includes(gap), missing.join())
    assert.ok(consultationGapWords[gap].length > 10)
  })

test('a consideration counts exactly where it lies after the close and before the decision', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-06-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(day, day, day, (endsOn, consideredOn, decidedOn) => {
      const missing = missingFor({ ...whole, endsOn }, { consideration: { consideredOn }, decidedOn, today: '2026-07-01' })
      assert.equal(missing.length === 0, consideredOn > endsOn && consideredOn < decidedOn)
      assert.ok(missing.every((gap) => principleOf(gap) === 'considered'))
    }),
  )
})

const june = (day: number) => new Date(Date.UTC(2026, 5, day, 8))
const at = (unit: Unit, now: Date) => ({ db: unit.db, person: unit.lead, now })

/** The project of a unit, whose plan has a day for the decision. */
async function planned(unit: Unit, decidedOn: string | null = '2026-06-10') {
  const { version } = (await projectById(unit.db, unit.project.id))!
  await updatePlan(unit.db, unit.project.id, version, { decidedOn })
  return (await projectById(unit.db, unit.project.id))!
}

test(
  'it is declared, written in parts, considered and marked complete; each version stays',
  inUnit(async (unit) => {
    const project = await planned(unit)
    const { options, stillOpen, ...rest } = whole
    assert.deepEqual(await writeConsultation(at(unit, may(1)), project.id, 0, { options }), { ok: false, because: 'not-declared' })
    assert.ok((await writeConsultation(at(unit, may(1)), project.id, 0, rest)).ok)
    assert.deepEqual(await completeConsultation(at(unit, june(4)), project), {
      ok: false,
      because: 'evidence-missing',
      missing: ['options', 'still-open', 'consideration'],
    })
    assert.ok((await writeConsultation(at(unit, may(2)), project.id, 1, { options, stillOpen })).ok)
    assert.deepEqual(await writeConsultation(at(unit, may(3)), project.id, 1, { options }), { ok: false, because: 'changed-meanwhile' })
    const said = { consideredOn: '2026-06-03', consideredBy: 'The unit’s board', how: 'It read every response' }
    assert.deepEqual(await addConsideration(at(unit, june(2)), project.id, said), { ok: false, because: 'in-the-future' })
    assert.ok((await addConsideration(at(unit, june(4)), project.id, said)).ok)
    assert.deepEqual(await completeConsultation(at(unit, june(4)), project), { ok: true, value: true })
    assert.deepEqual(await completeConsultation(at(unit, june(5)), project), { ok: true, value: false })
    const { versions, completions } = await consultationOf(unit.db, project.id)
    assert.deepEqual([versions.length, completions.length], [2, 1])
    assert.ok((await eventsOf(unit.db, project.id)).includes('projects.consultation-completed'))
    await assert.rejects(() => unit.db.deleteFrom('projects.consultation').execute(), /permission denied/)
  }),
)

test(
  'what was taken back is no consultation, and can be declared anew from nothing',
  inUnit(async (unit) => {
    const project = await planned(unit)
    assert.deepEqual(await withdrawConsultation(at(unit, may(1)), project.id, 'A slip'), { ok: false, because: 'not-declared' })
    assert.ok((await writeConsultation(at(unit, may(1)), project.id, 0, whole)).ok)
    assert.ok((await withdrawConsultation(at(unit, may(2)), project.id, 'It is a survey')).ok)
    assert.equal((await consultationOf(unit.db, project.id)).now, undefined)
    assert.deepEqual(await completeConsultation(at(unit, june(4)), project), { ok: false, because: 'not-declared' })
    assert.ok((await writeConsultation(at(unit, may(3)), project.id, 2, { proposal: 'Another proposal' })).ok)
    const { now } = await consultationOf(unit.db, project.id)
    assert.deepEqual([now?.version, now?.options, now?.proposal], [3, '', 'Another proposal'])
  }),
)

const strange: readonly [string, Partial<Consultation>, string, string | null][] = [
  ['without the disadvantages', { packNegatives: '' }, '2026-06-03', '2026-06-10'],
  ['that nobody says was open', { stillOpen: false }, '2026-06-03', '2026-06-10'],
  ['without a reason for its length', { lengthReason: '' }, '2026-06-03', '2026-06-10'],
  ['considered before the close', {}, '2026-05-20', '2026-06-10'],
  ['considered on the day of the decision', {}, '2026-06-03', '2026-06-03'],
  ['decided before it began', {}, '2026-06-03', '2026-05-01'],
  ['without a first day', { startsOn: null }, '2026-06-03', '2026-06-10'],
]
for (const [says, wrong, consideredOn, decidedOn] of strange)
  test(
    `the database itself does not mark complete a consultation ${says}`,
    inUnit(async (unit) => {
      const project = await planned(unit, decidedOn)
      assert.ok((await writeConsultation(at(unit, may(1)), project.id, 0, { ...whole, ...wrong })).ok)
      assert.ok((await addConsideration(at(unit, june(4)), project.id, { consideredOn, consideredBy: 'The board', how: 'It read them' })).ok)
      const { now, considerations } = await consultationOf(unit.db, project.id)
      const row = { consultationId: now!.id, considerationId: considerations[0]!.id, projectId: project.id, decidedOn: decidedOn! }
      await assert.rejects(() => insertCompletion(unit.db, { ...row, completedBy: unit.lead.id, completedAt: june(12) }), /all four principles/)
    }),
  )

for (const [says, completedAt, decidedOn] of [
  ['before people have finished responding', may(28), '2026-06-10'],
  ['for another day than the one in the plan', june(12), '2026-06-11'],
] as const)
  test(
    `nor ${says}`,
    inUnit(async (unit) => {
      const project = await planned(unit)
      assert.ok((await writeConsultation(at(unit, may(1)), project.id, 0, whole)).ok)
      assert.ok(
        (await addConsideration(at(unit, june(4)), project.id, { consideredOn: '2026-06-03', consideredBy: 'The board', how: 'It read them' })).ok,
      )
      const { now, considerations } = await consultationOf(unit.db, project.id)
      const row = { consultationId: now!.id, considerationId: considerations[0]!.id, projectId: project.id, completedBy: unit.lead.id }
      await assert.rejects(() => insertCompletion(unit.db, { ...row, completedAt, decidedOn }), /all four principles/)
    }),
  )
