import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventsOf } from '#platform/database/events.ts'
import { inUnit, may, type Unit } from '#support/contributions.ts'
import { writeGroup, writeStage } from './equality.action.ts'
import { evidenceNow, evidenceVersions, insertGroupEvidence, stagesDone, stagesNow, stageVersions } from './equality.queries.ts'
import {
  type About,
  abouts,
  changesBetween,
  characteristics,
  questionsOf,
  stageStanding,
  stages,
  unanswered,
  withoutWord,
  wordOn,
} from './equality.ts'
import { groupWords, questionWords } from './equality.words.ts'
import { assessmentsStanding } from './standing.queries.ts'

const none = { evidence: '', source: '', noneBecause: '', effect: '' }

test('there are nine protected characteristics, and each group and question has words', () => {
  assert.equal(characteristics.length, 9)
  for (const about of abouts) assert.ok(groupWords[about].name)
  for (const stage of stages) for (const question of questionsOf[stage]) assert.ok(questionWords[question]?.label, question)
})

test('a word on a group is evidence with its source, or why there is none', () => {
  assert.equal(wordOn(undefined), 'nothing')
  assert.equal(wordOn(none), 'nothing')
  assert.equal(wordOn({ ...none, evidence: 'Seven in ten are over 70' }), 'source-missing')
  assert.equal(wordOn({ ...none, evidence: 'Seven in ten are over 70', source: 'Register' }), 'evidence')
  assert.equal(wordOn({ ...none, noneBecause: 'It is not recorded' }), 'explained')
})

test('every group without a word is listed, and a word takes exactly its own group off the list', () => {
  const written = fc.record({ evidence: fc.constantFrom('', 'said'), source: fc.constantFrom('', 'there'), noneBecause: fc.constantFrom('', 'why') })
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom<About>(...abouts), written), fc.constantFrom<About>(...abouts), (said, about) => {
      const groups = new Map(Object.entries(said).map(([name, one]) => [name as About, { ...one, effect: '' }]))
      const before = withoutWord(groups)
      const after = withoutWord(new Map([...groups, [about, { ...none, noneBecause: 'It is not recorded' }]]))
      assert.deepEqual(
        after,
        before.filter((one) => one !== about),
      )
    }),
  )
})

test('a stage is done while nothing was changed since; a later version, or later evidence, is a change', () => {
  const done = { version: 2, at: may(5), by: 'somebody' }
  assert.equal(stageStanding(0, undefined).is, 'not-begun')
  assert.equal(stageStanding(1, undefined).is, 'begun')
  assert.equal(stageStanding(0, undefined, may(1)).is, 'begun')
  assert.equal(stageStanding(2, done, may(4)).is, 'done')
  assert.equal(stageStanding(3, done).is, 'changed-since')
  assert.equal(stageStanding(2, done, may(6)).is, 'changed-since')
})

test('two versions are compared question by question', () => {
  assert.deepEqual(changesBetween({ what: 'A', aims: 'B' }, { what: 'A', aims: 'C', who: 'D' }), [
    { question: 'aims', before: 'B', now: 'C' },
    { question: 'who', before: '', now: 'D' },
  ])
  assert.deepEqual(unanswered('review', { planned: 'Yes', difference: '' }), ['difference', 'next'])
})

const prepared = { what: 'The unit at night', aims: 'Safer nights', who: 'People who come at night', change: 'Fewer long journeys' }
const at = (unit: Unit, day: number) => ({ db: unit.db, person: unit.lead, now: may(day) })

test(
  'a stage can be left half written; it is done only when each question has an answer; a change after that is another version',
  inUnit(async (unit) => {
    const id = unit.project.id
    const stage = 'prepare' as const
    const half = { ...prepared, change: '' }
    assert.ok((await writeStage(at(unit, 1), id, { stage, version: 0, answers: half, done: false })).ok)
    const early = await writeStage(at(unit, 2), id, { stage, version: 1, answers: half, done: true })
    assert.deepEqual(early, { ok: false, because: 'unanswered', missing: ['change'] })
    assert.ok((await writeStage(at(unit, 3), id, { stage, version: 1, answers: prepared, done: true })).ok)
    const meanwhile = await writeStage(at(unit, 4), id, { stage, version: 1, answers: half, done: false })
    assert.deepEqual(meanwhile, { ok: false, because: 'changed-meanwhile' })
    const { equality } = await assessmentsStanding(unit.db, unit.project, '2026-05-10')
    assert.equal(equality.stages.prepare.is, 'done')
    assert.ok((await writeStage(at(unit, 5), id, { stage, version: 2, answers: { ...prepared, aims: 'Quieter nights' }, done: false })).ok)
    const later = (await assessmentsStanding(unit.db, unit.project, '2026-05-10')).equality
    assert.deepEqual(later.stages.prepare, { is: 'changed-since', done: { ...(await stagesDone(unit.db, id)).get(stage), version: 2 } })
    assert.deepEqual(
      (await stageVersions(unit.db, id)).map(({ version, doneAt }) => [version, doneAt !== null]),
      [
        [3, false],
        [2, true],
        [1, false],
      ],
    )
    assert.ok((await eventsOf(unit.db, id)).includes('projects.equality-stage-done'))
  }),
)

test(
  'a save that changes nothing adds nothing, and can still mark the stage done',
  inUnit(async (unit) => {
    const id = unit.project.id
    const written = { stage: 'prepare', answers: prepared } as const
    assert.ok((await writeStage(at(unit, 1), id, { ...written, version: 0, done: false })).ok)
    assert.deepEqual(await writeStage(at(unit, 2), id, { ...written, version: 1, done: true }), { ok: true, value: 1 })
    assert.deepEqual(await writeStage(at(unit, 3), id, { ...written, version: 1, done: true }), { ok: true, value: 1 })
    assert.equal((await stagesNow(unit.db, id)).get('prepare')?.version, 1)
    assert.deepEqual((await stagesDone(unit.db, id)).get('prepare')?.at, may(2))
  }),
)

test(
  'what is known of a group is saved as typed, gaps and all, and each version stays',
  inUnit(async (unit) => {
    const id = unit.project.id
    const about = 'age' as const
    assert.ok((await writeGroup(at(unit, 1), id, { ...none, about, version: 0, evidence: 'Seven in ten are over 70' })).ok)
    assert.ok((await assessmentsStanding(unit.db, unit.project, '2026-05-10')).equality.withoutWord.includes('age'))
    const sourced = { ...none, about, version: 1, evidence: 'Seven in ten are over 70', source: 'Register' }
    assert.deepEqual(await writeGroup(at(unit, 2), id, sourced), { ok: true, value: 2 })
    assert.deepEqual(await writeGroup(at(unit, 3), id, { ...sourced, version: 2 }), { ok: true, value: 2 })
    assert.deepEqual(await writeGroup(at(unit, 3), id, sourced), { ok: false, because: 'changed-meanwhile' })
    assert.ok(!(await assessmentsStanding(unit.db, unit.project, '2026-05-10')).equality.withoutWord.includes('age'))
    assert.equal((await evidenceVersions(unit.db, id)).length, 2)
    assert.equal((await evidenceNow(unit.db, id)).get('age')?.source, 'Register')
    const again = { ...none, about, projectId: id, version: 2, writtenBy: unit.lead.id, writtenAt: may(4) }
    assert.equal(await insertGroupEvidence(unit.db, again), false)
    await assert.rejects(() => unit.db.updateTable('projects.equality_evidence').set({ source: '' }).execute(), /permission denied/)
  }),
)
