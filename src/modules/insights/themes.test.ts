import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf } from '#platform/database/events.ts'
import type { Writer } from '#platform/database/types.ts'
import { PageError } from '#platform/errors.ts'
import { inDatabase } from '#support/database.ts'
import { aPerson, aProject, aTheme, drafted, may, placed, released, said } from '#support/insights-sense.ts'
import { countsByTheme, loopCounts } from './loop.queries.ts'
import { undoSorting } from './placement.action.ts'
import { changeTheme } from './theme-change.action.ts'
import { makeTheme } from './theme-make.action.ts'
import { mergeTheme } from './theme-merge.action.ts'
import { splitTheme } from './theme-split.action.ts'
import { themeOfProject, themesOf } from './themes.queries.ts'

async function aWorkspace(db: Writer) {
  const person = await aPerson(db)
  const project = await aProject(db, person.id)
  return { person, project, at: (minute: number) => ({ db, person, now: may(5, minute) }) }
}

const names = async (db: Writer, projectId: string) => (await themesOf(db, projectId)).map((theme) => theme.name)

test(
  'a theme is made, renamed and described, and leaves a trace',
  inDatabase(async (db) => {
    const { project, at } = await aWorkspace(db)
    const made = await makeTheme(at(1), project, { name: 'Phones', about: '' })
    assert.ok(made.ok)
    assert.deepEqual(await changeTheme(at(2), project, made.value, { name: 'Phone lines', about: 'Calls that are cut off' }), {
      ok: true,
      value: true,
    })
    assert.deepEqual(await changeTheme(at(3), project, made.value, { name: 'Phone lines', about: 'Calls that are cut off' }), {
      ok: true,
      value: false,
    })
    assert.deepEqual(await names(db, project.id), ['Phone lines'])
    assert.deepEqual(await eventsOf(db, made.value), ['insights.theme-made', 'insights.theme-changed'])
  }),
)

test(
  'a name is had by one theme of a project, and by as many projects as want it',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const other = await aProject(db, person.id)
    const phones = await aTheme(db, project.id, 'Phone lines')
    const letters = await aTheme(db, project.id, 'Letters')
    assert.deepEqual(await makeTheme(at(1), project, { name: 'phone LINES', about: '' }), { ok: false, because: 'name-taken' })
    assert.deepEqual(await changeTheme(at(1), project, letters, { name: 'Phone lines', about: '' }), { ok: false, because: 'name-taken' })
    assert.ok((await makeTheme(at(1), other, { name: 'Phone lines', about: '' })).ok)
    assert.deepEqual(await changeTheme(at(1), other, phones, { name: 'Stolen', about: '' }), { ok: false, because: 'theme-gone' })
  }),
)

test(
  'merging moves everything once, frees the name, and leaves a pointer',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const calls = await aTheme(db, project.id, 'Calls')
    const phones = await aTheme(db, project.id, 'Phone lines')
    const both = await said(db, project.id)
    const one = await said(db, project.id)
    for (const theme of [calls, phones]) await placed(db, both.id, theme, may(3), person.id)
    await placed(db, one.id, calls, may(3), person.id)

    assert.deepEqual(await mergeTheme(at(1), project, { away: calls, into: phones }), { ok: true, value: 2 })
    assert.deepEqual(await countsByTheme(db, project.id), new Map([[phones, 2]]))
    assert.equal((await themeOfProject(db, project.id, calls))?.mergedInto, phones)
    assert.deepEqual(await names(db, project.id), ['Phone lines'])
    assert.ok((await makeTheme(at(2), project, { name: 'Calls', about: '' })).ok)

    assert.deepEqual(await undoSorting(at(3), project, may(5, 1)), { ok: true, value: 0 })
    assert.deepEqual(await countsByTheme(db, project.id), new Map([[phones, 2]]))
    assert.deepEqual(await mergeTheme(at(4), project, { away: calls, into: phones }), { ok: false, because: 'merged-before' })
  }),
)

test(
  'a theme with an answer, released or in writing, is not merged away; one may be merged into it',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const checker = await aPerson(db, 'Bo Tamsin')
    const [answered, writing, plain] = [
      await aTheme(db, project.id, 'Answered'),
      await aTheme(db, project.id, 'Writing'),
      await aTheme(db, project.id, 'Plain'),
    ]
    await released(db, project.id, [answered], { writer: person.id, checker: checker.id }, may(4))
    await drafted(db, writing, person.id, may(4))
    assert.deepEqual(await mergeTheme(at(1), project, { away: answered, into: plain }), { ok: false, because: 'answer-released' })
    assert.deepEqual(await mergeTheme(at(1), project, { away: writing, into: plain }), { ok: false, because: 'answer-in-writing' })
    assert.deepEqual(await mergeTheme(at(1), project, { away: plain, into: plain }), { ok: false, because: 'into-itself' })
    assert.ok((await mergeTheme(at(1), project, { away: plain, into: answered })).ok)
  }),
)

test(
  'who is moved under an answered theme is answered, and has the answer still to hear',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const checker = await aPerson(db, 'Bo Tamsin')
    const [answered, plain] = [await aTheme(db, project.id, 'Answered'), await aTheme(db, project.id, 'Plain')]
    const one = await said(db, project.id, { email: 'someone@example.test' })
    await placed(db, one.id, plain, may(3), person.id)
    await released(db, project.id, [answered], { writer: person.id, checker: checker.id }, may(4))
    await mergeTheme(at(1), project, { away: plain, into: answered })
    const { answered: count, fedBack } = await loopCounts(db, project.id)
    assert.deepEqual([count, fedBack], [1, 0])
  }),
)

test(
  'a theme of another project cannot be merged from here',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const other = await aProject(db, person.id)
    const [here, there] = [await aTheme(db, project.id, 'Here'), await aTheme(db, other.id, 'There')]
    await assert.rejects(mergeTheme(at(1), project, { away: here, into: there }), (error) => error instanceof PageError && error.status === 404)
    await assert.rejects(mergeTheme(at(1), project, { away: there, into: here }), PageError)
  }),
)

test(
  'splitting takes ticked contributions out of a theme into a new one, and can be undone',
  inDatabase(async (db) => {
    const { project, person, at } = await aWorkspace(db)
    const phones = await aTheme(db, project.id, 'Phone lines')
    const stays = await said(db, project.id)
    const goes = await said(db, project.id)
    const elsewhere = await said(db, project.id)
    for (const one of [stays, goes]) await placed(db, one.id, phones, may(3), person.id)

    const split = await splitTheme(at(1), project, phones, { ids: [goes.id, elsewhere.id] }, { name: 'Call backs', about: '' })
    assert.ok(split.ok)
    assert.deepEqual(
      await countsByTheme(db, project.id),
      new Map([
        [phones, 1],
        [split.value, 1],
      ]),
    )
    await undoSorting(at(2), project, may(5, 1))
    assert.deepEqual(await countsByTheme(db, project.id), new Map([[phones, 2]]))
  }),
)

test(
  'splitting by words takes all in which they were said',
  inDatabase(async (db) => {
    const { project, at } = await aWorkspace(db)
    const phones = await aTheme(db, project.id, 'Phone lines')
    for (const words of ['They call back', 'Nobody calls back', 'The music is loud'])
      await placed(db, (await said(db, project.id, { words })).id, phones, may(3))
    await said(db, project.id, { words: 'A call that is not sorted' })
    const split = await splitTheme(at(1), project, phones, { words: 'call' }, { name: 'Call backs', about: '' })
    assert.ok(split.ok)
    assert.deepEqual(
      await countsByTheme(db, project.id),
      new Map([
        [phones, 1],
        [split.value, 2],
      ]),
    )
  }),
)

test(
  'a split that cannot be is refused before anything is made',
  inDatabase(async (db) => {
    const { project, at } = await aWorkspace(db)
    const phones = await aTheme(db, project.id, 'Phone lines')
    const one = await said(db, project.id)
    assert.deepEqual(await splitTheme(at(1), project, phones, { ids: [one.id] }, { name: 'Call backs', about: '' }), {
      ok: false,
      because: 'nothing-chosen',
    })
    await placed(db, one.id, phones, may(3))
    assert.deepEqual(await splitTheme(at(1), project, phones, { ids: [one.id] }, { name: 'Phone lines', about: '' }), {
      ok: false,
      because: 'name-taken',
    })
    assert.deepEqual(await names(db, project.id), ['Phone lines'])
  }),
)
