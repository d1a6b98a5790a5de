import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { readConfig } from '#platform/config.ts'
import { backup } from '#platform/database/backup.ts'
import { CommandRefused } from '#platform/errors.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { importPostcodes } from './import-postcodes.command.ts'
import { plainPostcode } from './postcode.ts'
import { decileOf } from './postcodes.queries.ts'

const store = await aStore()
const organisation = await store.outside((db) => anOrganisation(db))
const folder = mkdtempSync(join(tmpdir(), 'postcodes-'))
after(() => rmSync(folder, { recursive: true }))

let files = 0
function fileOf(rows: readonly string[]): string {
  const file = join(folder, `list-${++files}.csv`)
  writeFileSync(file, `${rows.join('\r\n')}\r\n`)
  return file
}

async function bringIn(file: string, imd?: string) {
  const work = { store, config: readConfig({}), now: new Date('2026-11-01T12:00:00Z'), positionals: [], say: () => undefined }
  const { data } = await importPostcodes.run({ ...work, options: { file, ...(imd !== undefined && { imd }) } })
  const { seconds, ...counts } = data as { seconds: number; bad: unknown[] } & Record<string, unknown>
  assert.ok(seconds >= 0)
  return counts
}

const decile = (postcode: string) => store.reading(organisation.id, (db) => decileOf(db, postcode))

/** As the ONS writes it: its column "imd" is a rank of the index of 2019, and must never be taken for a decile. */
const directory = fileOf([
  '\uFEFFpcd,pcd2,pcds,doterm,lsoa11,imd,lsoa21',
  '"ZZ1 1AA","ZZ1  1AA","ZZ1 1AA",,"E01000001",7,"E01000001"',
  '"ZZ1 1AB","ZZ1  1AB","ZZ1 1AB",,"E01000002",31000,"E01000002"',
  '"CF1 1AA","CF1  1AA","CF1 1AA",,"W01000001",12,"W01000001"',
  '"IM1 1AA","IM1  1AA","IM1 1AA","198001","",0,""',
  '"NOT A","","POSTCODE",,"",1,"E01000001"',
  '"ZZ1 1AC","ZZ1  1AC","ZZ1 1AC",,"",1,"Lambeth"',
])
const deciles = fileOf([
  'LSOA code (2021),LSOA name (2021),Index of Multiple Deprivation (IMD) Rank,Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
  'E01000001,City 001A,30000,2',
  'E01000002,City 001B,12,11',
])

test('postcodes come in with their small areas; what is bad is named; the rank of the directory is no decile', async () => {
  assert.deepEqual(await bringIn(directory), {
    rows: 6,
    imported: 3,
    alreadyThere: 0,
    leftOut: 1,
    badRows: 2,
    bad: [
      { file: 'postcodes', row: 6, reason: '“POSTCODE” is not a postcode' },
      { file: 'postcodes', row: 7, reason: '“Lambeth” is not a small area of 2021, or its decile is not a number from 1 to 10 in England' },
    ],
    smallAreas: 0,
    withoutDecile: 2,
  })
  assert.equal(await decile('ZZ1 1AA'), null)
})

test('deciles come from the published file; the same again changes nothing', async () => {
  const { imported, alreadyThere, smallAreas, withoutDecile, bad } = await bringIn(directory, deciles)
  assert.deepEqual([imported, alreadyThere, smallAreas, withoutDecile], [0, 3, 1, 1])
  assert.deepEqual(
    (bad as { file: string; row: number }[]).map(({ file, row }) => [file, row]),
    [
      ['imd', 3],
      ['postcodes', 6],
      ['postcodes', 7],
    ],
  )
  assert.equal(await decile(' zz11aa '), 2)
})

test('a decile is all that is given of a postcode, and none where it is not known or not England', async () => {
  assert.deepEqual([await decile('ZZ1 1AB'), await decile('CF1 1AA'), await decile('ZZ9 9ZZ'), await decile('hello')], [null, null, null, null])
  assert.deepEqual(['se1 7eh', 'EC1A1BB', 'M1 1AE', 'SE1', ''].map(plainPostcode), ['SE17EH', 'EC1A1BB', 'M11AE', undefined, undefined])
})

test('one file may hold both, a postcode may move, and a missing column is named', async () => {
  await bringIn(fileOf(['postcode,lsoa21,imd_decile', 'ZZ1 1AA,E01000003,9', 'ZZ1 1AA,E01000004,10']))
  assert.equal(await decile('ZZ1 1AA'), 10)
  await assert.rejects(
    bringIn(fileOf(['postcode,lsoa11', 'ZZ1 1AA,E01000003'])),
    (error) => error instanceof CommandRefused && /no column for the small area of 2021/.test(error.message),
  )
  await assert.rejects(bringIn(directory, directory), (error) => error instanceof CommandRefused && /no column for the decile/.test(error.message))
})

test('public lists of millions of rows are left out of backups; figures of areas are not', async () => {
  const file = join(folder, 'all.backup')
  await backup(store, file)
  const text = gunzipSync(readFileSync(file)).toString()
  assert.deepEqual(
    ['organisations.area', 'organisations.population', 'organisations.postcode', 'organisations.small_area'].map((table) =>
      text.includes(`{"table":"${table}"`),
    ),
    [true, true, false, false],
  )
})
