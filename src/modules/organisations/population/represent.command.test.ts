import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { importPopulation } from './import-population.command.ts'
import { representCommand } from './represent.command.ts'
import type { Given } from './represented.ts'

// Migrated, and nothing else: no organisation yet.
const store = await aStore()
const folder = mkdtempSync(join(tmpdir(), 'represent-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(rows: readonly string[], heading = 'characteristic,group,count'): string {
  const file = join(folder, `counts-${++files}.csv`)
  writeFileSync(file, [heading, ...rows].join('\n'))
  return file
}

const work = (options: Record<string, string | boolean>) => ({
  store,
  options,
  config: readConfig({}),
  now: new Date('2026-11-01T12:00:00Z'),
  positionals: [],
  say: () => undefined,
})

async function represent(rows: readonly string[], options: Record<string, string | boolean> = {}) {
  const printed = await representCommand.run(work({ area: 'E54000030', counts: fileOf(rows), ...options }))
  const data = printed.data as { area: string; base: string; rows: Given[] }
  assert.deepEqual(Object.keys(data), ['area', 'base', 'rows'])
  const row = (group: string) => data.rows.find((one) => one.group === group)!
  return { ...data, row, text: printed.text }
}

const refusedWith = (words: RegExp) => (error: unknown) => error instanceof CommandRefused && words.test(error.message)
const panel = ['Ethnicity,Asian,1', 'Ethnicity,Black,0', 'Ethnicity,Mixed,1', 'Ethnicity,White,10', 'Ethnicity,Other,0', 'Deprivation,Core20,1']

test('after migrating alone: a panel of twelve in South East London, by short names', async () => {
  const { area, base, rows, row } = await represent(panel)
  assert.deepEqual([area, base, rows.length], ['E54000030', 'all', 6])
  assert.equal(
    JSON.stringify(row('Black')),
    '{"characteristic":"Ethnicity","group":"Black","n":0,"of":12,"share":0,"populationShare":0.195242,"expected":2.34291,"short":3,"low":0,"high":0.264648,"zeroProbability":0.0737875,"verdict":"too-few-to-say"}',
  )
  // Core20 alone: of the same twelve people, and 11.1% of those who live there.
  assert.deepEqual([row('Core20').of, row('Core20').populationShare], [12, 0.110664])
})

test('a group that the file leaves out has nobody; who did not answer is in no share', async () => {
  const { rows, row } = await represent(['Ethnic group,White,80', 'Ethnic group,Asian,9', 'Ethnic group,Prefer not to say,11'])
  assert.deepEqual(
    rows.map(({ group, n, of, verdict }) => [group, n, of, verdict]),
    [
      ['Asian', 9, 89, 'in-range'],
      ['Black', 0, 89, 'fewer-than-expected'],
      ['Mixed', 0, 89, 'fewer-than-expected'],
      ['White', 80, 89, 'more-than-expected'],
      ['Other', 0, 89, 'fewer-than-expected'],
    ],
  )
  assert.equal(row('Black').short, 18)
})

test('every other way to call a group leads to the same', async () => {
  const census = await represent([
    'eth5,"Black, Black British, Black Welsh, Caribbean or African",3',
    'eth5,White,20',
    'Age,Aged 16 to 24 years,3',
    'Age,65+,20',
  ])
  assert.deepEqual(
    census.rows.filter(({ n }) => n !== 0).map(({ n, populationShare }) => [n, populationShare]),
    [
      [3, 0.195242],
      [20, 0.601898],
      [3, 0.107266],
      [20, 0.117759],
    ],
  )
  const detail = await represent(['ethnicity,Roma,1', 'ethnicity,White British,10', 'ethnicity,Chinese,1'])
  assert.equal(detail.rows.length, 19)
})

test('the base is all ages, or those aged 16 and over; where a question is asked from 16, that is always its base', async () => {
  const age = ['Age,16-24,10', 'Age,25-34,30', 'Age,65 and over,20']
  assert.equal((await represent(age)).row('16-24').populationShare, 0.107266)
  const older = await represent(age, { base: '16+' })
  assert.deepEqual([older.base, older.rows.length, older.row('16-24').populationShare], ['16+', 5, 0.131778])
  assert.equal((await represent(['Sexual orientation,Straight,10', 'Sexual orientation,Bisexual,2'])).rows.length, 4)
  await assert.rejects(represent(panel, { base: '16+' }), refusedWith(/no figures of “Ethnicity” for people aged 16 and over/))
  await assert.rejects(represent(age, { base: '18+' }), UsageProblem)
})

test('everything that is wrong with a file is said at once, with what is known', async () => {
  const wrong = ['Ethnicity,Klingon,1', 'Ethnicity,White,2', 'Shoe size,42,1', 'Age,16-24,3', 'Age,16 to 24,4', 'Sex,Female,9', 'Sex,Total,5']
  await assert.rejects(represent(wrong), (error: Error) => {
    assert.match(error.message, /^Row 2: Ethnicity: “Klingon” is not known\. Known are: Asian, Black, Mixed, White, Other, and/m)
    assert.match(error.message, /^Row 4: There are no figures of “Shoe size” for this area\. There are figures of: Age, /m)
    assert.match(error.message, /^Row 6: “16 to 24” is there twice: see row 5$/m)
    assert.match(error.message, /^Row 7: Sex: the groups have 9 people, which is more than the total of 5$/m)
    return true
  })
  await assert.rejects(represent(['Sex,Female,some']), refusedWith(/Row 2: The count is “some”\. Give a whole number/))
  await assert.rejects(represent(['Sex,Female,3']), refusedWith(/Row 2: Only one group is given/))
  await assert.rejects(represent(panel, { area: 'E99' }), refusedWith(/no area “E99”. Known are:\nE92000001 {2}England/))
  await assert.rejects(represent(panel, { counts: fileOf(['a,b'], 'what,count') }), refusedWith(/no column “characteristic”, “group”/))
  await assert.rejects(represent(panel, { counts: join(folder, 'none.csv') }), refusedWith(/There is no file/))
  // Surrey Heartlands: the source has no whole figures of sex.
  await assert.rejects(represent(['Sex,Female,3', 'Sex,Male,3'], { area: 'E54000063' }), refusedWith(/no figures of “Sex” for this area/))
})

test('in public: no number from 1 to 7, none that is not rounded, and nothing from which a hidden one follows', async () => {
  const counts = [
    'Ethnicity,Asian,18',
    'Ethnicity,Black,3',
    'Ethnicity,Mixed,2',
    'Ethnicity,White,121',
    'Ethnicity,Other,0',
    'Ethnicity,Declined,9',
    'Sex,Female,6',
    'Sex,Male,6',
  ]
  const { rows, row, text } = await represent(counts, { publish: true })
  for (const { n, of } of rows) for (const shown of [n, of]) assert.ok(shown === '*' || shown % 5 === 0, String(shown))
  assert.deepEqual([row('Black').n, row('Black').share, row('Black').short, row('Black').verdict], ['*', null, null, 'fewer-than-expected'])
  assert.deepEqual([row('White').n, row('White').of, row('White').share, row('White').expected], [120, '*', null, null])
  // Twelve people are no table: the population stays, and nothing else.
  assert.deepEqual(
    [row('Female').n, row('Female').of, row('Female').expected, row('Female').low, row('Female').verdict],
    ['*', '*', null, null, 'too-few-to-say'],
  )
  assert.match(text, /\* stands for 1 to 7 people/)
  const other = counts.map((line) => line.replace(',18', ',22').replace('Black,3', 'Black,7').replace(',121', ',118'))
  assert.deepEqual((await represent(other, { publish: true })).rows, rows)
})

test('an area of an organisation is its own; of a list of patients, chance is that of a draw without putting back', async () => {
  const { id, baseUrl } = await store.outside((db) => anOrganisation(db, 'Tarrow Trust'))
  await store.outside((db) => anOrganisation(db, 'Wennick Trust'))
  const host = new URL(baseUrl).host
  const rows = ['clinic,The eye clinic,Language,English,20', 'clinic,The eye clinic,Language,Welsh,20', 'clinic,The eye clinic,Language,Total,40']
  const brought = await importPopulation.run(work({ file: fileOf(rows, 'area,name,characteristic,group,count'), organisation: host }))
  assert.equal((brought.data as { imported: number }).imported, 2)
  const taking = ['language,English,10', 'language,Welsh,20']
  const verdictsOf = async (options: Record<string, string | boolean>) =>
    (await represent(taking, { area: 'The Eye Clinic', organisation: host, ...options })).rows.map(({ verdict }) => verdict)
  assert.deepEqual(await verdictsOf({}), ['in-range', 'in-range'])
  assert.deepEqual(await verdictsOf({ 'drawn-from-these': true }), ['fewer-than-expected', 'more-than-expected'])
  await assert.rejects(
    represent(['language,English,50', 'language,Welsh,1'], { area: 'clinic', organisation: host, 'drawn-from-these': true }),
    refusedWith(/more people take part/),
  )
  // With two organisations and none named, what comes with Heard is there for all; what one brought in is not.
  assert.equal((await represent(panel)).rows.length, 6)
  await assert.rejects(represent(taking, { area: 'clinic' }), refusedWith(/There is no area “clinic”/))
  assert.ok(id)
})
