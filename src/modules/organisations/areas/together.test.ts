import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ignacy, marged } from '#demo/cast.ts'
import { readConfig } from '#platform/config.ts'
import { CommandRefused } from '#platform/errors.ts'
import { aDemonstration } from '#support/demonstration.ts'
import { countIn, haveAnswered, times } from '#support/equality.ts'
import { frontDoor } from '#support/front-door.ts'
import { areaNamed } from '../population/figures.queries.ts'
import { importPopulation } from '../population/import-population.command.ts'
import { saveServedArea } from '../population/served-area.queries.ts'
import { areaColumns, nothingRead, readAreas } from './areas-file.ts'
import { servedPeriods } from './figures-on.queries.ts'
import { saveAreas } from './save-areas.action.ts'

const { store, castMember, organisation } = await aDemonstration()
const door = await frontDoor(store, new Date('2026-06-01T09:00:00Z'))
const administrator = await door.as(castMember(ignacy.name))
const at = '/organisation/area/together'
const idOf = async (name: string) => (await store.reading(organisation.id, (db) => areaNamed(db, name)))!.id
const [surrey, sussex, london] = await Promise.all(['E54000063', 'E54000064', 'E54000030'].map(idOf))
const folder = mkdtempSync(join(tmpdir(), 'together-'))
after(() => rmSync(folder, { recursive: true }))

/** Two areas that are real, under a name that is made up: which boards merged is for whoever knows it to say. */
const both = { name: 'Hills and Downs', 'from-day': '1', 'from-month': '4', 'from-year': '2026', parts: [surrey!, sussex!], serve: 'yes' }

// The demonstration has an area and totals of its own.
for (const table of ['organisations.served_area', 'equality.answers', 'equality.totals']) await store.query(`delete from ${table}`)
await store.within(organisation.id, (db) => saveServedArea(db, surrey!, { from: '2024-04-01', by: castMember(ignacy.name).id, now: new Date() }))

test('from 1 April 2026 two areas are served together; the figures are the sums, and what a part lacks is said', async () => {
  assert.match((await administrator.get(at)).html, /What is the area called/)
  assert.equal((await administrator.post(at, both)).location, '/organisation/area')
  const { html } = await administrator.get('/organisation/area')
  const says = (words: RegExp) => assert.match(html, words)
  says(/Who lives in Hills and Downs/)
  says(/It is made up of NHS S.* and NHS S.*\. Its figures are theirs, added up/)
  says(/Sex: there are no figures for this area\. Without them (is|are)/)
  says(/From 1 April 2024: NHS Surrey Heartlands[\s\S]*From 1 April 2026: Hills and Downs, made up of/)
  const [before, now, ...more] = await store.reading(organisation.id, servedPeriods)
  assert.deepEqual([before?.from, now?.from, more.length], ['2024-04-01', '2026-04-01', 0])
  const people = (period: typeof before, area?: string) =>
    period!.populations.find(({ characteristic }) => characteristic === 'core20')!.groups.reduce((sum, group) => sum + group.people, 0) +
    (area ? 0 : 0)
  assert.ok(people(now) > people(before) + 1_000_000)
})

test('what cannot be added up is refused, and what was typed is kept', async () => {
  const refused = async (more: object, words: RegExp) => {
    const { status, html } = await administrator.post(at, { ...both, name: 'Another place', ...more })
    assert.equal(status, 422)
    assert.match(html, words)
    assert.match(html, /Another place|Hills and Downs|NHS South East London/)
  }
  await refused({ parts: [surrey!] }, /Select two or more areas/)
  await refused({ parts: [] }, /Select two or more areas/)
  await refused({ parts: [surrey!, await idOf('Hills and Downs')] }, /people would be counted twice/)
  await refused({ parts: [surrey!, await idOf('England')] }, /Select answers from the list/)
  await refused({ 'from-year': '2020' }, /was not there yet/)
  await refused({ 'from-month': '13' }, /The first day must be a real date/)
  await refused({ name: 'Hills and Downs' }, /changed on that day or later/)
  await refused({ name: '' }, /Enter the name of the area/)
})

test('areas that have small areas in common cannot be added up', async () => {
  const columns = areaColumns(['area', 'small area', 'valid from'])
  assert.ok(!('missing' in columns))
  const read = nothingRead()
  readAreas(
    read,
    ['E54000063', 'E54000030'].map((code, place) => ({ row: place + 2, cells: [code, 'E01000001', '2024-04-01'] })),
    columns,
  )
  await store.within(organisation.id, (db) => saveAreas(db, read))
  const { status, html } = await administrator.post(at, { ...both, name: 'Another place', parts: [surrey!, london!] })
  assert.deepEqual([status, /small areas in common/.test(html)], [422, true])
})

test('the same name from a later day changes what it is made up of, and what was stays', async () => {
  const later = { ...both, 'from-year': '2027', parts: [surrey!, sussex!, await idOf('E54000029')] }
  assert.equal((await administrator.post(at, { ...later, serve: [] })).status, 303)
  const periods = await store.reading(organisation.id, servedPeriods)
  assert.deepEqual(
    periods.map(({ from, parts }) => [from, parts.length]),
    [
      ['2024-04-01', 0],
      ['2026-04-01', 2],
      ['2027-04-01', 3],
    ],
  )
})

test('figures of an area that is made up of others cannot be brought in beside the sum', async () => {
  const file = join(folder, 'figures.csv')
  writeFileSync(file, 'area,characteristic,group,count\nhills-and-downs,sex,Female,1\nhills-and-downs,sex,Total,1\n')
  const work = { store, config: readConfig({}), now: new Date('2026-06-01T09:00:00Z'), positionals: [], say: () => undefined }
  const host = new URL(organisation.baseUrl).hostname
  await assert.rejects(importPopulation.run({ ...work, options: { file, organisation: host } }), (error: Error) => error instanceof CommandRefused)
})

test('totals of March are set beside the area of March, and those of April beside the area of April', async () => {
  const people = (more: object) => times(40, { ethnicGroup: 'white-british', condition: 'no', ...more })
  await haveAnswered(store, organisation.id, new Date('2026-03-20T09:00:00Z'), people({ sex: 'female' }))
  await countIn(store, organisation.id, new Date('2026-04-01T09:00:00Z'))
  const client = await door.as(castMember(marged.name))
  const march = (await client.get('/equality/totals')).html
  assert.match(march, /Who took part, beside those who live in NHS Surrey Heartlands/)
  assert.doesNotMatch(march, /Hills and Downs/)

  await haveAnswered(store, organisation.id, new Date('2026-04-20T09:00:00Z'), people({ sex: 'male' }))
  await countIn(store, organisation.id, new Date('2026-05-01T09:00:00Z'))
  const april = (await client.get('/equality/totals')).html
  assert.match(april, /Who took part, beside those who live in Hills and Downs/)
  assert.match(april, /Answers up to 31 March 2026, beside those who live in NHS Surrey Heartlands/)
})

test('who is not an administrator cannot put areas together', async () => {
  const client = await door.as(castMember(marged.name))
  assert.equal((await client.get(at)).status, 403)
})
