import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '#lib/dates.ts'
import { eventsOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { inUnit, may, type Unit } from '#support/contributions.ts'
import { evidenceById, evidenceOf, insertEvidence } from './evidence.queries.ts'
import { type EvidenceDraft, evidence, onRecordSince, stands } from './evidence.ts'
import { addEvidence, correctEvidence } from './record-evidence.action.ts'

const workshop: EvidenceDraft = {
  kind: 'activity',
  happenedOn: '2026-05-04',
  words: 'A workshop on the waiting room',
  depth: 'designed',
  contributors: 7,
  pence: null,
}
const open = { projectClosed: false, today: '2026-05-10' }

test('what is still to come is a plan, and not evidence', () => {
  assert.deepEqual(evidence(open, { ...workshop, happenedOn: '2026-05-11' }), { ok: false, because: 'in-the-future' })
  assert.deepEqual(evidence(open, { ...workshop, happenedOn: '2026-05-10' }).ok, true)
  assert.deepEqual(evidence({ ...open, projectClosed: true }, workshop), { ok: false, because: 'project-closed' })
})

test('a correction of words keeps the day of the record; a correction of what counts begins anew', () => {
  const before = { ...workshop, onRecordAt: may(4) }
  assert.equal(onRecordSince(before, { ...workshop }, may(20)), before.onRecordAt)
  for (const changed of [{ happenedOn: '2026-04-01' }, { depth: 'asked' as const }, { pence: 5 }])
    assert.deepEqual(onRecordSince(before, { ...workshop, ...changed }, may(20)), may(20))
})

test('no chain of corrections makes a record that counts older than what it says now', () => {
  const step = fc.record({ happenedOn: fc.constantFrom('2026-05-01', '2026-05-02'), depth: fc.constantFrom('asked' as const, 'designed' as const) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      let now = { ...steps[0]!, pence: null, onRecordAt: may(1) }
      let since = may(1)
      for (const [place, said] of steps.entries()) {
        const at = may(place + 1)
        if (said.happenedOn !== now.happenedOn || said.depth !== now.depth) since = at
        now = { ...said, pence: null, onRecordAt: onRecordSince(now, { ...said, pence: null }, at) }
        assert.deepEqual(now.onRecordAt, since)
      }
    }),
  )
})

const work = ({ db, lead, now }: Unit) => ({ db, person: lead, now })

async function aRecord(unit: Unit, draft = workshop) {
  const added = await addEvidence(work(unit), unit.project, draft)
  assert.ok(added.ok)
  return (await evidenceById(unit.db, unit.project.id, added.value))!
}

test(
  'a record keeps what somebody says apart from when it was recorded, and the log says who',
  inUnit(async (unit) => {
    const made = await aRecord(unit)
    assert.equal(made.happenedOn, '2026-05-04')
    assert.deepEqual(made.recordedAt, unit.now)
    assert.equal(made.recordedBy, unit.lead.id)
    assert.ok((await eventsOf(unit.db, unit.project.id)).includes('projects.evidence-recorded'))
  }),
)

test(
  'a correction stands in the place of the record, which stays',
  inUnit(async (unit) => {
    const before = await aRecord(unit)
    const later = { ...work(unit), now: may(20) }
    const how = { ...workshop, words: 'A workshop on the waiting room, at Elm Road', correction: 'The place was missing', takenOut: false }
    assert.ok((await correctEvidence(later, unit.project, before, how)).ok)
    const standing = (await evidenceOf(unit.db, [unit.project.id])).filter(stands)
    assert.deepEqual(
      standing.map(({ happenedOn, onRecordAt }) => [happenedOn, dayOf(onRecordAt)]),
      [['2026-05-04', '2026-05-10']],
    )
    assert.deepEqual(
      (await evidenceOf(unit.db, [unit.project.id])).map(({ words, superseded }) => [words, superseded]),
      [
        ['A workshop on the waiting room', true],
        ['A workshop on the waiting room, at Elm Road', false],
      ],
    )
    assert.ok((await eventsOf(unit.db, unit.project.id)).includes('projects.evidence-corrected'))
  }),
)

test(
  'a correction of the day counts as recorded when it was corrected',
  inUnit(async (unit) => {
    const before = await aRecord(unit)
    const how = { ...workshop, happenedOn: '2026-04-01', correction: 'It was in April', takenOut: false }
    assert.ok((await correctEvidence({ ...work(unit), now: may(20) }, unit.project, before, how)).ok)
    assert.deepEqual(
      (await evidenceOf(unit.db, [unit.project.id])).filter(stands).map(({ onRecordAt }) => dayOf(onRecordAt)),
      ['2026-05-20'],
    )
  }),
)

test(
  'two people who correct one record: the second is told, and what was taken out counts no longer',
  inUnit(async (unit) => {
    const before = await aRecord(unit)
    const how = { ...workshop, correction: 'It was another project', takenOut: true }
    const later = { ...work(unit), now: may(20) }
    assert.ok((await correctEvidence(later, unit.project, before, how)).ok)
    assert.deepEqual(await correctEvidence(later, unit.project, before, how), { ok: false, because: 'corrected-meanwhile' })
    assert.deepEqual((await evidenceOf(unit.db, [unit.project.id])).filter(stands), [])
    const taken = (await evidenceOf(unit.db, [unit.project.id])).find(({ takenOut }) => takenOut)!
    assert.deepEqual(await correctEvidence(later, unit.project, taken, how), { ok: false, because: 'corrected-meanwhile' })
  }),
)

test(
  'a closed project keeps its evidence as it was',
  inUnit(async (unit) => {
    const closed = { ...unit.project, closedAt: may(9) }
    assert.deepEqual(await addEvidence(work(unit), closed, workshop), { ok: false, because: 'project-closed' })
    const before = await aRecord(unit)
    const how = { ...workshop, correction: 'Too late', takenOut: true }
    assert.deepEqual(await correctEvidence(work(unit), closed, before, how), { ok: false, because: 'project-closed' })
  }),
)

const strange: readonly { says: string; row: Partial<Parameters<typeof insertEvidence>[1]> }[] = [
  { says: 'a day after the record', row: { happenedOn: '2026-05-11' } },
  { says: 'a record older than its own making', row: { onRecordAt: may(1) } },
  { says: 'a correction of nothing', row: { correction: 'Nothing was wrong' } },
  { says: 'a correction of a record that is not there', row: { supersedes: newId(), correction: 'It was wrong' } },
  { says: 'money for an activity', row: { pence: 100 } },
  { says: 'an activity of nobody', row: { contributors: 0 } },
]

for (const { says, row } of strange)
  test(
    `the database itself refuses ${says}`,
    inUnit(async ({ db, project, lead, now }) => {
      const sound = { ...workshop, id: newId(), projectId: project.id, recordedBy: lead.id, recordedAt: now, onRecordAt: now }
      await assert.rejects(() => insertEvidence(db, { ...sound, ...row }), /violates (check|foreign key)/)
    }),
  )

test(
  'nobody changes a record, or takes one away',
  inUnit(async (unit) => {
    const { id } = await aRecord(unit)
    await assert.rejects(
      () => unit.db.updateTable('projects.evidence').set({ happenedOn: '2026-01-01' }).where('id', '=', id).execute(),
      /permission denied/,
    )
  }),
)
