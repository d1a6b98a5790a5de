import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Erasing } from '#platform/personal-data.ts'
import { byEmail, inUnit, may, notes, says, type Unit } from '#support/contributions.ts'
import { noContact } from './contact.ts'
import { contributionsOfReceipt } from './contributions.queries.ts'
import { erase, gather } from './personal-data.queries.ts'
import { mayBePublic } from './public-words.ts'
import { receiptById, setConfirmed } from './receipts.queries.ts'

const ada = { name: 'Ada Larkspur', email: 'ada@post.example', phone: '01632 960 201', address: '2 Mill Lane\nWennick' }
const subject = { id: '0196d000-0000-7000-8000-000000000001', email: ada.email }
const how = (words: Erasing['words']): Erasing => ({ now: may(20), words, known: ada })
const named = { quoteAs: 'named', quoteName: 'Ada L' } as const

async function adaSays(unit: Unit, words: string, { confirmed = true, contact = byEmail(ada.email, ada.name) } = {}) {
  const { receiptId } = await says(unit, words, { contact, consent: named })
  if (confirmed) await setConfirmed(unit.db, receiptId, may(6))
  return receiptId
}
const wordsOf = async (unit: Unit, receiptId: string) => (await contributionsOfReceipt(unit.db, receiptId)).map(({ words }) => words)

test(
  'somebody is given what they said under an address that was confirmed, and nothing that a stranger may have typed',
  inUnit(async (unit) => {
    await adaSays(unit, 'The lift is broken')
    await adaSays(unit, 'Typed by a stranger', { confirmed: false })
    const given = JSON.stringify(await gather(unit.db, subject))
    assert.match(given, /The lift is broken/)
    assert.doesNotMatch(given, /stranger/)
    assert.deepEqual(await gather(unit.db, { ...subject, email: null }), [])
  }),
)

test(
  'words that stay lose the name, as the account and as the receipt have it, and are quoted without one',
  inUnit(async (unit) => {
    const receiptId = await adaSays(unit, 'I am Ada L, Ada Larkspur to you. Write to ADA@post.example')
    await unit.db
      .updateTable('contributions.contribution')
      .set({ publicWords: 'I am Ada L', chosenBy: unit.lead.id, chosenAt: may(7) })
      .where('receiptId', '=', receiptId)
      .execute()
    await erase(unit.db, subject, how('keep-without-name'))
    const [said] = await contributionsOfReceipt(unit.db, receiptId)
    assert.equal(said?.words, 'I am [removed], [removed] [removed] to you. Write to [removed]')
    assert.deepEqual([said?.publicWords, said?.quoteAs, said?.quoteName], ['I am [removed]', 'anonymous', ''])
    const receipt = await receiptById(unit.db, receiptId)
    assert.deepEqual([receipt?.channel, receipt?.contactEmail, receipt?.contactName], ['none', '', ''])
    assert.notEqual(receipt?.stoppedAt, null)
  }),
)

test(
  'words that go leave a row that counts, is not public, and was not taken back',
  inUnit(async (unit) => {
    const receiptId = await adaSays(unit, 'The lift is broken')
    await erase(unit.db, subject, how('erase'))
    await erase(unit.db, subject, how('erase'))
    const [said] = await contributionsOfReceipt(unit.db, receiptId)
    assert.deepEqual([said?.words, said?.withdrawnAt, said?.quoteAs], ['', null, 'not-public'])
    assert.deepEqual(mayBePublic(said!), { ok: false, because: 'erased' })
    assert.equal((await unit.db.selectFrom('contributions.public_route').select('people').executeTakeFirst())?.people, 1)
    assert.deepEqual(await unit.db.selectFrom('contributions.contribution').select('search').execute(), [{ search: '' }])
  }),
)

test(
  'under an address that nobody confirmed the contact goes and the words stay, without the name',
  inUnit(async (unit) => {
    const receiptId = await adaSays(unit, 'Ada says the lift is broken', { confirmed: false })
    await erase(unit.db, subject, how('erase'))
    assert.deepEqual(await wordsOf(unit, receiptId), ['[removed] says the lift is broken'])
    assert.equal((await receiptById(unit.db, receiptId))?.contactEmail, '')
  }),
)

test(
  'a receipt by phone or letter is theirs with the name and the number or the address; the same name alone is somebody else’s',
  inUnit(async (unit) => {
    const phone = { ...noContact, channel: 'phone', name: 'ada larkspur', phone: '01632960201' } as const
    const letter = { ...noContact, channel: 'letter', name: ada.name, address: '2 Mill Lane, Wennick' } as const
    const other = { ...phone, phone: '01632 960 999' } as const
    const [called, written, stranger] = [
      (await says(unit, 'By phone', { contact: phone })).receiptId,
      (await says(unit, 'By letter', { contact: letter })).receiptId,
      (await says(unit, 'I am Ada Larkspur too', { contact: other })).receiptId,
    ]
    await erase(unit.db, subject, how('erase'))
    for (const id of [called, written]) assert.equal((await receiptById(unit.db, id))?.channel, 'none')
    assert.equal((await receiptById(unit.db, stranger))?.contactName, 'ada larkspur')
    assert.deepEqual(await wordsOf(unit, stranger), ['I am Ada Larkspur too'])
  }),
)

test(
  'their address and number go from what others said, and from notes; a waiting spreadsheet that has them is given up',
  inUnit(async (unit) => {
    const other = (await says(unit, `Ring Ada on ${ada.phone} or ${ada.email}`)).receiptId
    await notes(unit, { place: `At ${ada.email}`, partner: 'Mill Lane club' })
    await unit.db
      .insertInto('contributions.import')
      .values({
        id: subject.id,
        projectId: unit.project.id,
        fileName: 'comments.csv',
        fileHash: 'c'.repeat(64),
        fileBytes: Buffer.from(`Comment\n${ada.email}`),
        state: 'uploaded',
        startedAt: may(9),
      })
      .execute()
    await erase(unit.db, subject, how('keep-without-name'))
    assert.deepEqual(await wordsOf(unit, other), ['Ring Ada on [removed] or [removed]'])
    assert.deepEqual(await unit.db.selectFrom('contributions.note').select(['place', 'partner']).execute(), [
      { place: 'At [removed]', partner: 'Mill Lane club' },
    ])
    const [file] = await unit.db.selectFrom('contributions.import').select(['state', 'fileBytes', 'failure']).execute()
    assert.deepEqual([file?.state, file?.fileBytes], ['failed', null])
    assert.match(file?.failure ?? '', /erased/)
  }),
)
