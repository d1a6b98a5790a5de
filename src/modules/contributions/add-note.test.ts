import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import { byEmail, inUnit, notes } from '#support/contributions.ts'
import { contributionsOfReceipt } from './contributions.queries.ts'
import { mostPoints, note } from './note.ts'
import { noteOfProject, notesOf, receiptOfNote } from './notes.queries.ts'

const given = { happenedOn: '2026-05-08', points: ['The lift is broken', ' '] }

test('a note has a day that has come and at least one point', () => {
  assert.deepEqual(note({ closed: false }, given, '2026-05-10'), { ok: true, value: { ...given, points: ['The lift is broken'] } })
  assert.deepEqual(note({ closed: false }, given, '2026-05-07'), { ok: false, because: 'in-the-future' })
  assert.deepEqual(note({ closed: false }, { ...given, points: [' ', ''] }, '2026-05-10'), { ok: false, because: 'no-points' })
  assert.deepEqual(note({ closed: true }, given, '2026-05-10'), { ok: false, because: 'project-closed' })
  const many = { ...given, points: Array.from({ length: mostPoints + 1 }, (_, place) => `Point ${place}`) }
  assert.deepEqual(note({ closed: false }, many, '2026-05-10'), { ok: false, because: 'too-many-points' })
})

test(
  'each point is a contribution under one receipt, with who noted it',
  inUnit(async (unit) => {
    const { db, project, lead } = unit
    const id = newId()
    assert.ok((await notes(unit, { id, points: ['The lift is broken', '', 'No signs in Welsh'], partner: 'Elm Road Carers' })).ok)

    const seen = await noteOfProject(db, project.id, id)
    assert.deepEqual(
      [seen?.kind, seen?.happenedOn, seen?.partner, seen?.notedBy, seen?.points],
      ['meeting', '2026-05-08', 'Elm Road Carers', lead.id, 2],
    )
    const said = await contributionsOfReceipt(db, (await receiptOfNote(db, id)) ?? '')
    assert.deepEqual(
      said.map((one) => [one.words, one.source, one.saidOn, one.typedBy, one.noteId]),
      [
        ['The lift is broken', 'meeting', '2026-05-08', lead.id, id],
        ['No signs in Welsh', 'meeting', '2026-05-08', lead.id, id],
      ],
    )
    assert.deepEqual(await eventsOf(db, id), ['contributions.note-added'])
  }),
)

test(
  'two clicks make one note, with the same receipt',
  inUnit(async (unit) => {
    const { db, project } = unit
    const id = newId()
    await notes(unit, { id })
    const receipt = await receiptOfNote(db, id)
    assert.deepEqual(await notes(unit, { id, points: ['Something else'] }), { ok: true, value: id })

    assert.equal((await notesOf(db, project.id, { limit: 10, offset: 0 })).length, 1)
    assert.equal(await receiptOfNote(db, id), receipt)
    assert.equal((await contributionsOfReceipt(db, receipt ?? '')).length, 1)
  }),
)

test(
  'a letter from one person carries their contact and their consent',
  inUnit(async (unit) => {
    const { db } = unit
    const id = newId()
    await notes(unit, { id, kind: 'letter', contact: byEmail('amina@home.test'), consent: { quoteAs: 'first-name', quoteName: 'Amina Farrow' } })
    const [said] = await contributionsOfReceipt(db, (await receiptOfNote(db, id)) ?? '')
    assert.deepEqual([said?.source, said?.mayQuote, said?.quoteAs, said?.quoteName], ['letter', true, 'first-name', 'Amina Farrow'])
    const sent = await db.selectFrom('platform.message').select('toAddress').execute()
    assert.deepEqual(sent, [{ toAddress: 'amina@home.test' }])
  }),
)
