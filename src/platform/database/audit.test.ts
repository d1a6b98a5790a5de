import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inDatabase } from '#support/database.ts'
import { eventsInOrder, eventTypes, newestEvents } from './audit.ts'
import { record } from './events.ts'
import { newId } from './identifiers.ts'
import type { Writer } from './types.ts'

const day = (number: number) => new Date(Date.UTC(2026, 4, number, 9))
const [marged, idris] = [newId(), newId()]

async function someEvents(db: Writer) {
  for (let number = 1; number <= 9; number++)
    await record(db, {
      type: number % 3 === 0 ? 'people.signed-in' : 'test.done',
      actor: marged,
      subject: number === 5 ? idris : null,
      at: day(number),
    })
}
const days = (events: readonly { at: Date }[]) => events.map(({ at }) => at.getUTCDate())

test(
  'the log is read newest first, a page at a time, and none is left out or comes twice',
  inDatabase(async (db) => {
    await someEvents(db)
    const first = await newestEvents(db, {}, { most: 4 })
    const second = await newestEvents(db, {}, { most: 4, after: first.at(-1)?.id })
    const third = await newestEvents(db, {}, { most: 4, after: second.at(-1)?.id })
    assert.deepEqual(days([...first, ...second, ...third]), [9, 8, 7, 6, 5, 4, 3, 2, 1])
  }),
)

test(
  'it is filtered by type, by person and by days',
  inDatabase(async (db) => {
    await someEvents(db)
    assert.deepEqual(days(await newestEvents(db, { type: 'people.signed-in' }, { most: 10 })), [9, 6, 3])
    assert.deepEqual(days(await newestEvents(db, { people: [idris] }, { most: 10 })), [5])
    assert.deepEqual(days(await newestEvents(db, { people: [] }, { most: 10 })), [])
    assert.deepEqual(days(await newestEvents(db, { from: day(4), before: day(7) }, { most: 10 })), [6, 5, 4])
  }),
)

test(
  'for a file it is read oldest first, and the types are each named once',
  inDatabase(async (db) => {
    await someEvents(db)
    const read = []
    for await (const event of eventsInOrder(db, { from: day(3) }, 5)) read.push(event)
    assert.deepEqual(days(read), [3, 4, 5, 6, 7])
    assert.deepEqual(await eventTypes(db), ['people.signed-in', 'test.done'])
  }),
)
