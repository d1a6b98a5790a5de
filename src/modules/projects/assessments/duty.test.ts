import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventsOf } from '#platform/database/events.ts'
import { inUnit, may, type Unit } from '#support/contributions.ts'
import { assessDuty } from './assess-duty.action.ts'
import { insertTriage, triagesOf } from './duty.queries.ts'
import { bestTiming, bodies, dutyNext, dutyOf, type Effect, type Triage, timing, triage, type What, whats } from './duty.ts'
import { timingWords, verdictBecause, verdictHeading } from './duty.words.ts'

const proposal: Triage = {
  what: ['proposal'],
  manner: 'yes',
  serviceRange: 'no',
  body: 'care-board',
  otherDuty: '',
  arrangements: 'A survey and two meetings',
  operational: 'none',
  operationalOn: null,
  judged: null,
  judgedBecause: '',
  assessedOn: '2026-05-04',
}
const today = '2026-05-10'

test('planning engages the duty, whatever it would change', () => {
  assert.deepEqual(dutyOf({ ...proposal, what: ['planning'], manner: 'no' }), { is: 'engaged', because: ['planning'] })
})

test('a proposal or a decision engages it where it changes how people get the service, or the range of services', () => {
  assert.deepEqual(dutyOf(proposal), { is: 'engaged', because: ['manner'] })
  assert.deepEqual(dutyOf({ ...proposal, what: ['decision'], serviceRange: 'yes' }), { is: 'engaged', because: ['manner', 'range'] })
  assert.equal(verdictHeading.engaged, 'The duty is engaged: record your arrangements')
  assert.match(verdictBecause(dutyOf(proposal)), /it would change how people get the service/)
})

test('where neither changes, it is not engaged, and the page says why', () => {
  const verdict = dutyOf({ ...proposal, manner: 'no' })
  assert.deepEqual(verdict, { is: 'not-engaged', because: 'no-effect' })
  assert.match(verdictBecause(verdict), /^This is not planning/)
})

test('where it is not known, and where the law was not read, a person must judge', () => {
  assert.deepEqual(dutyOf({ ...proposal, manner: 'not-sure' }), { is: 'for-a-person', because: 'effect-not-known' })
  assert.deepEqual(dutyOf({ ...proposal, manner: 'no', body: 'trust' }), { is: 'for-a-person', because: 'wording-not-seen' })
})

test('a council has duties of its own: no rule of the NHS Act speaks for it', () => {
  assert.deepEqual(dutyOf({ ...proposal, body: 'council' }), { is: 'for-a-person', because: 'other-duty' })
  assert.deepEqual(triage({ ...proposal, body: 'council' }, today), { ok: false, because: 'duty-not-named' })
  const named = { ...proposal, body: 'council' as const, otherDuty: 'Care Act 2014, read on legislation.gov.uk' }
  assert.ok(triage(named, today).ok)
  assert.equal(dutyNext(dutyOf(named), named), 'judge')
  assert.equal(dutyNext(dutyOf(named), { judged: 'owed', arrangements: '' }), 'record-arrangements')
  assert.equal(dutyNext(dutyOf(named), { judged: 'not-owed', arrangements: '' }), 'nothing')
})

const anEffect = fc.constantFrom<Effect>('no', 'not-sure', 'yes')
const whatever = fc.record({
  what: fc.subarray<What>([...whats], { minLength: 1 }),
  manner: anEffect,
  serviceRange: anEffect,
  body: fc.constantFrom(...bodies),
})
const weight = { 'not-engaged': 0, 'for-a-person': 1, engaged: 2 } as const

test('to learn of more that it is, or of more that it changes, never weakens the duty', () => {
  fc.assert(
    fc.property(whatever, fc.constantFrom<What>(...whats), (given, more) => {
      const before = weight[dutyOf(given).is]
      const body = given.body
      assert.ok(weight[dutyOf({ ...given, what: [...given.what, more] }).is] >= before)
      for (const effect of ['not-sure', 'yes'] as const) {
        if (given.manner === 'no') assert.ok(weight[dutyOf({ ...given, manner: effect }).is] >= before)
        if (given.serviceRange === 'no') assert.ok(weight[dutyOf({ ...given, serviceRange: effect }).is] >= before)
      }
      if (body === 'trust') assert.notEqual(dutyOf(given).is, 'not-engaged')
    }),
  )
})

test('an assessment is of a day that has been, and names what it says was decided', () => {
  const refusals: [Partial<Triage>, string][] = [
    [{ assessedOn: '2026-05-11' }, 'in-the-future'],
    [{ operational: 'taken' }, 'operational-day-missing'],
    [{ operational: 'taken', operationalOn: '2026-05-11' }, 'operational-in-the-future'],
    [{ judged: 'owed' }, 'judged-without-reason'],
  ]
  for (const [wrong, because] of refusals) assert.deepEqual(triage({ ...proposal, ...wrong }, today), { ok: false, because })
  const tidied = triage({ ...proposal, operationalOn: '2026-05-01', judgedBecause: 'No reason' }, today)
  assert.ok(tidied.ok)
  assert.deepEqual([tidied.value.operationalOn, tidied.value.judgedBecause], [null, ''])
})

test('a triage after the decision says so, and so does one that was written down only then', () => {
  const dated = { assessedOn: '2026-05-04', recordedOn: '2026-05-05', operationalOn: null }
  assert.deepEqual(timing(dated, null), { is: 'no-decision-known' })
  assert.equal(timing(dated, '2026-05-06').is, 'before')
  assert.equal(timing(dated, '2026-05-05').is, 'same-day')
  assert.equal(timing({ ...dated, recordedOn: '2026-05-09' }, '2026-05-06').is, 'recorded-after')
  const late = timing({ ...dated, operationalOn: '2026-05-03' }, '2026-05-06')
  assert.deepEqual(late, { is: 'assessed-after', decision: { which: 'operational', on: '2026-05-03' } })
  assert.equal(timingWords(late), 'This came too late. It was assessed after the decision: operational decisions were taken on 3 May 2026.')
})

test('no day that somebody types makes a late record look as if it came in time', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-05-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(day, day, day, (assessedOn, recordedOn, decision) => {
      const { is } = timing({ assessedOn, recordedOn, operationalOn: null }, decision)
      if (recordedOn > decision || assessedOn > decision) assert.ok(is === 'recorded-after' || is === 'assessed-after')
      if (is === 'before') assert.ok(assessedOn < decision && recordedOn < decision)
    }),
  )
})

test('a later triage, which says more, does not undo an early one', () => {
  const decision = { which: 'plan', on: '2026-05-06' } as const
  assert.equal(
    bestTiming([
      { is: 'assessed-after', decision },
      { is: 'before', decision },
    ]).is,
    'before',
  )
  assert.equal(bestTiming([]).is, 'no-decision-known')
})

const work = ({ db, lead, now }: Unit) => ({ db, person: lead, now })

test(
  'a new assessment stands in the place of the one before, which stays, and the log says who',
  inUnit(async (unit) => {
    assert.ok((await assessDuty(work(unit), unit.project.id, proposal)).ok)
    const second = { ...proposal, what: ['planning', 'proposal'] as const, assessedOn: '2026-05-09' }
    assert.ok((await assessDuty({ ...work(unit), now: may(12) }, unit.project.id, second)).ok)
    assert.deepEqual(
      (await triagesOf(unit.db, unit.project.id)).map(({ assessedOn, what }) => [assessedOn, what]),
      [
        ['2026-05-09', ['planning', 'proposal']],
        ['2026-05-04', ['proposal']],
      ],
    )
    assert.equal((await eventsOf(unit.db, unit.project.id)).filter((type) => type === 'projects.duty-assessed').length, 2)
    await assert.rejects(() => unit.db.updateTable('projects.duty_triage').set({ assessedOn: '2026-01-01' }).execute(), /permission denied/)
  }),
)

const strange: readonly [string, Partial<Triage>][] = [
  ['an assessment of a day to come', { assessedOn: '2026-05-11' }],
  ['operational decisions without a day', { operational: 'taken' }],
  ['a council without the name of its duty', { body: 'council' }],
  ['a judgement without a reason', { judged: 'owed' }],
  ['a triage of nothing', { what: [] }],
]
for (const [says, wrong] of strange)
  test(
    `the database itself refuses ${says}`,
    inUnit(async ({ db, project, lead, now }) => {
      const row = { ...proposal, ...wrong, projectId: project.id, recordedBy: lead.id, recordedAt: now }
      await assert.rejects(() => insertTriage(db, row), /violates check/)
    }),
  )
