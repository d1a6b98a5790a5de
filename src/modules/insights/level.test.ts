import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonInWords } from '#lib/involvement-level/index.ts'
import { addNote } from '#modules/contributions/add-note.action.ts'
import { noConsent } from '#modules/contributions/consent.ts'
import { noContact } from '#modules/contributions/contact.ts'
import { evidenceById } from '#modules/projects/evidence.queries.ts'
import { addEvidence, correctEvidence } from '#modules/projects/record-evidence.action.ts'
import { newId } from '#platform/database/identifiers.ts'
import { inLoop, june, type Loop, may } from '#support/insights-answers.ts'
import { levelsOf } from './level.queries.ts'
import { factsFrom, stagesFrom } from './level.ts'
import { recordDecision } from './record-decision.action.ts'

const nothing = { seen: [], recorded: [], decisions: [], releases: [], openedOn: null, promiseMissedOn: null } as const

test('what the platform saw counts as an activity: a survey and a letter as questions, a meeting as a talk', () => {
  const on = { happenedOn: '2026-05-05', recordedOn: '2026-05-05', title: '' }
  const { held } = factsFrom({
    ...nothing,
    seen: [
      { ...on, kind: 'survey' },
      { ...on, kind: 'letter' },
      { ...on, kind: 'meeting' },
    ],
  })
  assert.deepEqual(
    held.map(({ depth }) => depth),
    ['asked', 'asked', 'talked'],
  )
})

test('the stages follow the opening, the day after the first decision, and the first release', () => {
  const days = { openedOn: '2026-05-02', decisions: ['2026-06-12', '2026-05-30'], releases: ['2026-06-20'] }
  assert.deepEqual(
    stagesFrom(days).map(({ beganOn }) => beganOn),
    [null, '2026-05-02', '2026-05-31', '2026-06-20'],
  )
  assert.deepEqual(
    stagesFrom(nothing).map(({ beganOn }) => beganOn),
    [null, null, null, null],
  )
})

const levelOf = async ({ db, project }: Loop) => (await levelsOf(db, [{ ...project, promise: undefined }])).get(project.id)!

const noteMeeting = ({ db, organisation, lead, project }: Loop, happenedOn: string, now: Date) => {
  const draft = {
    id: newId(),
    kind: 'meeting',
    happenedOn,
    place: '',
    partner: '',
    points: ['The lift'],
    contact: noContact,
    consent: noConsent,
  } as const
  const person = { id: lead.id, name: '', grants: [], may: () => true }
  return addNote({ db, organisation, person, now }, { id: project.id, closed: false }, draft)
}

const decide = ({ db, lead, project }: Loop, decidedOn: string, now: Date) =>
  recordDecision({ db, person: lead, now }, project, { what: 'Open at eight', options: '', decidedBy: 'The board', decidedOn, reviewOn: null })

const records = ({ db, lead, project }: Loop, draft: Partial<Parameters<typeof addEvidence>[2]>, now: Date) =>
  addEvidence({ db, person: lead, now }, project, {
    kind: 'activity',
    happenedOn: '2026-05-04',
    words: 'A workshop',
    depth: null,
    contributors: null,
    pence: null,
    ...draft,
  })

test(
  'a project without anything dated informs',
  inLoop(async (loop) => {
    const { supported, first } = await levelOf(loop)
    assert.deepEqual([supported, first], ['inform', null])
  }),
)

test(
  'a note of a meeting counts as it stands, with nothing typed twice',
  inLoop(async (loop) => {
    assert.ok((await noteMeeting(loop, '2026-05-04', may(5))).ok)
    const { supported, first } = await levelOf(loop)
    assert.deepEqual([supported, first?.number, first?.on], ['engage', 2, '2026-05-04'])
  }),
)

test(
  'a decision that is entered late, but was made before the meeting, counts from the day on which it was made',
  inLoop(async (loop) => {
    await noteMeeting(loop, '2026-05-04', may(5))
    await decide(loop, '2026-05-03', june(10))
    const { supported, reasons } = await levelOf(loop)
    assert.equal(supported, 'consult')
    assert.equal(reasonInWords(reasons.find(({ need }) => need === 'from-the-start')!), 'The decision on 3 May 2026 came before anyone was involved.')
  }),
)

test(
  'a workshop that is typed in after the decision lifts nothing; the same one, recorded in time, does',
  inLoop(async (loop) => {
    await noteMeeting(loop, '2026-05-04', may(5))
    await decide(loop, '2026-05-12', may(12))
    const late = await records(loop, { happenedOn: '2026-05-06', depth: 'designed', contributors: 8 }, june(10))
    assert.equal((await levelOf(loop)).supported, 'engage')
    await records(loop, { happenedOn: '2026-05-06', depth: 'designed', contributors: 8 }, may(8))
    assert.equal((await levelOf(loop)).supported, 'co-design')
    assert.ok(late.ok)
  }),
)

test(
  'equal partners from before the first decision co-produce, until a record is taken out',
  inLoop(async (loop) => {
    const workshop = await records(loop, { depth: 'designed', contributors: 8 }, may(5))
    for (const kind of ['decision-role', 'co-author', 'support'] as const) await records(loop, { kind, words: 'Two carers' }, may(5))
    assert.equal((await levelOf(loop)).supported, 'co-design')
    await records(loop, { kind: 'budget', words: 'There is none', pence: 0 }, may(5))
    assert.equal((await levelOf(loop)).supported, 'co-design')
    await records(loop, { kind: 'budget', words: 'Fees and travel', pence: 90_000 }, may(5))
    await decide(loop, '2026-05-12', may(12))
    assert.equal((await levelOf(loop)).supported, 'co-produce')

    assert.ok(workshop.ok)
    const before = (await evidenceById(loop.db, loop.project.id, workshop.value))!
    const { kind, happenedOn, words, depth, contributors, pence } = before
    const how = { kind, happenedOn, words, depth, contributors, pence, correction: 'It was another project', takenOut: true }
    await correctEvidence({ db: loop.db, person: loop.lead, now: may(20) }, loop.project, before, how)
    assert.equal((await levelOf(loop)).supported, 'inform')
  }),
)
