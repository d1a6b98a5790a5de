import assert from 'node:assert/strict'
import { test } from 'node:test'
import { personWith } from '#platform/auth/person.ts'
import type { Writer } from '#platform/database/types.ts'
import { aContributor, aLead, june1 } from '#support/contributors.ts'
import { inDatabase } from '#support/database.ts'
import { giveNamedContact } from './named-contact.action.ts'
import { countWithoutContact, namedContactsOf, withoutContact } from './named-contact.queries.ts'

const waiting = async (db: Writer) => (await withoutContact(db, { limit: 50, offset: 0 })).map(({ name }) => name)

test(
  'whoever has no named contact is listed, whoever waits longest first; an account that ends counts at once',
  inDatabase(async (db, organisation) => {
    const [lead, kwabena] = [await aLead(db, organisation), await aLead(db, organisation, 'Kwabena Trellis')]
    const work = { db, organisation, now: june1, person: personWith(new Map(), lead, []) }
    const old = await aContributor(db, lead, { name: 'Old', addedAt: new Date('2025-01-01T09:00:00Z') })
    const kept = await aContributor(db, lead, { name: 'Kept', staffId: lead.id })
    const lost = await aContributor(db, lead, { name: 'Lost', staffId: kwabena.id })
    await aContributor(db, lead, { name: 'New', addedAt: new Date('2026-05-30T09:00:00Z') })
    assert.deepEqual(await waiting(db), ['Old', 'New'])

    await db
      .updateTable('people.person')
      .set({ deactivatedAt: new Date('2026-05-20T09:00:00Z') })
      .where('id', '=', kwabena.id)
      .execute()
    assert.deepEqual(await waiting(db), ['Old', 'Lost', 'New'])
    assert.equal(await countWithoutContact(db), 3)
    assert.equal((await namedContactsOf(db, [lost.id])).size, 0)
    const [, row] = await withoutContact(db, { limit: 2, offset: 0 })
    assert.equal(row?.lastContact, 'Kwabena Trellis')

    assert.deepEqual(await giveNamedContact(work, [old.id, lost.id, kwabena.id], lead.id), { ok: true, value: 2 })
    assert.deepEqual(await waiting(db), ['New'])
    assert.deepEqual((await namedContactsOf(db, [old.id, kept.id, lost.id])).size, 3)
    assert.deepEqual(await giveNamedContact(work, [old.id], kwabena.id), { ok: false, because: 'not-staff' })
    assert.deepEqual(await giveNamedContact(work, [lead.id], lead.id), { ok: false, because: 'nobody-chosen' })
    assert.deepEqual(await giveNamedContact(work, [old.id], lead.id), { ok: true, value: 1 })
    const given = await db.selectFrom('platform.event').select('id').where('type', '=', 'contributors.named-contact-given').execute()
    assert.equal(given.length, 2, 'the same contact again is no change')
  }),
)
