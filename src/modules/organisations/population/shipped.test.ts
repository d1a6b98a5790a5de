import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadShippedFigures } from '#app/shipped-figures.ts'
import { anOrganisation, aStore } from '#support/database.ts'
import { figuresOf } from '../areas/parts.queries.ts'
import { areaNamed, areas } from './figures.queries.ts'
import { known } from './known.ts'
import { loadFigures } from './load-figures.action.ts'
import { figuresIn, notAnswered, type ShippedFigures } from './shipped.ts'

const shipped = JSON.parse(readFileSync(new URL('figures.generated.json', import.meta.url), 'utf8')) as ShippedFigures
const figures = figuresIn(shipped)
const peopleOf = (code: string, characteristic: string, base = 'all') =>
  figures.filter((figure) => figure.code === code && figure.characteristic === characteristic && figure.base === base)
const sum = (people: readonly { people: number }[]) => people.reduce((added, one) => added + one.people, 0)

test('England and the 42 care boards of April 2024, attributed under the Open Government Licence', () => {
  assert.equal(shipped.areas.length, 43)
  assert.match(shipped.attribution.join(' '), /Open Government Licence v3\.0.*Office for National Statistics.*Indices of Deprivation 2025/)
  for (const { characteristic, groups } of Object.values(shipped.tables))
    assert.deepEqual(
      groups.filter((group) => group !== notAnswered && !known[characteristic]?.groups[group]),
      [],
      characteristic,
    )
})

test('the figures are the published ones: England as a whole, and shares of South East London', () => {
  assert.equal(sum(peopleOf('E92000001', 'ethnic-group')), 56_490_108)
  const share = (characteristic: string, category: string) => {
    const groups = peopleOf('E54000030', characteristic)
    return ((100 * groups.find((group) => group.category === category)!.people) / sum(groups)).toFixed(1)
  }
  assert.deepEqual(
    [
      share('ethnic-group', 'black'),
      share('ethnic-group', 'asian'),
      share('disability', 'disabled'),
      share('age', '65-over'),
      share('core20', 'core20'),
    ],
    ['19.5', '9.5', '14.0', '11.8', '11.1'],
  )
})

test('the groups of every table make up those who live there, and the areas make up England where all are complete', () => {
  for (const { code, figures: own } of shipped.areas)
    for (const name of Object.keys(own)) {
      const { characteristic, base } = shipped.tables[name]!
      const whole = base === 'all' ? sum(peopleOf(code, 'ethnic-group')) : sum(peopleOf(code, 'age', '16+'))
      assert.ok(Math.abs(sum(peopleOf(code, characteristic, base)) - whole) <= whole * 0.0002, `${code}: ${name}`)
    }
  const boards = shipped.areas.filter(({ kind }) => kind === 'care-board')
  for (const [name, { groups }] of Object.entries(shipped.tables).filter(([name]) => boards.every(({ figures: own }) => own[name])))
    groups.forEach((group, place) => {
      const added = boards.reduce((people, { figures: own }) => people + own[name]![place]!, 0)
      assert.equal(added, shipped.areas[0]!.figures[name]![place], `${name}: ${group}`)
    })
})

test('what is not complete is left out, and says why', () => {
  for (const { code, figures: own, leftOut } of shipped.areas)
    for (const [name, { characteristic }] of Object.entries(shipped.tables))
      assert.equal(own[name] === undefined, leftOut[characteristic] !== undefined, `${code}: ${name}`)
  const without = (name: string) => shipped.areas.filter(({ leftOut }) => leftOut[name] !== undefined).length
  assert.deepEqual([without('sex'), without('ethnic-group-in-detail'), without('sexual-orientation')], [15, 15, 11])
})

test('they are there after migrating, are loaded once, and every organisation may read and none may change them', async () => {
  const store = await aStore()
  assert.equal(await loadShippedFigures(store), false)
  const { id } = await store.outside((db) => anOrganisation(db))
  await store.within(id, async (db) => {
    assert.equal((await areas(db)).length, 43)
    const area = (await areaNamed(db, 'south east london'))!
    assert.deepEqual((await figuresOf(db, [area.id]))[0]!.populations.find(({ characteristic }) => characteristic === 'core20')?.groups, [
      { category: 'core20', people: 198_246 },
      { category: 'not-core20', people: 1_593_171 },
    ])
    assert.equal((await db.updateTable('organisations.population').set({ people: 0 }).executeTakeFirst()).numUpdatedRows, 0n)
    assert.equal((await db.deleteFrom('organisations.area').executeTakeFirst()).numDeletedRows, 0n)
  })
})

test('a new file takes the place of the old figures; an area that it no longer has keeps its own', async () => {
  const store = await aStore()
  const [england, board] = shipped.areas
  const merged = { ...board!, code: 'E54999999', name: 'NHS Two Become One Integrated Care Board', validFrom: '2027-04-01' }
  const before = await store.outside(async (db) => (await areaNamed(db, board!.code))!)
  assert.equal(await store.outside((db) => loadFigures(db, 'another', () => ({ ...shipped, areas: [england!, merged] }))), true)
  await store.outside(async (db) => {
    assert.equal((await areas(db)).length, 44)
    assert.deepEqual(await areaNamed(db, board!.code), before)
    assert.ok((await figuresOf(db, [before.id]))[0]!.populations.length > 5)
  })
})
