import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { record } from '#platform/database/events.ts'
import { newId } from '#platform/database/identifiers.ts'
import type { Writer } from '#platform/database/types.ts'
import { inDatabase } from '#support/database.ts'
import { aPerson, aProject, aTheme, may, type Sorted, said, setAside } from '#support/insights-sense.ts'
import { countsByTheme } from './loop.queries.ts'
import { themesOf } from './themes.queries.ts'
import { takeLabels } from './themes-from-import.action.ts'
import { eachOnce, namesOfLabels } from './themes-from-import.ts'

test('every label that says something becomes a name that a theme may have', () => {
  const labels = fc.array(fc.string({ unit: 'grapheme', maxLength: 130 }), { maxLength: 8 })
  fc.assert(
    fc.property(labels, (themes) => {
      const names = namesOfLabels([{ contributionId: 'one', themes }])
      assert.equal(names.length, themes.filter((label) => label.trim() !== '').length)
      for (const { name } of names) assert.ok([...name].length >= 2 && [...name].length <= 100)
    }),
  )
})

test('a name is made once, as it was written first', () =>
  assert.deepEqual(eachOnce(['Staff', 'Delay', 'staff', 'DELAY', 'Cost']), ['Staff', 'Delay', 'Cost']))

/** An import that is done, with the labels of its rows still in the staging. */
async function imported(db: Writer, project: Sorted, by: string, labels: readonly string[][]) {
  const id = newId()
  const file = { fileName: 'comments.csv', fileHash: 'a'.repeat(64), state: 'done' as const, startedBy: by, startedAt: may(4), finishedAt: may(4) }
  const counts = { rows: labels.length, imported: labels.length }
  await db
    .insertInto('contributions.import')
    .values({ ...file, ...counts, id, projectId: project.id })
    .execute()
  const contributionIds: string[] = []
  for (const [row, themes] of labels.entries()) {
    const one = await said(db, project.id, { source: 'import', importId: id })
    contributionIds.push(one.id)
    await db.insertInto('contributions.import_row').values({ importId: id, row, outcome: 'good', themes, contributionId: one.id }).execute()
  }
  await record(db, { type: 'contributions.imported', actor: by, subject: id, at: may(4) })
  return { id, contributionIds }
}

test(
  'labels become themes and placements by whoever brought them in; names that are there are used',
  inDatabase(async (db) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    await aTheme(db, project.id, 'Staff attitude', lead.id)
    const { id, contributionIds } = await imported(db, project, lead.id, [['STAFF ATTITUDE', 'Delay'], ['delay'], []])

    assert.equal(await takeLabels(db, id, may(5), 1000), 2)

    const themes = await themesOf(db, project.id)
    assert.deepEqual(
      themes.map((theme) => [theme.name, theme.madeBy]),
      [
        ['Delay', lead.id],
        ['Staff attitude', lead.id],
      ],
    )
    const counts = await countsByTheme(db, project.id)
    assert.deepEqual(
      themes.map((theme) => counts.get(theme.id)),
      [2, 1],
    )
    const placements = await db.selectFrom('insights.placement').select(['contributionId', 'placedBy']).execute()
    assert.ok(placements.every((one) => one.placedBy === lead.id))
    assert.deepEqual(new Set(placements.map((one) => one.contributionId)), new Set(contributionIds.slice(0, 2)))
  }),
)

test(
  'in batches, and run again, nothing is done twice',
  inDatabase(async (db) => {
    const lead = await aPerson(db)
    const project = await aProject(db, lead.id)
    const { id, contributionIds } = await imported(db, project, lead.id, [['Delay'], ['Delay'], ['Cost']])
    await setAside(db, contributionIds[1]!, may(4))
    const taken = [await takeLabels(db, id, may(5), 2), await takeLabels(db, id, may(5, 1), 2), await takeLabels(db, id, may(5, 2), 2)]
    assert.deepEqual(taken, [2, 1, 0])
    const counts = await countsByTheme(db, project.id)
    assert.deepEqual(
      (await themesOf(db, project.id)).map((theme) => [theme.name, counts.get(theme.id)]),
      [
        ['Cost', 1],
        ['Delay', 1],
      ],
    )
  }),
)
