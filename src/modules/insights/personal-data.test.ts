import assert from 'node:assert/strict'
import { test } from 'node:test'
import { erase as eraseWords } from '#modules/contributions/personal-data.queries.ts'
import type { Erasing } from '#platform/personal-data.ts'
import { aCheckedAnswer, aTheme, byEmail, byLetter, inLoop, june, type Loop, released, says } from '#support/insights-answers.ts'
import { voicesOfTheme } from './brief.queries.ts'
import { stillOpen } from './close-project.action.ts'
import { takeUnwritten, waitingFor } from './feedback.queries.ts'
import { loopCounts } from './loop.queries.ts'
import { erase, gather } from './personal-data.queries.ts'

const ada = { name: 'Ada Larkspur', email: 'ada@post.example', phone: '', address: '4 Alder Court\nMillbrook\nMB1 4ZZ' }
const subject = { id: '0196d000-0000-7000-8000-000000000001', email: ada.email }
const how: Erasing = { now: june(20), words: 'erase', known: ada }

/** As the service does it: what comes later in the order of the modules goes first. */
async function eraseAda({ db }: Loop): Promise<void> {
  await erase(db, subject, how)
  await eraseWords(db, subject, how)
}

async function answered(loop: Loop) {
  const first = await says(loop, { words: 'Nobody answers the phone', contact: byEmail(ada.name, ada.email), confirmed: true })
  const second = await says(loop, { words: 'The letters are too small', contact: byLetter(ada.name) })
  const other = await says(loop, { words: 'It rings and rings' })
  const themeId = await aTheme(
    loop,
    'Phones',
    [first, second, other].map(({ contributionId }) => contributionId),
  )
  await released(loop, [await aCheckedAnswer(loop, themeId)])
  return { first, themeId }
}

test(
  'somebody who is erased while they wait is written to no more, and holds nothing up: themes and answers count as before',
  inLoop(async (loop) => {
    const { themeId } = await answered(loop)
    const before = await loopCounts(loop.db, loop.project.id)
    const theme = await loop.db.selectFrom('insights.public_theme').select(['contributions', 'people']).execute()
    assert.equal((await waitingFor(loop.db, loop.project.id, 'letter')).length, 1)
    await eraseAda(loop)
    assert.deepEqual(await takeUnwritten(loop.db, 10), [])
    assert.deepEqual(await waitingFor(loop.db, loop.project.id, 'letter'), [])
    assert.equal((await stillOpen(loop.db, loop.project.id)).notTold, 0)
    // Nobody can tell them any more: like everyone who left no contact, they have the public answer.
    assert.deepEqual(await loopCounts(loop.db, loop.project.id), { ...before, fedBack: 3 })
    assert.deepEqual(await loop.db.selectFrom('insights.public_theme').select(['contributions', 'people']).execute(), theme)
    assert.deepEqual(
      (await voicesOfTheme(loop.db, themeId)).map(({ words }) => words),
      ['It rings and rings', 'The letters are too small'].sort(),
    )
  }),
)

test(
  'what staff noted about telling them is theirs to read, and goes with them',
  inLoop(async (loop) => {
    const { first } = await answered(loop)
    const { db, lead } = loop
    const reply = {
      contributionId: first.contributionId,
      receiptId: first.receiptId,
      kind: 'want-to-talk',
      words: 'Ring Ada',
      reach: ada.email,
    } as const
    await db
      .insertInto('insights.reply')
      .values({ ...reply, id: subject.id, repliedAt: june(16), resolvedAt: june(17), resolvedBy: lead.id, resolution: 'Rang Ada Larkspur' })
      .execute()
    await db
      .updateTable('insights.feedback')
      .set({ toldOn: '2026-06-16', toldAt: june(16), toldHow: 'Rang her daughter' })
      .where('receiptId', '=', first.receiptId)
      .execute()
    assert.match(JSON.stringify(await gather(db, subject)), /Rang her daughter[\s\S]*Ring Ada/)

    await eraseAda(loop)
    const replies = await db.selectFrom('insights.reply').select(['words', 'reach', 'resolution']).execute()
    assert.deepEqual(replies, [{ words: '', reach: '', resolution: 'Rang [removed]' }])
    const told = await db.selectFrom('insights.feedback').select(['toldOn', 'toldHow']).where('receiptId', '=', first.receiptId).execute()
    assert.deepEqual(told, [{ toldOn: '2026-06-16', toldHow: '' }])
  }),
)
