import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { eventsOf } from '#platform/database/events.ts'
import { aCheckedAnswer, aDecision, aLoop, aTheme, inLoop, june, type Loop, released } from '#support/insights-answers.ts'
import { answerTheme, dropAnswer } from './answer-theme.action.ts'
import { draftOf, releasedAnswersOfTheme, themesWithAnswers } from './answers.queries.ts'
import { checkAnswer } from './check-answer.action.ts'
import { noteDifference } from './note-difference.action.ts'

const yes = { outcome: 'changed' as const, reason: 'The phones are answered until eight.', dueOn: null, decisionId: null }
const write = (loop: Loop, theme: string, person: { id: string }, given = {}, version = 0, at = june(12)) =>
  answerTheme({ db: loop.db, person, now: at }, loop.project, theme, { ...yes, ...given }, version)
const checkBy = (loop: Loop, answerId: string, person: { id: string }, version = 1) =>
  checkAnswer({ db: loop.db, person, now: june(13) }, loop.project, answerId, version)

/** What the database says to a statement, in a savepoint so that the test goes on. */
async function refusal(loop: Loop, work: () => Promise<unknown>): Promise<string> {
  await sql`savepoint before`.execute(loop.db)
  const constraint = await work().then(
    () => 'nothing',
    (error: { constraint?: string }) => error.constraint ?? String(error),
  )
  await sql`rollback to savepoint before`.execute(loop.db)
  return constraint
}

test(
  'an answer is kept as a draft with its decision, and leaves a trace',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const written = await write(loop, theme, loop.commissioner, { decisionId: await aDecision(loop) })
    assert.ok(written.ok)
    const [shown] = await themesWithAnswers(loop.db, loop.project.id)
    assert.deepEqual([shown?.name, shown?.draftOutcome, shown?.checkedAt, shown?.answerId], ['Phones', 'changed', null, null])
    assert.deepEqual(await eventsOf(loop.db, written.value), ['insights.answer-written'])
  }),
)

test(
  'whoever wrote or edited an answer cannot check it, in code and in the database',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const written = await write(loop, theme, loop.commissioner)
    assert.ok(written.ok)
    await write(loop, theme, loop.coLead, { reason: 'The phones are answered until eight every day.' }, 1)
    assert.deepEqual(await checkBy(loop, written.value, loop.commissioner, 2), { ok: false, because: 'wrote-it-yourself' })
    assert.deepEqual(await checkBy(loop, written.value, loop.coLead, 2), { ok: false, because: 'wrote-it-yourself' })
    for (const { id } of [loop.commissioner, loop.coLead])
      assert.equal(
        await refusal(loop, () =>
          loop.db
            .insertInto('insights.answer_check')
            .values({ answerId: written.value, checkedBy: id, checkedAt: june(13) })
            .execute(),
        ),
        'checked_by_another',
      )
    assert.deepEqual(await checkBy(loop, written.value, loop.lead, 1), { ok: false, because: 'edited-since' })
    assert.ok((await checkBy(loop, written.value, loop.lead, 2)).ok)
  }),
)

test(
  'a public co-lead may check what staff wrote',
  inLoop(async (loop) => {
    const written = await write(loop, await aTheme(loop, 'Phones'), loop.lead)
    assert.ok(written.ok && (await checkBy(loop, written.value, loop.coLead)).ok)
  }),
)

test(
  'an edit undoes the check; the same words again do not',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    await aCheckedAnswer(loop, theme)
    assert.ok((await write(loop, theme, loop.lead)).ok)
    assert.notEqual((await draftOf(loop.db, theme))?.checkedAt, null)
    assert.ok((await write(loop, theme, loop.lead, { reason: 'Until nine.' }, 1)).ok)
    const draft = await draftOf(loop.db, theme)
    assert.deepEqual([draft?.checkedAt, draft?.version], [null, 2])
  }),
)

test(
  'the database undoes the check too, whoever edits',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const { answerId } = await aCheckedAnswer(loop, theme)
    await loop.db.updateTable('insights.answer').set({ reason: 'Slipped in.' }).where('id', '=', answerId).execute()
    assert.equal((await draftOf(loop.db, theme))?.checkedAt, null)
  }),
)

test(
  'two who write at once: the second is told, and nothing is lost',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    assert.ok((await write(loop, theme, loop.lead)).ok)
    assert.deepEqual(await write(loop, theme, loop.commissioner, { reason: 'Mine.' }), { ok: false, because: 'edited-meanwhile' })
    assert.equal((await draftOf(loop.db, theme))?.reason, yes.reason)
  }),
)

test(
  'an unchecked answer is not released, and a released one does not change or go: the database holds both',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const shown = await aCheckedAnswer(loop, theme)
    const { releaseId } = await released(loop, [shown])
    const other = await write(loop, await aTheme(loop, 'Buses'), loop.lead)
    assert.ok(other.ok)
    const set = (id: string, change: object) => refusal(loop, () => loop.db.updateTable('insights.answer').set(change).where('id', '=', id).execute())
    assert.equal(await set(other.value, { releaseId }), 'released_answer_checked')
    assert.equal(await set(shown.answerId, { reason: 'Rewritten.' }), 'released_answer_stands')
    assert.equal(
      await refusal(loop, () => loop.db.deleteFrom('insights.answer').where('id', '=', shown.answerId).execute()),
      'released_answer_stands',
    )
  }),
)

test(
  'a new answer follows a released one, and both stay on record',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    await released(loop, [await aCheckedAnswer(loop, theme, { outcome: 'considering', dueOn: '2026-07-01' })])
    await released(loop, [await aCheckedAnswer(loop, theme, {}, june(20))], june(21))
    assert.deepEqual(
      (await releasedAnswersOfTheme(loop.db, theme)).map((one) => one.outcome),
      ['changed', 'considering'],
    )
    assert.equal((await themesWithAnswers(loop.db, loop.project.id))[0]?.outcome, 'changed')
  }),
)

test(
  'a draft can be taken away, a released answer cannot',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const shown = await aCheckedAnswer(loop, theme)
    const work = { db: loop.db, person: loop.lead, now: june(14) }
    assert.ok((await dropAnswer(work, loop.project, shown.answerId)).ok)
    assert.equal(await draftOf(loop.db, theme), undefined)
    const again = await aCheckedAnswer(loop, theme)
    await released(loop, [again])
    assert.deepEqual(await dropAnswer(work, loop.project, again.answerId), { ok: false, because: 'released' })
  }),
)

test(
  'what difference it made is noted once the answer is released',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const shown = await aCheckedAnswer(loop, theme)
    const work = { db: loop.db, person: loop.lead, now: june(20) }
    assert.deepEqual(await noteDifference(work, loop.project, shown.answerId, 'Calls are answered'), { ok: false, because: 'not-released' })
    await released(loop, [shown])
    assert.ok((await noteDifference(work, loop.project, shown.answerId, 'Calls are answered in two minutes')).ok)
    assert.equal((await themesWithAnswers(loop.db, loop.project.id))[0]?.differenceNoted, true)
  }),
)

test(
  'a theme or an answer of another project is not found',
  inLoop(async (loop) => {
    const other = await aLoop(loop.db, loop.organisation)
    const theme = await aTheme(other, 'Phones')
    const shown = await aCheckedAnswer(other, theme)
    await assert.rejects(write(loop, theme, loop.lead), /cannot find this theme/)
    await assert.rejects(checkBy(loop, shown.answerId, loop.lead), /cannot find this answer/)
  }),
)
