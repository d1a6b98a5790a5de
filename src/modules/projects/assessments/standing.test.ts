import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inUnit, may } from '#support/contributions.ts'
import { assessDuty } from './assess-duty.action.ts'
import { abouts, type StageStanding } from './equality.ts'
import { assessmentsStanding } from './standing.queries.ts'
import { type AssessmentsStanding, openAtClosing, reached, warningsBeforeOpening } from './standing.ts'

const no: StageStanding = { is: 'not-begun' }
const yes: StageStanding = { is: 'done', done: { version: 1, at: may(1), by: 'somebody' } }
const nothing: AssessmentsStanding = {
  duty: null,
  consultation: null,
  equality: { stages: { prepare: no, assess: no, refine: no, review: no }, withoutWord: abouts },
}
const duty = {
  id: 'one',
  assessedOn: '2026-05-01',
  verdict: { is: 'engaged', because: ['manner'] },
  next: 'nothing',
  timing: { is: 'no-decision-known' },
  onProposal: true,
} as const
const prepared = { ...nothing.equality, stages: { ...nothing.equality.stages, prepare: yes } }

test('without a triage, that is the warning: nobody knows yet whether it is about a proposal', () =>
  assert.deepEqual(warningsBeforeOpening(nothing), ['duty-not-assessed']))

test('an engagement on a proposal is warned of until the equality assessment has reached “Prepare”', () => {
  assert.deepEqual(warningsBeforeOpening({ ...nothing, duty }), ['equality-not-prepared'])
  assert.deepEqual(warningsBeforeOpening({ ...nothing, duty: { ...duty, onProposal: false } }), [])
  const consultation = { complete: false, missing: [] }
  assert.deepEqual(warningsBeforeOpening({ ...nothing, duty: { ...duty, onProposal: false }, consultation }), ['equality-not-prepared'])
  assert.deepEqual(warningsBeforeOpening({ ...nothing, duty, equality: prepared }), ['groups-without-word'])
  assert.deepEqual(warningsBeforeOpening({ ...nothing, duty, equality: { ...prepared, withoutWord: [] } }), [])
})

test('a change after a stage was done does not undo that it was reached', () => {
  const changed = { ...prepared.stages, prepare: { ...yes, is: 'changed-since' as const } }
  assert.equal(reached({ equality: { ...prepared, stages: changed } }), 'prepare')
  assert.equal(reached(nothing), null)
})

test('a formal consultation that is not complete is open when a project closes', () => {
  assert.deepEqual(openAtClosing(nothing), [])
  assert.deepEqual(openAtClosing({ consultation: { complete: false, missing: [] } }), ['consultation-not-complete'])
  assert.deepEqual(openAtClosing({ consultation: { complete: true, missing: [] } }), [])
})

const triage = {
  what: ['proposal'],
  manner: 'yes',
  serviceRange: 'no',
  body: 'care-board',
  otherDuty: '',
  arrangements: 'A survey',
  operational: 'none',
  operationalOn: null,
  judged: null,
  judgedBecause: '',
  assessedOn: '2026-05-01',
} as const

test(
  'a decision that is learned of later holds for the earlier triage too: it may have been too late after all',
  inUnit(async ({ db, project, lead }) => {
    assert.deepEqual(await assessmentsStanding(db, project, '2026-05-10'), nothing)
    await assessDuty({ db, person: lead, now: may(3) }, project.id, triage)
    assert.equal((await assessmentsStanding(db, project, '2026-05-10')).duty?.timing.is, 'no-decision-known')
    const learned = { ...triage, operational: 'taken', operationalOn: '2026-04-20', assessedOn: '2026-05-05' } as const
    await assessDuty({ db, person: lead, now: may(6) }, project.id, learned)
    const standing = await assessmentsStanding(db, project, '2026-05-10')
    assert.equal(standing.duty?.timing.is, 'assessed-after')
    assert.ok(warningsBeforeOpening(standing).includes('duty-too-late'))
  }),
)

test(
  'a triage that came before the decision keeps its day when a later one says more',
  inUnit(async ({ db, project, lead }) => {
    await assessDuty({ db, person: lead, now: may(3) }, project.id, triage)
    const later = { ...triage, operational: 'taken', operationalOn: '2026-05-08', assessedOn: '2026-05-09' } as const
    await assessDuty({ db, person: lead, now: may(9) }, project.id, later)
    assert.equal((await assessmentsStanding(db, project, '2026-05-10')).duty?.timing.is, 'before')
  }),
)
