import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ContactPreference, usualPreference } from '#modules/contributors/index.ts'
import { insertPerson } from '#modules/people/index.ts'
import { newId } from '#platform/database/identifiers.ts'
import { aCheckedAnswer, aTheme, byEmail, byLetter, inLoop, june, type Loop, may, released, says } from '#support/insights-answers.ts'
import { replaceNeeds, savePassport } from '../contributors/passport.queries.ts'
import { savePreference } from '../contributors/preference.queries.ts'
import { accessFlagsOf } from './access-flags.queries.ts'
import { takeAnotherRoute } from './another-route.action.ts'
import { stillOpen } from './close-project.action.ts'
import { attemptsOf, feedbackIn } from './feedback.queries.ts'
import { lettersToPrint, lettersWaiting } from './letters.action.ts'
import { openReplies } from './replies.queries.ts'
import { replyToAnswer } from './reply-to-answer.action.ts'
import { resolveReply } from './resolve-reply.action.ts'
import { tellSome } from './tell.action.tsx'

const tellAll = ({ db, organisation }: Loop, at = june(15, 10)) => tellSome({ db, organisation, now: at }, 100)
const sentTo = async ({ db }: Loop) => {
  const rows = await db.selectFrom('platform.message').select('toAddress').where('kind', '=', 'insights.feedback').orderBy('id').execute()
  return rows.map((row) => row.toAddress)
}
const notReached = ({ db, project }: Loop) => feedbackIn(db, project.id, ['not-reached'], 10)

/** A contributor with an account under an address, who asked to hear in some way. */
async function contributor({ db }: Loop, email: string, preference: Partial<ContactPreference>): Promise<string> {
  const id = await insertPerson(db, { name: 'Osric Vane', email, kind: 'contributor', addedAt: may(1) })
  await savePreference(db, id, { ...usualPreference, ...preference }, { by: id, now: may(1) })
  return id
}

/** Two people say something under one theme, and it is answered: one with a preference of their own, and one without. */
async function answered(loop: Loop, preference: Partial<ContactPreference>, { confirmed = true } = {}) {
  const osric = await says(loop, { words: 'Phones', contact: byEmail('Osric Vane', 'osric@example.org'), confirmed })
  const ann = await says(loop, { words: 'Phones too', contact: byEmail('Ann Hart', 'ann@example.org'), confirmed: true })
  const person = await contributor(loop, 'osric@example.org', preference)
  await released(loop, [await aCheckedAnswer(loop, await aTheme(loop, 'Phones', [osric.contributionId, ann.contributionId]))])
  return { osric, ann, person }
}

const asked: [Partial<ContactPreference>, RegExp][] = [
  [{ format: 'braille' }, /^They asked for braille$/],
  [{ format: 'easy-read' }, /^They asked for Easy Read$/],
  [{ channel: 'letter', address: '4 Alder Court' }, /^They asked for a letter$/],
  [{ channel: 'phone' }, /^They asked for a phone call$/],
  [{ format: 'language', language: 'Polish' }, /^They asked for Polish$/],
  [{ channel: 'somebody', throughName: 'Bo Trellis', throughEmail: 'bo@example.org' }, /through Bo Trellis$/],
]

for (const [preference, says_] of asked)
  test(
    `an email that does not meet ${JSON.stringify(preference)} is not sent: a person takes the answer, and reads why`,
    inLoop(async (loop) => {
      await answered(loop, preference)
      assert.equal(await tellAll(loop), 2)
      assert.deepEqual(await sentTo(loop), ['ann@example.org'])
      const [waits, ...more] = await notReached(loop)
      assert.equal(more.length, 0)
      assert.equal(waits?.contactEmail, 'osric@example.org')
      const tries = await attemptsOf(loop.db, [waits!.feedbackId])
      assert.equal(tries.length, 1)
      assert.match(tries[0]!.reason, says_)
      assert.equal(await tellAll(loop), 0, 'run again, nothing is tried again')
      assert.equal((await stillOpen(loop.db, loop.project.id)).notTold, 2)
    }),
  )

test(
  'who reads emails, or reads them enlarged, is emailed, and so is who is away for a while',
  inLoop(async (loop) => {
    const { person } = await answered(loop, { format: 'large-print' })
    await loop.db
      .insertInto('contributors.pause')
      .values({ id: newId(), personId: person, begunAt: may(2) })
      .execute()
    await tellAll(loop)
    assert.deepEqual((await sentTo(loop)).sort(), ['ann@example.org', 'osric@example.org'])
  }),
)

test(
  'who left is still owed the answer that they asked for with their receipt',
  inLoop(async (loop) => {
    const { person } = await answered(loop, { format: 'braille' })
    await loop.db
      .updateTable('people.person')
      .set({ deactivatedAt: may(20) })
      .where('id', '=', person)
      .execute()
    await tellAll(loop)
    assert.deepEqual((await sentTo(loop)).sort(), ['ann@example.org', 'osric@example.org'])
  }),
)

test(
  'an address that nobody confirmed is held too: whoever typed it in, its owner would get the email',
  inLoop(async (loop) => {
    await answered(loop, { format: 'braille' }, { confirmed: false })
    await tellAll(loop)
    assert.deepEqual(await sentTo(loop), ['ann@example.org'])
  }),
)

test(
  'the reply to somebody who wrote back is held in the same way',
  inLoop(async (loop) => {
    const { osric, person } = await answered(loop, {})
    await tellAll(loop)
    const receipt = { id: osric.receiptId, channel: 'email', stoppedAt: null }
    await replyToAnswer({ db: loop.db, now: june(16) }, receipt, osric.contributionId, { kind: 'point-missing', words: 'And at night?', reach: '' })
    await savePreference(loop.db, person, { ...usualPreference, format: 'audio' }, { by: person, now: june(16) })
    const [reply] = await openReplies(loop.db, loop.project.id)
    await resolveReply({ db: loop.db, person: loop.lead, now: june(17) }, loop.project, reply!.id, 'At night the call goes to 111.')
    await tellAll(loop, june(17, 10))
    assert.equal((await sentTo(loop)).length, 2)
    const [waits] = await notReached(loop)
    assert.equal(waits?.replyId, reply?.id)
    assert.deepEqual(
      (await attemptsOf(loop.db, [waits!.feedbackId])).map((one) => one.reason),
      ['They asked for audio'],
    )
  }),
)

test(
  'who asked for braille gets no printed letter either: theirs is named, and left out of the file',
  inLoop(async (loop) => {
    await answered(loop, { format: 'braille' })
    await tellAll(loop)
    const work = { db: loop.db, person: loop.lead, now: june(16) }
    const [waits] = await notReached(loop)
    const letter = {
      channel: 'letter',
      contactName: 'Osric Vane',
      contactEmail: '',
      contactPhone: '',
      contactAddress: '4 Alder Court',
      largePrint: false,
    } as const
    assert.ok((await takeAnotherRoute(work, loop.project, waits!.feedbackId, { kind: 'contact', contact: letter })).ok)
    assert.deepEqual(
      (await lettersWaiting(loop.db, loop.project.id)).map(({ form, says: why }) => [form, why]),
      [['made-elsewhere', 'They asked for braille']],
    )
    const { letters } = await lettersToPrint(loop.db, loop.project, { baseUrl: 'https://heard.test', now: june(16) })
    assert.deepEqual(letters, [])
  }),
)

test(
  'a contributor who asked for large print gets a large letter, though their receipt does not say so',
  inLoop(async (loop) => {
    await answered(loop, { format: 'large-print' })
    const plain = await says(loop, { words: 'Phones', contact: byLetter('Anna Kowal') })
    const [feedback] = await feedbackIn(loop.db, loop.project.id, ['on-its-way'], 1)
    const work = { db: loop.db, person: loop.lead, now: june(16) }
    const letter = {
      channel: 'letter',
      contactName: 'Osric Vane',
      contactEmail: '',
      contactPhone: '',
      contactAddress: '4 Alder Court',
      largePrint: false,
    } as const
    await takeAnotherRoute(work, loop.project, feedback!.feedbackId, { kind: 'contact', contact: letter })
    assert.deepEqual(
      (await lettersToPrint(loop.db, loop.project, { baseUrl: 'https://heard.test', now: june(16) })).letters.map((one) => one.large),
      [true],
    )
    assert.ok(plain.receiptId)
  }),
)

test(
  'needs are known by a confirmed address alone, and as their owner lets them be seen',
  inLoop(async (loop) => {
    const { db, lead } = loop
    const { osric, ann, person } = await answered(loop, {})
    const typed = await says(loop, { words: 'Phones', contact: byEmail('Somebody', 'osric@example.org') })
    const receipts = [osric.receiptId, ann.receiptId, typed.receiptId]
    const viewer = { id: lead.id, today: '2026-06-16' }
    assert.equal((await accessFlagsOf(db, receipts, viewer)).size, 0)
    const saved = { by: person, now: may(2), today: '2026-05-02' }
    await savePassport(db, person, { seenBy: 'staff' }, saved)
    await replaceNeeds(db, person, ['place'], [{ area: 'place', need: 'other', details: 'A room on the ground floor' }], may(2))
    const flags = await accessFlagsOf(db, receipts, viewer)
    assert.deepEqual([...flags.keys()], [osric.receiptId])
    assert.deepEqual(flags.get(osric.receiptId)?.person, person)
    await savePassport(db, person, { seenBy: 'named-contact' }, saved)
    assert.equal((await accessFlagsOf(db, receipts, viewer)).get(osric.receiptId)?.needs.seen, 'ask')
  }),
)
