import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type AreaInFile, areaColumns, clashesIn, nothingRead, readAreas } from './areas-file.ts'

const columns = areaColumns(['area', 'name', 'small area', 'valid from', 'valid to'])

function read(rows: readonly string[]) {
  assert.ok(!('missing' in columns))
  const found = nothingRead()
  readAreas(
    found,
    rows.map((line, place) => ({ row: place + 2, cells: line.split(',') })),
    columns,
  )
  return found
}

test('the headings may be those of the ONS, in any case of letters; which is missing is said', () => {
  assert.deepEqual(areaColumns(['\uFEFFLSOA21CD', 'Area Code', 'Valid from']), { area: 1, name: undefined, smallArea: 0, from: 2, to: undefined })
  assert.deepEqual(areaColumns(['area', 'lsoa11', 'valid from']), { missing: '“small area”' })
})

test('rows become areas, and everything that is wrong with a row is said', () => {
  const { areas, bad, rows } = read([
    'our-place,Our place,E01000001,2021-03-21,2026-04-01',
    'OUR-PLACE,,e01000002,2021-03-21,',
    'our-place,Another place,E01000003,2021-03-21,',
    'our place,X,E0100000,21/03/2021,2021-02-30',
    'our-place,,E01000004,2026-04-01,2026-04-01',
  ])
  assert.equal(rows, 5)
  assert.deepEqual(areas.get('our-place')?.members, [
    { row: 2, smallArea: 'E01000001', from: '2021-03-21', to: '2026-04-01' },
    { row: 3, smallArea: 'E01000002', from: '2021-03-21', to: null },
  ])
  assert.deepEqual(
    bad.map(({ row, reason }) => [row, reason.split('.')[0]]),
    [
      [4, 'our-place is called “Our place” in another row'],
      [5, 'The area is “our place”'],
      [5, 'The name of the area has from 2 to 200 characters'],
      [5, '“E0100000” is not a small area of 2021'],
      [5, '“21/03/2021” is not a day'],
      [5, '“2021-02-30” is not a day'],
      [6, 'It ends on 2026-04-01, which is not after 2026-04-01, the day on which it begins'],
    ],
  )
})

const areaOf = (...members: readonly (readonly [from: string, to: string | null])[]): AreaInFile => ({
  code: 'here',
  name: 'Here',
  row: 2,
  members: members.map(([from, to], place) => ({ row: place + 2, smallArea: 'E01000001', from, to })),
})
const kept = (from: string, to: string | null) => [{ smallArea: 'E01000001', from, to }]

test('a small area is in an area once at a time, in the file and beside what is kept', () => {
  assert.deepEqual(clashesIn(areaOf(['2021-03-21', '2024-04-01'], ['2024-04-01', null]), []), [])
  assert.match(clashesIn(areaOf(['2021-03-21', null], ['2024-04-01', null]), [])[0]!.reason, /see row 2/)
  assert.match(clashesIn(areaOf(['2024-04-01', null]), kept('2021-03-21', null))[0]!.reason, /has been in here from 2021-03-21/)
  assert.match(clashesIn(areaOf(['2021-03-21', null]), kept('2021-03-21', '2026-04-01'))[0]!.reason, /left here on 2026-04-01/)
  assert.deepEqual(clashesIn(areaOf(['2021-03-21', '2026-04-01']), kept('2021-03-21', null)), [])
  // What is kept is ended by the file, and begins again later.
  assert.deepEqual(clashesIn(areaOf(['2021-03-21', '2024-04-01'], ['2025-04-01', null]), kept('2021-03-21', null)), [])
})

test('times that do not overlap never clash, and the same time twice always does', () => {
  const days = fc.uniqueArray(fc.integer({ min: 10, max: 28 }), { minLength: 2, maxLength: 10 }).map((all) => all.sort((one, other) => one - other))
  fc.assert(
    fc.property(days, (all) => {
      const inOrder = all.map((day) => `2026-05-${day}`)
      const times = inOrder.map((from, place) => [from, inOrder[place + 1] ?? null] as const)
      assert.deepEqual(clashesIn(areaOf(...times), []), [])
      assert.equal(clashesIn(areaOf(...times, times[0]!), []).length, 1)
    }),
  )
})
