import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ShippedFigures } from '../population/shipped.ts'
import { type Figures, type Sourced, sumOfParts } from './sum-of-parts.ts'

const table = (characteristic: string, people: Readonly<Record<string, number>>, source = 'Census 2021', base: Sourced['base'] = 'all'): Sourced => ({
  characteristic,
  base,
  source,
  groups: Object.entries(people).map(([category, number]) => ({ category, people: number })),
})

test('figures are added up where all parts have them, of the same source and groups; where not, the sum lacks them and says why', () => {
  const { populations, lacking } = sumOfParts([
    {
      name: 'Upper Tarrowdale',
      populations: [
        table('sex', { female: 520, male: 480 }),
        table('age', { young: 3, old: 5 }),
        table('religion', { none: 1 }),
        table('core20', { core20: 7 }),
      ],
    },
    {
      name: 'Wennick',
      populations: [
        table('sex', { male: 10, female: 20 }),
        table('religion', { none: 1, other: 2 }),
        table('core20', { core20: 7 }, 'A list of our own'),
      ],
    },
  ])
  assert.deepEqual(populations, [table('sex', { female: 540, male: 490 })])
  assert.deepEqual(lacking, [
    { characteristic: 'age', base: 'all', because: 'parts-without', without: ['Wennick'] },
    { characteristic: 'religion', base: 'all', because: 'other-groups', without: [] },
    { characteristic: 'core20', base: 'all', because: 'other-sources', without: [] },
  ])
})

test('one area alone keeps its figures as they are', () => {
  const populations = [table('sex', { female: 1, male: 2 })]
  assert.deepEqual(sumOfParts([{ name: 'Wennick', populations }]), { populations, lacking: [] })
})

test('nobody is lost and nobody is added: the groups of a sum have as many people as those of its parts, in any order', () => {
  const counts = fc.tuple(fc.nat({ max: 2_000_000 }), fc.nat({ max: 2_000_000 }))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 10 }), (all) => {
      const parts: Figures[] = all.map(([female, male], place) => ({ name: `Area ${place}`, populations: [table('sex', { female, male })] }))
      const people = (given: readonly Figures[]) => sumOfParts(given).populations[0]!.groups.map((group) => group.people)
      assert.deepEqual(people(parts), [all.reduce((sum, [female]) => sum + female, 0), all.reduce((sum, [, male]) => sum + male, 0)])
      assert.deepEqual(people(parts.toReversed()), people(parts))
    }),
  )
})

test('the 42 areas of care boards, put together, are England, group by group', () => {
  const shipped = JSON.parse(readFileSync(new URL('../population/figures.generated.json', import.meta.url), 'utf8')) as ShippedFigures
  const [england, ...boards] = shipped.areas.map(({ name, figures }) => ({
    name,
    populations: Object.entries(figures).map(([key, people]) => {
      const { characteristic, base, source, groups } = shipped.tables[key]!
      return { characteristic, base, source, groups: groups.map((category, place) => ({ category, people: people[place]! })) }
    }),
  }))
  assert.equal(boards.length, 42)
  const { populations, lacking } = sumOfParts(boards)
  const without = (name: string) => lacking.find(({ characteristic }) => characteristic === name)?.without.length
  assert.deepEqual([lacking.length, without('sex'), without('ethnic-group-in-detail'), without('sexual-orientation')], [3, 15, 15, 11])
  for (const sum of populations)
    assert.deepEqual(
      sum,
      england!.populations.find(({ characteristic, base }) => characteristic === sum.characteristic && base === sum.base),
    )
})
