import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/database/events.ts'
import { aCheckedAnswer, aTheme, byLetter, byPhone, inLoop, june, placed, released, says, setAside } from '#support/insights-answers.ts'
import { answerTheme } from './answer-theme.action.ts'
import { themesHeard } from './heard.queries.ts'
import { owed } from './owed.queries.ts'
import { releaseAnswers } from './release-answers.action.ts'

const feedbackOf = (db: Parameters<typeof owed>[0], releaseId: string) =>
  db
    .selectFrom('insights.feedback')
    .select(['id', 'receiptId', 'channel', 'coveredBy'])
    .where('releaseId', '=', releaseId)
    .orderBy('channel')
    .execute()

test(
  'a release makes one feedback for each receipt with a contact whose words are concerned',
  inLoop(async (loop) => {
    const anna = await says(loop, { words: ['The phones ring out', 'Nobody rings back'], contact: byLetter('Anna Kowal') })
    const bram = await says(loop, { words: 'No bus goes there', contact: byPhone('Bram Osei') })
    const nobody = await says(loop, { words: 'Phones' })
    const thanks = await says(loop, { words: 'Thank you all', contact: byPhone('Carol Ng', '01632 960 045') })
    const rehearsed = await says(loop, { words: 'Trial', contact: byPhone('Trial Person'), rehearsal: true })
    const stopped = await says(loop, { words: 'Phones again', contact: byPhone('Dai Rees') })
    await loop.db
      .updateTable('contributions.receipt')
      .set({ stoppedAt: june(1) })
      .where('id', '=', stopped.receiptId)
      .execute()
    const phones = await aTheme(loop, 'Phones', [...anna.contributionIds, nobody.contributionId, rehearsed.contributionId, stopped.contributionId])
    await aTheme(loop, 'Buses', [bram.contributionId])
    await setAside(loop, thanks.contributionId, 'thank-you')

    const release = await released(loop, [await aCheckedAnswer(loop, phones)])

    assert.equal(release.people, 2)
    const made = await feedbackOf(loop.db, release.releaseId)
    assert.deepEqual(
      made.map(({ receiptId, channel }) => [receiptId, channel]),
      [
        [anna.receiptId, 'letter'],
        [thanks.receiptId, 'phone'],
      ],
    )
    assert.deepEqual(await owed(loop.db, loop.project.id), [])
    assert.deepEqual(await eventsOf(loop.db, release.releaseId), ['insights.released'])
  }),
)

test(
  'pressed twice, it is one release',
  inLoop(async (loop) => {
    const anna = await says(loop, { words: 'The phones ring out', contact: byPhone('Anna Kowal') })
    const shown = [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [anna.contributionId]))]
    const first = await released(loop, shown)
    const second = await released(loop, shown, june(15, 10))
    assert.equal(second.releaseId, first.releaseId)
    assert.equal((await feedbackOf(loop.db, first.releaseId)).length, 1)
  }),
)

test(
  'an answer that was edited since it was shown stops the release, and nothing goes out',
  inLoop(async (loop) => {
    const theme = await aTheme(loop, 'Phones')
    const shown = [await aCheckedAnswer(loop, theme)]
    const edited = await answerTheme(
      { db: loop.db, person: loop.coLead, now: june(13) },
      loop.project,
      theme,
      { outcome: 'partly', reason: 'Only on weekdays.', dueOn: null, decisionId: null },
      1,
    )
    assert.ok(edited.ok)
    const done = await releaseAnswers({ db: loop.db, person: loop.lead, now: june(15) }, loop.project, shown)
    assert.deepEqual(done, { ok: false, because: 'changed-since' })
    assert.equal((await loop.db.selectFrom('insights.release').selectAll().execute()).length, 0)
  }),
)

test(
  'who came too late for a release is told in the next one, and only they are',
  inLoop(async (loop) => {
    const early = await says(loop, { words: 'The phones ring out', contact: byPhone('Anna Kowal') })
    const phones = await aTheme(loop, 'Phones', [early.contributionId])
    await released(loop, [await aCheckedAnswer(loop, phones)])
    const late = await says(loop, { words: 'Phones', contact: byPhone('Bram Osei'), at: june(16) })
    await placed(loop, phones, [late.contributionId], june(17))

    const next = await released(loop, [], june(18))

    assert.deepEqual(
      (await feedbackOf(loop.db, next.releaseId)).map((row) => row.receiptId),
      [late.receiptId],
    )
    assert.deepEqual(await releaseAnswers({ db: loop.db, person: loop.lead, now: june(19) }, loop.project, []), {
      ok: false,
      because: 'nothing-to-release',
    })
  }),
)

test(
  'before the first release nobody is told that their words were set aside',
  inLoop(async (loop) => {
    await says(loop, { words: 'Nobody has sorted this yet' })
    const thanks = await says(loop, { words: 'Thank you', contact: byPhone('Anna Kowal') })
    await setAside(loop, thanks.contributionId, 'thank-you')
    assert.deepEqual(await releaseAnswers({ db: loop.db, person: loop.lead, now: june(15) }, loop.project, []), {
      ok: false,
      because: 'nothing-to-release',
    })
  }),
)

test(
  'a letter that was not posted before the next release is covered by the new one, which says everything',
  inLoop(async (loop) => {
    const anna = await says(loop, { words: ['The phones ring out', 'No bus'], contact: byLetter('Anna Kowal') })
    const phones = await aTheme(loop, 'Phones', [anna.contributionIds[0]!])
    const buses = await aTheme(loop, 'Buses', [anna.contributionIds[1]!])
    const first = await released(loop, [await aCheckedAnswer(loop, phones)])
    const second = await released(loop, [await aCheckedAnswer(loop, buses, {}, june(20))], june(21))

    const [old] = await feedbackOf(loop.db, first.releaseId)
    const [fresh] = await feedbackOf(loop.db, second.releaseId)
    assert.equal(old?.coveredBy, fresh?.id)
    assert.deepEqual(
      (await themesHeard(loop.db, fresh!.id)).map((row) => row.theme),
      ['Buses', 'Phones'],
    )
  }),
)

test(
  'who was told before hears in the next release only what is new to them',
  inLoop(async (loop) => {
    const anna = await says(loop, { words: ['The phones ring out', 'No bus'], contact: byLetter('Anna Kowal') })
    const phones = await aTheme(loop, 'Phones', [anna.contributionIds[0]!])
    const buses = await aTheme(loop, 'Buses', [anna.contributionIds[1]!])
    const first = await released(loop, [await aCheckedAnswer(loop, phones)])
    await loop.db
      .updateTable('insights.feedback')
      .set({ toldAt: june(16), toldOn: '2026-06-16' })
      .where('releaseId', '=', first.releaseId)
      .execute()
    const second = await released(loop, [await aCheckedAnswer(loop, buses, {}, june(20))], june(21))
    const [fresh] = await feedbackOf(loop.db, second.releaseId)
    assert.deepEqual(
      (await themesHeard(loop.db, fresh!.id)).map((row) => row.theme),
      ['Buses'],
    )
  }),
)

test(
  'a new answer to a theme reaches everyone in it again',
  inLoop(async (loop) => {
    const anna = await says(loop, { words: 'The phones ring out', contact: byPhone('Anna Kowal') })
    const phones = await aTheme(loop, 'Phones', [anna.contributionId])
    await released(loop, [await aCheckedAnswer(loop, phones, { outcome: 'considering', dueOn: '2026-09-01' })])
    const decided = await released(loop, [await aCheckedAnswer(loop, phones, { outcome: 'changed' }, june(20))], june(21))
    const [told] = await feedbackOf(loop.db, decided.releaseId)
    const heard = await themesHeard(loop.db, told!.id)
    assert.deepEqual(
      heard.map((row) => row.outcome),
      ['changed'],
    )
  }),
)
