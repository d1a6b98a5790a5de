import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { eventsOf } from '#platform/database/events.ts'
import { inUnit, may, says } from '#support/contributions.ts'
import { choosePublicWords } from './choose-public-words.action.ts'
import { contributionsOfReceipt } from './contributions.queries.ts'
import { publicQuotesOf } from './public-words.queries.ts'
import { withdraw } from './withdraw.action.ts'

test(
  'words that are taken back are gone, and the row stays',
  inUnit(async (unit) => {
    const { db, project, lead, organisation, now } = unit
    const { receiptId, contributionIds } = await says(unit, ['The zebra crossing is gone', 'Parking costs too much'])
    const [first = '', second = ''] = contributionIds
    await choosePublicWords({ db, person: lead, organisation, now }, project.id, first, { words: 'The zebra crossing is gone', reason: '' })

    assert.deepEqual(await withdraw({ db, now: may(20) }, receiptId, 'words', [first]), { ok: true, value: [first] })

    const [gone, kept] = await contributionsOfReceipt(db, receiptId)
    assert.deepEqual([gone?.id, gone?.words, gone?.publicWords, gone?.quoteAs, gone?.withdrawnAt], [first, '', null, 'not-public', may(20)])
    assert.equal(kept?.words, 'Parking costs too much')
    assert.deepEqual(await publicQuotesOf(db, project.id, 10), [])
    const found = await sql`select id from contributions.found(${project.id}::uuid, 'zebra', 10)`.execute(db)
    assert.deepEqual(found.rows, [])
    assert.deepEqual(await eventsOf(db, first), ['contributions.words-published', 'contributions.withdrawn'])
    assert.deepEqual(await withdraw({ db, now: may(21) }, receiptId, 'words', [first]), { ok: false, because: 'nothing-chosen' })
    assert.deepEqual(await eventsOf(db, second), [])
  }),
)

test(
  'consent can be taken back alone: the words stay, but not in public',
  inUnit(async (unit) => {
    const { db, project, lead, organisation, now } = unit
    const { receiptId, contributionIds } = await says(unit, 'The lift is broken')
    const [id = ''] = contributionIds
    await choosePublicWords({ db, person: lead, organisation, now }, project.id, id, { words: 'The lift is broken', reason: '' })
    assert.equal((await publicQuotesOf(db, project.id, 10)).length, 1)

    await withdraw({ db, now: may(20) }, receiptId, 'quotes', [id])

    assert.deepEqual(await publicQuotesOf(db, project.id, 10), [])
    const [said] = await contributionsOfReceipt(db, receiptId)
    assert.deepEqual([said?.words, said?.quoteAs, said?.withdrawnAt], ['The lift is broken', 'not-public', null])
    const again = await choosePublicWords({ db, person: lead, organisation, now }, project.id, id, { words: 'The lift is broken', reason: '' })
    assert.deepEqual(again, { ok: false, because: 'no-consent' })
  }),
)

test(
  "a receipt takes back nobody else's words",
  inUnit(async (unit) => {
    const { db } = unit
    const mine = await says(unit, 'The lift is broken')
    const theirs = await says(unit, 'Parking costs too much')
    assert.deepEqual(await withdraw({ db, now: may(20) }, mine.receiptId, 'words', theirs.contributionIds), {
      ok: false,
      because: 'not-on-this-receipt',
    })
    assert.equal((await contributionsOfReceipt(db, theirs.receiptId))[0]?.words, 'Parking costs too much')
  }),
)
