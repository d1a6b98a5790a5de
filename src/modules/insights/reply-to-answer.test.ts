import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCheckedAnswer, aTheme, byEmail, inLoop, june, type Loop, released, says, setAside } from '#support/insights-answers.ts'
import { loopCounts } from './loop.queries.ts'
import { openReplies, resolvedReplies } from './replies.queries.ts'
import { replyToAnswer } from './reply-to-answer.action.ts'
import { resolveReply } from './resolve-reply.action.ts'
import { tellSome } from './tell.action.tsx'

type Said = Awaited<ReturnType<typeof says>>
const saysBack = async (loop: Loop, said: Said, kind: 'makes-sense' | 'point-missing' | 'want-to-talk', words = '', reach = '', at = june(16)) => {
  const receipt = await loop.db
    .selectFrom('contributions.receipt')
    .select(['id', 'channel', 'stoppedAt'])
    .where('id', '=', said.receiptId)
    .executeTakeFirstOrThrow()
  return replyToAnswer({ db: loop.db, now: at }, receipt, said.contributionId, { kind, words, reach })
}

test(
  'there is nothing to say back to before the release; afterwards it counts',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones' })
    const shown = await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))
    assert.deepEqual(await saysBack(loop, ann, 'makes-sense'), { ok: false, because: 'not-answered-yet' })
    await released(loop, [shown])
    assert.ok((await saysBack(loop, ann, 'makes-sense')).ok)
    assert.ok((await saysBack(loop, ann, 'makes-sense')).ok)
    assert.equal((await loop.db.selectFrom('insights.reply').selectAll().execute()).length, 1)
    const { fedBack, acknowledged, disputed } = await loopCounts(loop.db, loop.project.id)
    assert.deepEqual([fedBack, acknowledged, disputed], [1, 1, 0])
    assert.deepEqual(await openReplies(loop.db, loop.project.id), [])
  }),
)

test(
  'who cannot see their point comes to the queue, is replied to in their channel, and may write again',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones at night', contact: byEmail('Ann Hart', 'ann@example.org'), confirmed: true })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    assert.deepEqual(await saysBack(loop, ann, 'point-missing', 'And at night?'), { ok: true, value: 'new' })
    const [reply] = await openReplies(loop.db, loop.project.id)
    assert.deepEqual([reply?.words, reply?.saidWords, reply?.contactEmail], ['And at night?', 'Phones at night', 'ann@example.org'])

    const work = { db: loop.db, person: loop.lead, now: june(17) }
    assert.deepEqual(await resolveReply(work, loop.project, reply!.id, 'At night the call goes to 111.'), { ok: true, value: 'email' })
    assert.deepEqual(await resolveReply(work, loop.project, reply!.id, 'Again'), { ok: false, because: 'resolved-already' })
    await tellSome({ db: loop.db, organisation: loop.organisation, now: june(17) }, 10)
    const messages = await loop.db
      .selectFrom('platform.message')
      .select(['subject', 'bodyText'])
      .where('kind', '=', 'insights.feedback')
      .orderBy('id')
      .execute()
    const told = messages.find((message) => message.subject === 'Our reply to you')
    assert.match(told?.bodyText ?? '', /> And at night\?[\s\S]*At night the call goes to 111\./)
    assert.equal((await resolvedReplies(loop.db, loop.project.id)).length, 1)
    assert.deepEqual(await saysBack(loop, ann, 'want-to-talk', 'Please ring', '', june(18)), { ok: true, value: 'new' })
  }),
)

test(
  'who left no contact and wants to talk says how; the reply to them waits with their receipt',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones' })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    assert.deepEqual(await saysBack(loop, ann, 'want-to-talk', 'Please ring'), { ok: false, because: 'reach-missing' })
    assert.ok((await saysBack(loop, ann, 'want-to-talk', 'Please ring', '01632 960 099')).ok)
    const [reply] = await openReplies(loop.db, loop.project.id)
    assert.equal(reply?.reach, '01632 960 099')
    assert.deepEqual(await resolveReply({ db: loop.db, person: loop.lead, now: june(17) }, loop.project, reply!.id, 'We talked on 17 June.'), {
      ok: true,
      value: 'none',
    })
    assert.equal((await loop.db.selectFrom('insights.feedback').selectAll().execute()).length, 0)
  }),
)

test(
  'words that were set aside can be disputed once a release has told so',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'The council tax is too high' })
    const phones = await says(loop, { words: 'Phones' })
    await setAside(loop, ann.contributionId, 'not-about-this')
    assert.deepEqual(await saysBack(loop, ann, 'point-missing', 'It is about this'), { ok: false, because: 'not-answered-yet' })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [phones.contributionId]))])
    assert.ok((await saysBack(loop, ann, 'point-missing', 'It is about this')).ok)
    assert.equal((await loopCounts(loop.db, loop.project.id)).disputed, 1)
  }),
)
