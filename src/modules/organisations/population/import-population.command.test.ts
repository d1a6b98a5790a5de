import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { figuresOf } from '../areas/parts.queries.ts'
import { areaNamed } from './figures.queries.ts'
import { importPopulation } from './import-population.command.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const folder = mkdtempSync(join(tmpdir(), 'population-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
async function bringIn(
  rows: readonly string[],
  options: Record<string, string | boolean> = {},
  heading = 'area,name,characteristic,group,base,count,source,date',
) {
  const file = join(folder, `population-${++files}.csv`)
  writeFileSync(file, [heading, ...rows].join('\n'))
  const work = { store, config: readConfig({}), now: new Date('2026-11-01T12:00:00Z'), positionals: [], say: () => undefined }
  const { data, refused } = await importPopulation.run({ ...work, options: { file, ...options } })
  const outcome = data as { rows: number; areas: number; imported: number; alreadyThere: number; bad: { row: number; reason: string }[] }
  assert.deepEqual(Object.keys(outcome), ['rows', 'areas', 'imported', 'alreadyThere', 'bad'])
  return { ...outcome, refused }
}

const kept = () =>
  store.reading(organisation.id, async (db) => {
    const area = await areaNamed(db, 'lambeth-homes')
    return area ? { name: area.name, populations: (await figuresOf(db, [area.id]))[0]!.populations.map(({ source: _, ...one }) => one) } : undefined
  })

const census = (characteristic: string, group: string, count: number, base = '') =>
  `lambeth-homes,Care homes,${characteristic},${group},${base},${count},Our own list,2026-10-01`
const good = [
  census('Ethnicity', 'Asian or Asian British', 40),
  census('Ethnicity', 'Black', 60),
  census('Ethnicity', 'White', 100),
  census('Ethnicity', 'Total', 200),
  census('Age', '65 and over', 200, '16+'),
  census('Age', 'Total', 200, '16+'),
]

test('a population comes in under the names that are known, and once, however often', async () => {
  assert.deepEqual(await bringIn(good), { rows: 6, areas: 1, imported: 4, alreadyThere: 0, bad: [], refused: undefined })
  assert.deepEqual(await kept(), {
    name: 'Care homes',
    populations: [
      { characteristic: 'age', base: '16+', groups: [{ category: '65-over', people: 200 }] },
      {
        characteristic: 'ethnic-group',
        base: 'all',
        groups: [
          { category: 'asian', people: 40 },
          { category: 'black', people: 60 },
          { category: 'white', people: 100 },
        ],
      },
    ],
  })
  const again = await bringIn(good)
  assert.deepEqual([again.imported, again.alreadyThere], [0, 4])
})

test('new figures take the place of old ones of the same characteristic, and leave the others', async () => {
  const newer = await bringIn([census('Ethnicity', 'Black', 70), census('Ethnicity', 'White', 130), census('Ethnicity', 'Total', 200)])
  assert.deepEqual([newer.imported, newer.alreadyThere], [2, 0])
  const now = await kept()
  assert.deepEqual(
    now?.populations.map(({ groups }) => groups.length),
    [1, 2],
  )
})

test('every mistake is named with its row, and nothing comes in', async () => {
  const before = await kept()
  const outcome = await bringIn([
    census('Ethnicity', 'Asian', 40),
    census('Ethnicity', 'Black', 61),
    census('Ethnicity', 'Total', 100),
    census('Sex', 'Female', 50),
    census('Sex', 'Women', 50),
    census('Sex', 'Total', 100),
    census('Religion', 'Christian', 90),
    'lambeth homes,,Age,16-24,18+,many,,1 May',
  ])
  assert.deepEqual(outcome.bad, [
    { row: 4, reason: 'The groups of Ethnic group in lambeth-homes add up to 101, and the total says 100' },
    { row: 6, reason: '“Women” is there twice: see row 5' },
    { row: 8, reason: 'Religion in lambeth-homes needs one row with the group “Total”, so that the figures can be checked. It has 0' },
    { row: 9, reason: 'The area is “lambeth homes”. Give a code of letters, numbers, dots and dashes, at most 40' },
    { row: 9, reason: 'The base is “18+”. It is all, or 16+' },
    { row: 9, reason: 'The count is “many”. Give a whole number of people, 0 or more' },
    { row: 9, reason: 'The date is “1 May”. Give it as 2021-03-21' },
  ])
  assert.match(outcome.refused ?? '', /^Nothing was brought in/)
  assert.deepEqual(await kept(), before)
})

test('a table that leaves some people out is noticed beside another of the same source', async () => {
  const outcome = await bringIn([
    census('Sex', 'Female', 5000),
    census('Sex', 'Male', 5000),
    census('Sex', 'Total', 10_000),
    census('Disability', 'Disabled', 1500),
    census('Disability', 'Not disabled', 8350),
    census('Disability', 'Total', 9850),
  ])
  assert.deepEqual(outcome.bad, [
    { row: 7, reason: 'In lambeth-homes, Sex has 10000 people and Disability 9850, of the same source and day. One of them is not complete' },
  ])
})

test('a dry run changes nothing, and what is missing is refused in words', async () => {
  const before = await kept()
  assert.deepEqual((await bringIn([census('Sex', 'Female', 1), census('Sex', 'Total', 1)], { 'dry-run': true })).bad, [])
  assert.deepEqual(await kept(), before)
  await assert.rejects(bringIn(good, {}, 'place,what'), (error) => error instanceof CommandRefused && /no column “area”/.test(error.message))
  await assert.rejects(bringIn(good, { file: '' }), UsageProblem)
})
