import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectById } from '#modules/projects/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aCheckedAnswer, aTheme, byPhone, inLoop, june, type Loop, may, placed, released, says, setAside } from '#support/insights-answers.ts'
import { flagUrgent, resolveUrgent } from '../contributions/urgent.action.tsx'
import { closeProject, stillOpen } from './close-project.action.ts'
import { deskItems } from './desk.queries.ts'
import { waitingFor } from './feedback.queries.ts'
import { recordCall } from './mark-told.action.ts'
import { moveThePromise } from './move-promise.action.ts'
import { openReplies } from './replies.queries.ts'
import { replyToAnswer } from './reply-to-answer.action.ts'
import { resolveReply } from './resolve-reply.action.ts'
import { urgentAmong } from './urgent.queries.ts'

const asLead = (loop: Loop, at = june(20)) => ({ db: loop.db, person: loop.lead, now: at })
const receiptOf = (loop: Loop, id: string) =>
  loop.db.selectFrom('contributions.receipt').select(['id', 'channel', 'stoppedAt']).where('id', '=', id).executeTakeFirstOrThrow()

test(
  'a project closes only when nobody waits: each in turn stops it, and is on the desk',
  inLoop(async (loop) => {
    const kinds = async (at = june(20)) => (await deskItems(loop.db, at, loop.project.id)).map((item) => item.kind)
    const refusal = async () => {
      const closed = await closeProject(asLead(loop), loop.project)
      return closed.ok ? 'closed' : closed.because
    }
    const ann = await says(loop, { words: 'The phones ring out', contact: byPhone('Ann Hart') })
    assert.deepEqual(await stillOpen(loop.db, loop.project.id), {
      unanswered: 1,
      unreleased: 0,
      notTold: 0,
      repliesOpen: 0,
      urgent: 0,
      applicants: 0,
      consultation: 0,
    })
    assert.deepEqual(await kinds(), ['unthemed'])
    const theme = await aTheme(loop, 'Phones', [ann.contributionId])
    assert.deepEqual(await kinds(), ['unanswered'])
    const shown = await aCheckedAnswer(loop, theme)
    assert.deepEqual(await stillOpen(loop.db, loop.project.id), {
      unanswered: 1,
      unreleased: 1,
      notTold: 0,
      repliesOpen: 0,
      urgent: 0,
      applicants: 0,
      consultation: 0,
    })
    assert.deepEqual(await kinds(), ['to-release'])
    await released(loop, [shown])
    assert.deepEqual(await stillOpen(loop.db, loop.project.id), {
      unanswered: 0,
      unreleased: 0,
      notTold: 1,
      repliesOpen: 0,
      urgent: 0,
      applicants: 0,
      consultation: 0,
    })
    assert.deepEqual(await kinds(), ['not-told'])
    assert.equal(await refusal(), 'still-open')
    const [call] = await waitingFor(loop.db, loop.project.id, 'phone')
    await recordCall(asLead(loop), loop.project, call!.feedbackId, { reached: true, day: '2026-06-16' })
    await replyToAnswer({ db: loop.db, now: june(17) }, await receiptOf(loop, ann.receiptId), ann.contributionId, {
      kind: 'point-missing',
      words: 'And at night?',
      reach: '',
    })
    assert.deepEqual(await kinds(), ['reply'])
    assert.equal(await refusal(), 'still-open')
    const [reply] = await openReplies(loop.db, loop.project.id)
    assert.deepEqual(await resolveReply(asLead(loop), loop.project, reply!.id, 'At night the call goes to 111.'), { ok: true, value: 'phone' })
    assert.deepEqual(await stillOpen(loop.db, loop.project.id), {
      unanswered: 0,
      unreleased: 0,
      notTold: 1,
      repliesOpen: 0,
      urgent: 0,
      applicants: 0,
      consultation: 0,
    })
    const [second] = await waitingFor(loop.db, loop.project.id, 'phone')
    await recordCall(asLead(loop), loop.project, second!.feedbackId, { reached: true, day: '2026-06-20' })

    assert.equal(await refusal(), 'closed')
    assert.deepEqual((await projectById(loop.db, loop.project.id))?.closedAt, june(20))
    assert.deepEqual(await kinds(), [])
  }),
)

test(
  'what cannot wait comes first on the desk, and keeps a project open until somebody says what was done',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'They hit me', at: may(5) })
    await setAside(loop, ann.contributionId, 'thank-you')
    await says(loop, { words: 'Phones', at: may(4) })
    const person = { ...loop.lead, name: 'Nasra Warsame', grants: [], may: () => true }
    const work = { db: loop.db, organisation: loop.organisation, person, now: june(16) }
    assert.ok((await flagUrgent(work, loop.project, ann.contributionId, { reason: 'abuse-or-neglect', words: '' })).ok)
    const desk = async () => (await deskItems(loop.db, june(20))).map(({ kind, count, since }) => [kind, count, since])
    assert.deepEqual(await desk(), [
      ['urgent', 1, june(16)],
      ['unthemed', 1, may(4)],
    ])
    assert.deepEqual([...(await urgentAmong(loop.db, [ann.contributionId, newId()]))], [ann.contributionId])
    assert.equal((await stillOpen(loop.db, loop.project.id)).urgent, 1)
    assert.deepEqual(await closeProject(asLead(loop), loop.project), { ok: false, because: 'still-open' })
    assert.ok((await resolveUrgent({ ...work, now: june(17) }, ann.contributionId, 'The ward sister was called. They are safe.')).ok)
    assert.equal((await stillOpen(loop.db, loop.project.id)).urgent, 0)
    assert.deepEqual(await desk(), [['unthemed', 1, may(4)]])
  }),
)

test(
  'somebody who came after the release and was not told yet keeps a project open',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones', [(await says(loop, { words: 'Phones' })).contributionId])
    await released(loop, [await aCheckedAnswer(loop, theme)])
    const late = await says(loop, { words: 'Phones', contact: byPhone('Bram Osei'), at: june(16) })
    await placed(loop, theme, [late.contributionId], june(17))
    assert.equal((await stillOpen(loop.db, loop.project.id)).notTold, 1)
  }),
)

test(
  'a project in which everything was set aside tells its people and closes',
  inLoop(async (loop) => {
    const thanks = await says(loop, { words: 'Thank you', contact: byPhone('Ann Hart') })
    await setAside(loop, thanks.contributionId, 'thank-you')
    assert.equal((await released(loop, [])).people, 1)
    const [call] = await waitingFor(loop.db, loop.project.id, 'phone')
    await recordCall(asLead(loop), loop.project, call!.feedbackId, { reached: true, day: '2026-06-16' })
    assert.ok((await closeProject(asLead(loop), loop.project)).ok)
  }),
)

test(
  'a promise comes to the desk on its day, and leaves it when a new answer is being written',
  inLoop(async (loop) => {
    const said = await says(loop, { words: 'Phones', at: may(5) })
    const theme = await aTheme(loop, 'Phones', [said.contributionId])
    await released(loop, [await aCheckedAnswer(loop, theme, { outcome: 'will-change', dueOn: '2026-09-01' })])
    const kindsOn = async (day: string) => (await deskItems(loop.db, new Date(`${day}T09:00:00Z`), loop.project.id)).map((item) => item.kind)
    assert.deepEqual(await kindsOn('2026-08-31'), [])
    assert.deepEqual(await kindsOn('2026-09-01'), ['due-back'])
    await aCheckedAnswer(loop, theme, {}, new Date('2026-09-01T10:00:00Z'))
    assert.deepEqual(await kindsOn('2026-09-02'), ['to-release'])
  }),
)

test(
  'moving the promise adds one with its reason, and keeps the first',
  inLoop(async (loop) => {
    const move = { dueOn: '2026-07-22', reason: 'The meeting that decides moved to 15 July' }
    assert.ok((await moveThePromise(asLead(loop), loop.project, move)).ok)
    const promises = await loop.db
      .selectFrom('projects.promise')
      .select(['dueOn', 'reason'])
      .where('projectId', '=', loop.project.id)
      .orderBy('madeAt')
      .execute()
    assert.deepEqual(promises, [{ dueOn: '2026-07-01', reason: '' }, move])
  }),
)
