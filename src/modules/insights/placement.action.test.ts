import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historyOf } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import { aPerson, aProject, aTheme, may, said, withdrawn } from '#support/insights-sense.ts'
import { loopCounts } from './loop.queries.ts'
import { placeUnder, takeOutOf, undoSorting } from './placement.action.ts'
import { setAside } from './set-aside.action.ts'
import { themesOf } from './themes.queries.ts'
import { anyOf } from './workspace.ts'

/** A project with four contributions and two themes, and a lead who sorts it. */
async function aWorkspace(db: Writer) {
  const person = await aPerson(db)
  const project = await aProject(db, person.id)
  const phones = await aTheme(db, project.id, 'Phone lines')
  const waits = await aTheme(db, project.id, 'Waiting')
  const ids: string[] = []
  for (const words of ['The phone cut me off', 'I waited for two hours', 'Thank you', 'The phone again'])
    ids.push((await said(db, project.id, { words })).id)
  return { project, phones, waits, ids, at: (minute: number) => ({ db, person, now: may(5, minute) }) }
}

/** Where each contribution is: names of its themes, or why it was set aside. */
async function whereabouts(db: Writer, ids: readonly string[]) {
  const names = new Map((await db.selectFrom('insights.theme').select(['id', 'name']).execute()).map((theme) => [theme.id, theme.name]))
  const rows = await db
    .selectFrom('insights.sorting as s')
    .leftJoin('insights.set_aside as a', 'a.contributionId', 's.contributionId')
    .select(['s.contributionId', 's.state', 's.themeIds', 'a.reason'])
    .execute()
  const places = new Map(
    rows.map((row) => [
      row.contributionId,
      row.reason ??
        (row.themeIds
          .map((id) => names.get(id))
          .sort()
          .join(' + ') ||
          row.state),
    ]),
  )
  return ids.map((id) => places.get(id))
}

test(
  'several contributions go under several themes, one of them made on the spot, in one go',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    const done = await placeUnder(at(1), project, { ids: [ids[0]!, ids[3]!] }, { themeIds: [phones], newTheme: 'Call backs' })
    assert.deepEqual(done, { ok: true, value: { changed: 2, at: may(5, 1) } })
    assert.deepEqual(await whereabouts(db, ids), ['Call backs + Phone lines', 'unsorted', 'unsorted', 'Call backs + Phone lines'])
    const [event] = await historyOf(db, project.id)
    assert.deepEqual([event?.type, event?.details], ['insights.contributions-placed', { contributions: 2, themes: 2 }])
  }),
)

test(
  'the same form sent twice changes nothing more, and makes one theme',
  inDatabase(async (db) => {
    const { project, ids, at } = await aWorkspace(db)
    const themes = { themeIds: [], newTheme: 'Call backs' }
    await placeUnder(at(1), project, { ids }, themes)
    const again = await placeUnder(at(2), project, { ids }, { ...themes, newTheme: 'call BACKS' })
    assert.deepEqual(again, { ok: true, value: { changed: 0, at: may(5, 2) } })
    assert.equal((await themesOf(db, project.id)).length, 3)
    assert.equal((await historyOf(db, project.id)).length, 1)
  }),
)

test(
  'all that match a filter are placed, and nothing else',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    const done = await placeUnder(at(1), project, { filter: { ...anyOf, words: 'phone' } }, { themeIds: [phones], newTheme: '' })
    assert.ok(done.ok && done.value.changed === 2)
    assert.deepEqual(await whereabouts(db, ids), ['Phone lines', 'unsorted', 'unsorted', 'Phone lines'])
  }),
)

test(
  'what is put under a theme is set aside no more; what is set aside leaves its themes',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    await setAside(at(1), project, { ids: [ids[2]!] }, 'thank-you')
    await placeUnder(at(2), project, { ids: [ids[2]!, ids[0]!] }, { themeIds: [phones], newTheme: '' })
    await setAside(at(3), project, { ids: [ids[0]!] }, 'not-about-this')
    assert.deepEqual(await whereabouts(db, ids), ['not-about-this', 'unsorted', 'Phone lines', 'unsorted'])
    const { setAside: aside, themed } = await loopCounts(db, project.id)
    assert.deepEqual([aside, themed], [1, 1])
  }),
)

test(
  'each action can be undone, once, by whoever did it, and what was there before comes back as it was',
  inDatabase(async (db) => {
    const { project, phones, waits, ids, at } = await aWorkspace(db)
    await placeUnder(at(1), project, { ids: [ids[0]!, ids[1]!] }, { themeIds: [phones], newTheme: '' })
    await setAside(at(2), project, { ids: [ids[2]!] }, 'thank-you')
    const before = await whereabouts(db, ids)
    const rowsBefore = await db.selectFrom('insights.placement').selectAll().orderBy('contributionId').execute()

    await placeUnder(at(3), project, { ids }, { themeIds: [phones, waits], newTheme: '' })
    assert.deepEqual(await whereabouts(db, ids), Array(4).fill('Phone lines + Waiting'))
    const stranger = await aPerson(db, 'Bo Tamsin')
    assert.deepEqual(await undoSorting({ ...at(4), person: stranger }, project, may(5, 3)), { ok: true, value: 0 })
    assert.deepEqual(await undoSorting(at(4), project, may(5, 3)), { ok: true, value: 4 })
    assert.deepEqual(await whereabouts(db, ids), before)
    assert.deepEqual(await undoSorting(at(5), project, may(5, 3)), { ok: true, value: 0 })

    await takeOutOf(at(6), project, { ids }, [phones])
    assert.deepEqual(await whereabouts(db, ids), ['unsorted', 'unsorted', 'thank-you', 'unsorted'])
    await undoSorting(at(7), project, may(5, 6))
    await setAside(at(8), project, { ids }, 'blank')
    assert.deepEqual(await whereabouts(db, ids), Array(4).fill('blank'))
    await undoSorting(at(9), project, may(5, 8))
    assert.deepEqual(await whereabouts(db, ids), before)
    assert.deepEqual(await db.selectFrom('insights.placement').selectAll().orderBy('contributionId').execute(), rowsBefore)
  }),
)

test(
  'undo leaves alone what was sorted since',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    const other = await aPerson(db, 'Bo Tamsin')
    await placeUnder(at(1), project, { ids: [ids[0]!] }, { themeIds: [phones], newTheme: '' })
    await takeOutOf(at(2), project, { ids: [ids[0]!] }, [phones])
    await setAside({ ...at(3), person: other }, project, { ids: [ids[0]!] }, 'blank')
    await undoSorting(at(4), project, may(5, 2))
    assert.deepEqual((await whereabouts(db, ids))[0], 'blank')
  }),
)

test(
  'ids of another project, of nothing, and of words that were taken back are not sorted',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    const other = await aProject(db, at(0).person.id)
    const elsewhere = await said(db, other.id)
    await withdrawn(db, ids[0]!, may(4))
    const done = await placeUnder(at(1), project, { ids: [elsewhere.id, newId(), ids[0]!] }, { themeIds: [phones], newTheme: '' })
    assert.deepEqual(done, { ok: false, because: 'nothing-chosen' })
    const foreign = await aTheme(db, other.id, 'Elsewhere')
    assert.deepEqual(await placeUnder(at(2), project, { ids }, { themeIds: [foreign], newTheme: '' }), { ok: false, because: 'theme-gone' })
  }),
)

test(
  'nothing is sorted in a closed project',
  inDatabase(async (db) => {
    const { project, phones, ids, at } = await aWorkspace(db)
    const closed = { ...project, closedAt: may(4) }
    const refusedBecause = { ok: false, because: 'project-closed' }
    assert.deepEqual(await placeUnder(at(1), closed, { ids }, { themeIds: [phones], newTheme: '' }), refusedBecause)
    assert.deepEqual(await takeOutOf(at(1), closed, { ids }, [phones]), refusedBecause)
    assert.deepEqual(await setAside(at(1), closed, { ids }, 'blank'), refusedBecause)
    assert.deepEqual(await undoSorting(at(1), closed, may(5)), refusedBecause)
  }),
)
