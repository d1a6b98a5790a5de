import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { readConfig } from '#platform/config.ts'
import { CommandRefused, UsageProblem } from '#platform/errors.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { areaNamed } from '../population/figures.queries.ts'
import { saveSmallAreas } from '../population/postcodes.queries.ts'
import { importAreas } from './import-areas.command.ts'
import { smallAreasOn } from './small-areas.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const folder = mkdtempSync(join(tmpdir(), 'areas-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
async function bringIn(rows: readonly string[], options: Record<string, boolean> = {}, heading = 'area,name,small area,valid from,valid to') {
  const file = join(folder, `areas-${++files}.csv`)
  writeFileSync(file, `${[heading, ...rows].join('\r\n')}\r\n`)
  const work = { store, config: readConfig({}), now: new Date('2026-11-01T12:00:00Z'), positionals: [], say: () => undefined }
  const { data, refused } = await importAreas.run({ ...work, options: { file, ...options } })
  return {
    ...(data as { rows: number; areas: number; added: number; ended: number; alreadyThere: number; bad: { row: number; reason: string }[] }),
    refused,
  }
}

const on = (area: string, day: string) =>
  store.reading(organisation.id, async (db) => (await smallAreasOn(db, [(await areaNamed(db, area))!.id], day)).small)

const open = ['upper,Upper Tarrowdale,E01000001,2021-03-21,', 'upper,,E01000002,2021-03-21,', 'wennick,Wennick,E01000003,2021-03-21,']

test('areas come in with their small areas, and the same file twice changes nothing', async () => {
  const counts = { rows: 3, areas: 2, alreadyThere: 0, notInTheList: null, bad: [], refused: undefined }
  assert.deepEqual(await bringIn(open), { ...counts, added: 3, ended: 0 })
  assert.deepEqual(await bringIn(open), { ...counts, added: 0, ended: 0, alreadyThere: 3 })
  assert.deepEqual([await on('upper', '2021-03-20'), await on('upper', '2021-03-21')], [0, 2])
})

test('a merger ends the old areas and begins a new one; on each day there is what was there then', async () => {
  const merged = await bringIn([
    ...open.map((row) => `${row}2026-04-01`),
    ...['E01000001', 'E01000002', 'E01000003'].map((code) => `together,Tarrowdale and Wennick,${code},2026-04-01,`),
  ])
  assert.deepEqual([merged.added, merged.ended, merged.alreadyThere, merged.bad.length], [3, 3, 0, 0])
  assert.deepEqual(await Promise.all([on('upper', '2026-03-31'), on('together', '2026-03-31'), on('together', '2026-04-01')]), [2, 0, 3])
  // Of an area that has ended, what it was on its last day.
  assert.equal(await on('upper', '2026-11-01'), 2)
})

test('with one bad row nothing comes in, and all are named by row', async () => {
  const { bad, added, refused } = await bringIn([
    'new,New place,E01000009,2026-04-01,',
    'new,New place,E01000009,2026-05-01,',
    'new,New place,Lambeth,2026-04-01,',
    'upper,,E01000001,2021-03-21,',
  ])
  assert.deepEqual([added, bad.map(({ row }) => row)], [0, [3, 4]])
  assert.match(refused ?? '', /Nothing was brought in[\s\S]*Row 3: E01000009 is in new already[\s\S]*Row 4: “LAMBETH” is not a small area/)
  assert.equal(await store.reading(organisation.id, (db) => areaNamed(db, 'new')), undefined)
  const again = await bringIn(['new,New place,E01000009,2026-04-01,', 'upper,,E01000001,2021-03-21,'])
  assert.match(again.refused ?? '', /Row 3: E01000001 left upper on 2026-04-01/)
  assert.equal(await store.reading(organisation.id, (db) => areaNamed(db, 'new')), undefined)
})

test('a rehearsal brings nothing in; a wrong file or a wrong word is refused in words', async () => {
  assert.equal((await bringIn(['other,Other,E01000001,2026-04-01,'], { 'dry-run': true })).added, 0)
  await assert.rejects(bringIn([]), /no rows under its headings/)
  await assert.rejects(bringIn(['x'], {}, 'area,lsoa11,valid from'), /There is no column “small area”/)
  const work = { store, config: readConfig({}), now: new Date(), positionals: [], say: () => undefined }
  await assert.rejects(importAreas.run({ ...work, options: {} }), UsageProblem)
  await assert.rejects(importAreas.run({ ...work, options: { file: join(folder, 'none.csv') } }), CommandRefused)
})

test('small areas of an area that comes with the site are the organisation’s own list', async () => {
  const { added } = await bringIn(['E54000030,,E01000001,2024-04-01,'])
  assert.equal(added, 1)
  const other = await store.outside((db) => anOrganisation(db, 'Wennick Trust'))
  const there = await store.reading(other.id, async (db) => (await smallAreasOn(db, [(await areaNamed(db, 'E54000030'))!.id], '2026-05-01')).small)
  assert.equal(there, 0)
  await store.query(`delete from organisations.host where organisation_id = '${other.id}'`)
})

test('how many are among the most deprived fifth is said of those whose decile is known; what is in no list is counted', async () => {
  await store.outside((db) =>
    saveSmallAreas(db, [
      { code: 'E01000001', decile: 2 },
      { code: 'E01000002', decile: 3 },
    ]),
  )
  const found = await store.reading(organisation.id, async (db) => smallAreasOn(db, [(await areaNamed(db, 'together'))!.id], '2026-05-01'))
  assert.deepEqual(found, { small: 3, shared: 0, deprived: 1, withDecile: 2 })
  const { notInTheList } = (await bringIn(['far,Far away,E01000077,2026-04-01,'])) as unknown as { notInTheList: number }
  assert.equal(notInTheList, 1)
})

test('the database too refuses a small area that would be in an area twice on one day', async () => {
  const twice = store.within(organisation.id, async (db) => {
    const area = (await areaNamed(db, 'together'))!
    await sql`insert into organisations.area_small_area (area_id, small_area, valid_from) values (${area.id}, 'E01000001', '2026-09-01')`.execute(db)
  })
  await assert.rejects(twice, /twice on one day/)
})

test('all 33,755 small areas of England at once', async () => {
  const rows = Array.from({ length: 33_755 }, (_, place) => `area-${place % 42},Area ${place % 42},E0${1_000_001 + place},2024-04-01,`)
  assert.deepEqual(await bringIn(rows).then(({ added, areas, bad }) => [added, areas, bad.length]), [33_755, 42, 0])
  assert.equal((await bringIn(rows)).alreadyThere, 33_755)
})
