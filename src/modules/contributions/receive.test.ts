import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { hashOf } from '#platform/auth/tokens.ts'
import { eventsOf } from '#platform/database/events.ts'
import { byEmail, inUnit, may, says } from '#support/contributions.ts'
import { anOrganisation, asOwner, enter } from '#support/database.ts'
import { contributionsOfReceipt } from './contributions.queries.ts'
import { openedReceipt } from './opened-receipt.action.ts'
import { codeOf, giveOutCode, lookUpReceipt, receiptByCode, stopLink } from './receipt.action.ts'
import { confirmAddress, stopTelling } from './receipt-links.action.ts'
import { receiptById, receiptOfLink } from './receipts.queries.ts'

const messages = (db: Parameters<Parameters<typeof inUnit>[0]>[0]['db']) =>
  db.selectFrom('platform.message').select(['toAddress', 'bodyText', 'kind', 'about']).execute()
const keyIn = (text: string, purpose: string) => new RegExp(`/receipt/${purpose}\\?key=([\\w-]+)`).exec(text)?.[1] ?? ''

test(
  'what was said, its receipt and a trace are there at once',
  inUnit(async (unit) => {
    const { db, project } = unit
    const given = await says(unit, ['The lift is broken', '  ', 'Parking costs too much'])

    assert.match(given.code, /^[A-Z]+-\d{4}-[A-Z]+-[A-Z]+$/)
    const said = await contributionsOfReceipt(db, given.receiptId)
    assert.deepEqual(
      said.map((one) => [one.words, one.projectId, one.publicWords]),
      [
        ['The lift is broken', project.id, null],
        ['Parking costs too much', project.id, null],
      ],
    )
    assert.deepEqual(
      said.map((one) => one.id),
      given.contributionIds,
    )
    assert.deepEqual(await eventsOf(db, given.receiptId), ['contributions.received'])
  }),
)

test(
  'a response without words still has a receipt',
  inUnit(async (unit) => {
    const given = await says(unit, [' ', ''])
    assert.deepEqual(given.contributionIds, [])
    assert.ok(await receiptByCode(unit.db, given.code))
  }),
)

test(
  'a receipt is found by its code however it is typed, and its code is kept nowhere',
  inUnit(async (unit) => {
    const { db } = unit
    const { code, receiptId } = await says(unit, 'The lift is broken')

    assert.equal((await receiptByCode(db, ` ${code.toLowerCase().replaceAll('-', ' ')}. `))?.id, receiptId)
    assert.equal(
      await receiptByCode(
        db,
        code.replace(/\d{4}/, (digits) => String((Number(digits) + 1) % 10_000).padStart(4, '0')),
      ),
      undefined,
    )
    assert.equal(await receiptByCode(db, '\0'), undefined)
    assert.equal(await codeOf(db, receiptId), code)
    const { rows } = await sql<{ row: string }>`select r::text as row from contributions.receipt r`.execute(db)
    for (const { row } of rows) for (const word of code.split('-')) assert.ok(!row.toUpperCase().includes(`,${word}`))
  }),
)

test(
  'looking a receipt up is noted, with the moment',
  inUnit(async (unit) => {
    const { db } = unit
    const { receiptId } = await says(unit, 'The lift is broken')
    const kept = new Map<string, string>()
    const cookies = { get: (name: string) => kept.get(name), set: (name: string, value: string) => void kept.set(name, value), clear: () => {} }
    await lookUpReceipt({ db, cookies, now: may(7) }, receiptId)
    assert.deepEqual((await receiptById(db, receiptId))?.lookedUpAt, may(7))
    assert.equal((await openedReceipt(db, cookies, may(7)))?.id, receiptId)
  }),
)

test(
  "another organisation's receipt is not found",
  inUnit(async (unit) => {
    const { db } = unit
    const { code, receiptId } = await says(unit, 'The lift is broken')
    const other = await asOwner(db, () => anOrganisation(db, 'Another trust'))
    await enter(db, other.id)
    assert.equal(await receiptByCode(db, code), undefined)
    assert.equal(await receiptById(db, receiptId), undefined)
    assert.deepEqual(await contributionsOfReceipt(db, receiptId), [])
  }),
)

test(
  'an email address is asked to confirm, by a message without the words and without the code',
  inUnit(async (unit) => {
    const { db } = unit
    const { code, receiptId } = await says(unit, 'The lift is broken', { contact: byEmail('amina@home.test', 'Amina') })

    const [message, ...others] = await messages(db)
    assert.deepEqual(others, [])
    assert.deepEqual([message?.toAddress, message?.kind, message?.about], ['amina@home.test', 'contributions.confirm-address', receiptId])
    assert.doesNotMatch(message?.bodyText ?? '', /lift/)
    assert.ok(!message?.bodyText.toUpperCase().includes(code))

    const key = keyIn(message?.bodyText ?? '', 'confirm')
    assert.deepEqual(await confirmAddress({ db, now: may(6) }, key), { ok: true, value: receiptId })
    assert.deepEqual(await confirmAddress({ db, now: may(9) }, key), { ok: true, value: receiptId })
    assert.deepEqual((await receiptById(db, receiptId))?.confirmedAt, may(6))
    assert.deepEqual(await eventsOf(db, receiptId), ['contributions.received', 'contributions.address-confirmed'])
    assert.deepEqual(await confirmAddress({ db, now: may(9) }, 'guessed'), { ok: false, because: 'unknown-link' })
    assert.equal((await confirmAddress({ db, now: may(9) }, keyIn(message?.bodyText ?? '', 'stop'))).ok, false)
  }),
)

test(
  'a rehearsal writes to nobody',
  inUnit(async (unit) => {
    const { receiptId } = await says(unit, 'Only trying', { rehearsal: true, contact: byEmail('amina@home.test') })
    assert.deepEqual(await messages(unit.db), [])
    assert.deepEqual(
      (await contributionsOfReceipt(unit.db, receiptId)).map((one) => one.rehearsal),
      [true],
    )
  }),
)

test(
  'a link stops what would be sent, once for all',
  inUnit(async (unit) => {
    const { db, organisation } = unit
    const { receiptId } = await says(unit, 'The lift is broken', { contact: byEmail('amina@home.test') })
    const link = await stopLink({ db, now: may(6), organisation }, receiptId)
    assert.ok(link.startsWith(`${organisation.baseUrl}/receipt/stop?key=`))
    assert.equal((await receiptOfLink(db, hashOf(keyIn(link, 'stop')), 'stop'))?.id, receiptId)

    await stopTelling({ db, now: may(7) }, receiptId)
    await stopTelling({ db, now: may(9) }, receiptId)
    assert.deepEqual((await receiptById(db, receiptId))?.stoppedAt, may(7))
    assert.deepEqual(await eventsOf(db, receiptId), ['contributions.received', 'contributions.told-to-stop'])
  }),
)

test(
  'a receipt without a code gets one when somebody asks, and keeps it',
  inUnit(async (unit) => {
    const { db, lead } = unit
    const { receiptId } = await says(unit, 'The lift is broken')
    await db.updateTable('contributions.receipt').set({ codeHash: null }).where('id', '=', receiptId).execute()
    const code = await giveOutCode({ db, person: lead, now: may(6) }, receiptId)
    assert.equal((await receiptByCode(db, code))?.id, receiptId)
    assert.equal(await giveOutCode({ db, person: lead, now: may(7) }, receiptId), code)
    assert.deepEqual(await eventsOf(db, receiptId), ['contributions.received', 'contributions.receipt-given-out', 'contributions.receipt-given-out'])
  }),
)
