import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inDatabase } from '#support/database.ts'
import { eventsOf, historyOf, record } from './events.ts'
import { newId } from './identifiers.ts'

const at = new Date('2026-05-01T09:00:00Z')

test(
  'an event says what happened, who did it and when',
  inDatabase(async (db, organisation) => {
    const [actor, subject] = [newId(), newId()]
    await record(db, { type: 'insights.theme-answered', actor, subject, at, details: { places: 12, projectId: actor } })
    await record(db, { type: 'insights.answer-released', actor: null, subject, at })

    assert.deepEqual(await eventsOf(db, subject), ['insights.theme-answered', 'insights.answer-released'])
    const [first] = await historyOf(db, subject)
    assert.deepEqual([first?.actor, first?.at, first?.details], [actor, at, { places: 12, projectId: actor }])
    const kept = await db.selectFrom('platform.event').select('organisationId').executeTakeFirstOrThrow()
    assert.equal(kept.organisationId, organisation.id)
  }),
)

test(
  'what a person wrote is refused as a detail',
  inDatabase(async (db) => {
    const event = { type: 'people.person-added', actor: null, subject: newId(), at }
    await assert.rejects(record(db, { ...event, details: { name: 'Ann Example' } }), TypeError)
    await assert.rejects(record(db, { ...event, details: { email: 'ann@example.org' } }), TypeError)
  }),
)

for (const [words, change] of [
  ['changed', sql`update platform.event set type = 'a.b'`],
  ['deleted', sql`delete from platform.event`],
] as const) {
  test(
    `an event cannot be ${words} by the application`,
    inDatabase(async (db) => {
      await record(db, { type: 'platform.tried', actor: null, subject: newId(), at })
      await assert.rejects(change.execute(db), { code: '42501' })
    }),
  )
}
