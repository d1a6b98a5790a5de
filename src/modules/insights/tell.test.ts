import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOrganisation, aStore } from '#support/database.ts'
import {
  aCheckedAnswer,
  aDecision,
  aLoop,
  aTheme,
  byEmail,
  byLetter,
  inLoop,
  june,
  type Loop,
  may,
  placed,
  released,
  says,
  setAside,
} from '#support/insights-answers.ts'
import { feedbackCounts, setSentTold } from './feedback.queries.ts'
import { messageFailed } from './message-failed.job.ts'
import { tellSome } from './tell.action.tsx'
import { tell } from './tell.job.ts'

const messagesOf = ({ db }: Pick<Loop, 'db'>) =>
  db.selectFrom('platform.message').selectAll().where('kind', '=', 'insights.feedback').orderBy('id').execute()
const tellAll = (loop: Loop) => tellSome({ db: loop.db, organisation: loop.organisation, now: june(15, 10) }, 100)

test(
  'a confirmed person reads their own words; an unconfirmed one never does',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'The line rang nine times <and> died', contact: byEmail('Ann Hart', 'ann@example.org'), confirmed: true })
    const bob = await says(loop, { words: 'Bob’s secret words', contact: byEmail('Bob Lane', 'bob@example.org') })
    const quiet = await says(loop, { words: 'Phones too' })
    const theme = await aTheme(loop, 'Phone lines', [ann.contributionId, bob.contributionId, quiet.contributionId])
    await released(loop, [await aCheckedAnswer(loop, theme, { decisionId: await aDecision(loop) })])

    assert.equal(await tellAll(loop), 2)
    const [toAnn, toBob] = (await messagesOf(loop)).sort((a, b) => (a.toAddress < b.toAddress ? -1 : 1))
    assert.match(toAnn!.bodyText, /Hello Ann Hart,/)
    assert.match(toAnn!.bodyText, /> The line rang nine times <and> died/)
    assert.match(toAnn!.bodyHtml, /nine times &lt;and>/)
    assert.match(toAnn!.bodyText, /2 other people spoke about this too\./)
    assert.match(toAnn!.bodyText, /The clinic board decided on 12 June 2026: Answer the phones until eight in the evening\./)
    assert.match(toAnn!.bodyText, /Nasra Warsame/)
    assert.match(toAnn!.bodyText, /01632 960 017/)
    assert.match(toAnn!.bodyText, /Stop telling me: https:\/\/.*\/receipt\/stop\?key=/)
    assert.equal(toAnn!.replyTo, 'eyes@example.org')
    assert.equal(toAnn!.subject, 'What came of what you told us')
    assert.ok(!`${toBob!.bodyText}${toBob!.bodyHtml}`.includes('secret'))
    assert.match(toBob!.bodyText, /Phone lines/)
    assert.match(toBob!.bodyText, /Look up your receipt/)
  }),
)

test(
  'run twice, nobody is told twice',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones', contact: byEmail('Ann', 'ann@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    assert.equal(await tellAll(loop), 1)
    assert.equal(await tellAll(loop), 0)
    assert.equal((await messagesOf(loop)).length, 1)
  }),
)

test(
  'who said stop between the release and the job is not written to',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones', contact: byEmail('Ann', 'ann@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    await loop.db
      .updateTable('contributions.receipt')
      .set({ stoppedAt: june(15) })
      .where('id', '=', ann.receiptId)
      .execute()
    assert.equal(await tellAll(loop), 0)
  }),
)

test(
  'who took all their words back hears nothing, and nobody waits for them',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones', contact: byEmail('Ann', 'ann@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    await loop.db
      .updateTable('contributions.contribution')
      .set({ words: '', withdrawnAt: june(15) })
      .where('id', '=', ann.contributionId)
      .execute()
    assert.equal(await tellAll(loop), 1)
    assert.deepEqual(await messagesOf(loop), [])
    assert.deepEqual(await feedbackCounts(loop.db, loop.project.id), [])
  }),
)

test(
  'words that were set aside are spoken of, each in its own way',
  inLoop(async (loop) => {
    const ann = await says(loop, {
      words: ['Phones ring out', 'Thank you all', 'The council tax is too high'],
      contact: byEmail('Ann', 'ann@example.org'),
      confirmed: true,
    })
    const [phones, thanks, tax] = ann.contributionIds
    const theme = await aTheme(loop, 'Phones', [phones!])
    await setAside(loop, thanks!, 'thank-you')
    await setAside(loop, tax!, 'not-about-this')
    await released(loop, [await aCheckedAnswer(loop, theme)])
    await tellAll(loop)
    const [message] = await messagesOf(loop)
    for (const part of [/> Phones ring out/, /> Thank you all/, /We read this as thanks/, /> The council tax is too high/, /led to no decision here/])
      assert.match(message!.bodyText, part)
  }),
)

test(
  'an address that cannot be right puts its person on the list, and the others are told',
  inLoop(async (loop) => {
    const bad = await says(loop, { words: 'Phones', contact: byEmail('Bad', 'bad@example.org') })
    await loop.db.updateTable('contributions.receipt').set({ contactEmail: 'not an address' }).where('id', '=', bad.receiptId).execute()
    const good = await says(loop, { words: 'Phones', contact: byEmail('Good', 'good@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [bad.contributionId, good.contributionId]))])
    await tellAll(loop)
    assert.deepEqual(
      (await messagesOf(loop)).map((message) => message.toAddress),
      ['good@example.org'],
    )
    assert.deepEqual((await feedbackCounts(loop.db, loop.project.id)).map((count) => [count.state, count.people]).sort(), [
      ['not-reached', 1],
      ['on-its-way', 1],
    ])
  }),
)

test(
  'somebody is told when their email has left, on the day in London on which it did',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones', contact: byEmail('Ann', 'ann@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    await tellAll(loop)
    await setSentTold(loop.db)
    assert.deepEqual(
      (await feedbackCounts(loop.db, loop.project.id)).map((count) => count.state),
      ['on-its-way'],
    )
    await loop.db
      .updateTable('platform.message')
      .set({ sentAt: june(15, 23) })
      .where('kind', '=', 'insights.feedback')
      .execute()
    await setSentTold(loop.db)
    const [told] = await loop.db.selectFrom('insights.feedback').select(['toldAt', 'toldOn']).execute()
    assert.deepEqual(told, { toldAt: june(15, 23), toldOn: '2026-06-16' })
  }),
)

test(
  'a message that failed puts its person on the list once, with the reason',
  inLoop(async (loop) => {
    const ann = await says(loop, { words: 'Phones', contact: byEmail('Ann', 'ann@example.org') })
    await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [ann.contributionId]))])
    await tellAll(loop)
    const [message] = await messagesOf(loop)
    const failed = (data: Record<string, string>) => messageFailed.run!({ db: loop.db, organisation: loop.organisation, data, now: june(16) })
    const data = { message: message!.id, kind: 'insights.feedback', about: message!.about!, failure: 'refused' }
    await failed({ ...data, kind: 'people.sign-in' })
    await failed(data)
    await failed(data)
    assert.deepEqual(
      (await feedbackCounts(loop.db, loop.project.id)).map((count) => count.state),
      ['not-reached'],
    )
    assert.deepEqual(await loop.db.selectFrom('insights.attempt').select(['channel', 'reason', 'triedOn']).execute(), [
      { channel: 'email', reason: 'The mail server of the address refused the email', triedOn: '2026-06-16' },
    ])
  }),
)

test('the job that dies in the middle goes on where it stopped: nobody twice, nobody skipped', async () => {
  const store = await aStore()
  const organisation = await store.outside((db) => anOrganisation(db))
  const people = 50
  await store.within(organisation.id, async (db) => {
    const loop = await aLoop(db, organisation)
    const ids: string[] = []
    for (let number = 0; number < people; number++)
      ids.push(
        (await says(loop, { words: `Voice ${number}`, contact: byEmail(`Person ${number}`, `p${number}@example.org`), at: may(5) })).contributionId,
      )
    const theme = await aTheme(loop, 'Phones')
    await placed(loop, theme, ids)
    await says(loop, { words: 'By post', contact: byLetter('Anna Kowal') })
    await released(loop, [await aCheckedAnswer(loop, theme)])
  })
  const signal = new AbortController().signal
  let transactions = 0
  const dying = {
    ...store,
    within: (id: string, work: Parameters<typeof store.within>[1]) =>
      store.within(id, async (db) => {
        const done = await work(db)
        if (++transactions === 2) throw new Error('The process died')
        return done
      }),
  } as typeof store
  const run = (through: typeof store) => tell.long!({ store: through, organisation, data: {}, now: june(15, 10), signal })
  const told = () =>
    store.reading(organisation.id, (db) => db.selectFrom('platform.message').select('toAddress').where('kind', '=', 'insights.feedback').execute())

  await assert.rejects(run(dying), /died/)
  assert.equal((await told()).length, 20)
  await Promise.all([run(store), run(store)])
  const addresses = (await told()).map((message) => message.toAddress)
  assert.equal(addresses.length, people)
  assert.equal(new Set(addresses).size, people)
})
