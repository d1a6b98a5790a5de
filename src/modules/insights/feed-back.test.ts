import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCheckedAnswer, aLoop, aTheme, byEmail, byLetter, byPhone, inLoop, june, type Loop, released, says } from '#support/insights-answers.ts'
import { takeAnotherRoute } from './another-route.action.ts'
import { attemptsOf, feedbackCounts, feedbackIn, waitingFor } from './feedback.queries.ts'
import { lettersToPrint } from './letters.action.ts'
import { loopCounts } from './loop.queries.ts'
import { cameBack, markPosted, recordCall } from './mark-told.action.ts'
import { owed } from './owed.queries.ts'
import { tellSome } from './tell.action.tsx'

/** Somebody in an answered theme, to be told in their own channel. */
async function waiting(loop: Loop, contact: ReturnType<typeof byLetter>) {
  const said = await says(loop, { words: 'The phones ring out', contact })
  await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [said.contributionId]))])
  const [feedback] = await feedbackIn(loop.db, loop.project.id, ['to-post', 'to-call', 'on-its-way'], 10)
  return { ...said, feedbackId: feedback!.feedbackId }
}
const asLead = (loop: Loop, at = june(18)) => ({ db: loop.db, person: loop.lead, now: at })
const states = async (loop: Loop) => (await feedbackCounts(loop.db, loop.project.id)).map((count) => count.state)

test(
  'letters are printed without a word of theirs, large where they asked for it, and then marked as posted',
  inLoop(async (loop) => {
    await waiting(loop, { ...byLetter('Anna Kowal'), largePrint: true })
    const { letters } = await lettersToPrint(loop.db, loop.project, { baseUrl: 'https://heard.test', now: june(16) })
    const [letter] = letters
    assert.deepEqual([letter?.to, letter?.large, letter?.date], [['Anna Kowal', '4 Alder Court', 'Millbrook', 'MB1 4ZZ'], true, '16 June 2026'])
    assert.ok(!JSON.stringify(letter).includes('ring out'))
    assert.ok(JSON.stringify(letter).includes('This has changed.'))

    const ids = (await waitingFor(loop.db, loop.project.id, 'letter')).map((one) => one.feedbackId)
    assert.deepEqual(await markPosted(asLead(loop), loop.project, ids, '2026-06-19'), { ok: false, because: 'told-in-future' })
    assert.deepEqual(await markPosted(asLead(loop), loop.project, ids, '2026-06-14'), { ok: false, because: 'told-before-release' })
    assert.deepEqual(await markPosted(asLead(loop), loop.project, ids, '2026-06-17'), { ok: true, value: 1 })
    assert.deepEqual(await markPosted(asLead(loop), loop.project, ids, '2026-06-17'), { ok: false, because: 'nothing-chosen' })
    const [row] = await feedbackIn(loop.db, loop.project.id, ['told'], 10)
    assert.deepEqual([row?.toldOn, row?.toldBy], ['2026-06-17', loop.lead.id])
    assert.equal((await loopCounts(loop.db, loop.project.id)).fedBack, 1)
  }),
)

test(
  'a letter of another project cannot be marked',
  inLoop(async (loop) => {
    const { feedbackId } = await waiting(loop, byLetter('Anna Kowal'))
    const other = await aLoop(loop.db, loop.organisation)
    assert.deepEqual(await markPosted(asLead(loop), other.project, [feedbackId], '2026-06-17'), { ok: false, because: 'nothing-chosen' })
    await assert.rejects(recordCall(asLead(loop), other.project, feedbackId, { reached: true, day: '2026-06-17' }), /cannot find/)
  }),
)

test(
  'who could not be reached by phone stays on the list with the reason, until they are told',
  inLoop(async (loop) => {
    const { feedbackId } = await waiting(loop, byPhone('Bram Osei'))
    assert.ok((await recordCall(asLead(loop), loop.project, feedbackId, { reached: false, day: '2026-06-16', reason: 'No answer at 10am' })).ok)
    assert.deepEqual(await states(loop), ['not-reached'])
    assert.equal((await waitingFor(loop.db, loop.project.id, 'phone')).length, 1)
    assert.deepEqual(
      (await attemptsOf(loop.db, [feedbackId])).map((one) => one.reason),
      ['No answer at 10am'],
    )
    assert.ok((await recordCall(asLead(loop), loop.project, feedbackId, { reached: true, day: '2026-06-17' })).ok)
    assert.deepEqual(await states(loop), ['told'])
    assert.deepEqual(await recordCall(asLead(loop), loop.project, feedbackId, { reached: true, day: '2026-06-17' }), {
      ok: false,
      because: 'told-already',
    })
  }),
)

test(
  'a letter that came back counts as not told again',
  inLoop(async (loop) => {
    const { feedbackId } = await waiting(loop, byLetter('Anna Kowal'))
    await markPosted(asLead(loop), loop.project, [feedbackId], '2026-06-17')
    assert.ok((await cameBack(asLead(loop, june(25)), loop.project, feedbackId, { day: '2026-06-24', reason: 'No such address' })).ok)
    assert.deepEqual(await states(loop), ['not-reached'])
    assert.equal((await loopCounts(loop.db, loop.project.id)).fedBack, 0)
  }),
)

test(
  'a new contact holds from now on, is never quoted to, and the job writes to it',
  inLoop(async (loop) => {
    const { feedbackId, receiptId } = await waiting(loop, byPhone('Bram Osei'))
    const contact = {
      channel: 'email' as const,
      contactName: 'Bram Osei',
      contactEmail: 'bram@example.org',
      contactPhone: '',
      contactAddress: '',
      largePrint: false,
    }
    assert.ok((await takeAnotherRoute(asLead(loop), loop.project, feedbackId, { kind: 'contact', contact })).ok)
    await tellSome({ db: loop.db, organisation: loop.organisation, now: june(18) }, 10)
    const [message] = await loop.db.selectFrom('platform.message').selectAll().where('kind', '=', 'insights.feedback').execute()
    assert.equal(message?.toAddress, 'bram@example.org')
    assert.ok(!message?.bodyText.includes('ring out'))
    const phones = await loop.db.selectFrom('insights.theme').select('id').where('projectId', '=', loop.project.id).executeTakeFirstOrThrow()
    await aCheckedAnswer(loop, phones.id, { reason: 'Until nine now.' }, june(20))
    assert.deepEqual(await owed(loop.db, loop.project.id, [phones.id]), [{ receiptId, channel: 'email' }])
  }),
)

test(
  'told in another way is told; out of reach is like having left no contact',
  inLoop(async (loop) => {
    const { feedbackId } = await waiting(loop, byPhone('Bram Osei'))
    assert.ok(
      (await takeAnotherRoute(asLead(loop), loop.project, feedbackId, { kind: 'told', how: 'In person, at the carers’ café', day: '2026-06-17' })).ok,
    )
    assert.deepEqual(await states(loop), ['told'])
    assert.deepEqual(await takeAnotherRoute(asLead(loop), loop.project, feedbackId, { kind: 'out-of-reach', reason: 'Moved away' }), {
      ok: false,
      because: 'told-already',
    })
  }),
)

test(
  'who cannot be reached by any way no longer waits, and hears no more',
  inLoop(async (loop) => {
    const { feedbackId } = await waiting(loop, byPhone('Bram Osei'))
    assert.ok(
      (await takeAnotherRoute(asLead(loop), loop.project, feedbackId, { kind: 'out-of-reach', reason: 'Number not in use, no other contact' })).ok,
    )
    assert.deepEqual(await states(loop), ['out-of-reach'])
    assert.deepEqual(await waitingFor(loop.db, loop.project.id, 'phone'), [])
    const theme = await loop.db.selectFrom('insights.theme').select('id').where('projectId', '=', loop.project.id).executeTakeFirstOrThrow()
    assert.deepEqual(await owed(loop.db, loop.project.id, [theme.id]), [])
  }),
)

test(
  'who looked it up with the receipt after the release is no longer waited for',
  inLoop(async (loop) => {
    const { receiptId } = await waiting(loop, byEmail('Ann', 'ann@example.org'))
    await loop.db
      .updateTable('contributions.receipt')
      .set({ lookedUpAt: june(14) })
      .where('id', '=', receiptId)
      .execute()
    assert.deepEqual(await states(loop), ['on-its-way'])
    await loop.db
      .updateTable('contributions.receipt')
      .set({ lookedUpAt: june(16) })
      .where('id', '=', receiptId)
      .execute()
    assert.deepEqual(await states(loop), ['looked-up'])
  }),
)
