import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { knownGroups } from '#modules/organisations/index.ts'
import { endOf, type Partner, partnerBeside } from './partner.ts'
import { groupInWords, keyOf, leadingTo, reachable } from './reach.ts'

const carers: Partner = {
  name: 'Wennick Carers Together',
  kind: 'grassroots',
  reaches: 'People who look after somebody at home',
  places: '',
  languages: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  since: '2026-03-27',
}

test('a partner is written down once, and known since a day that has been', () => {
  assert.ok(partnerBeside(['Coldwick Chapel Lunch Club'], carers, '2026-03-27').ok)
  assert.deepEqual(partnerBeside(['WENNICK carers together'], carers, '2026-05-01'), { ok: false, because: 'name-twice' })
  assert.deepEqual(partnerBeside([], carers, '2026-03-26'), { ok: false, because: 'since-after-today' })
})

test('work with a partner ends once, on a day between the first and today', () => {
  const going = { since: '2026-03-27', endedOn: null }
  assert.deepEqual(endOf(going, '2026-05-01', '2026-05-01'), { ok: true, value: '2026-05-01' })
  assert.deepEqual(endOf(going, '2026-05-02', '2026-05-01'), { ok: false, because: 'ended-after-today' })
  assert.deepEqual(endOf(going, '2026-03-26', '2026-05-01'), { ok: false, because: 'ended-before-it-began' })
  assert.deepEqual(endOf({ ...going, endedOn: '2026-04-01' }, '2026-05-01', '2026-05-01'), { ok: false, because: 'ended-already' })
})

const every = Object.entries(knownGroups).flatMap(([characteristic, { groups }]) =>
  Object.keys(groups).map((category) => ({ characteristic, category })),
)

test('who reaches Black African people is found for Black people, and not the other way round', () => {
  const black = { characteristic: 'ethnic-group', category: 'black' }
  const african = { characteristic: 'ethnic-group-in-detail', category: 'black-african' }
  assert.ok(leadingTo(knownGroups, black).some((group) => keyOf(group) === keyOf(african)))
  assert.deepEqual(leadingTo(knownGroups, african), [african])
})

test('who reaches Core20 is found for the most deprived fifth and its two tenths, and for no other', () => {
  const leadsToCore20 = every.filter(
    (group) => group.characteristic !== 'core20' && leadingTo(knownGroups, group).some(({ characteristic }) => characteristic === 'core20'),
  )
  assert.deepEqual(leadsToCore20.map(keyOf), ['deprivation-fifth:1', 'deprivation-decile:1', 'deprivation-decile:2'])
})

test('a group leads to itself first, to groups that there are, and to each once', () =>
  fc.assert(
    fc.property(fc.constantFrom(...every), (group) => {
      const leading = leadingTo(knownGroups, group).map(keyOf)
      assert.equal(leading[0], keyOf(group))
      assert.equal(new Set(leading).size, leading.length)
      assert.ok(leading.every((key) => every.some((one) => keyOf(one) === key)))
    }),
  ))

test('partners reach groups that the figures know, and nobody reaches “everybody else”', () => {
  const groups = reachable(knownGroups).flatMap((one) => one.groups)
  assert.ok(groups.every((group) => every.some((one) => keyOf(one) === keyOf(group))))
  assert.ok(!groups.some(({ category }) => category.startsWith('not-')))
  assert.equal(groupInWords(knownGroups, { characteristic: 'core20', category: 'core20' }), 'Core20')
  assert.equal(groupInWords(knownGroups, { characteristic: 'religion', category: 'jewish' }), 'Religion: Jewish')
  assert.equal(groupInWords(knownGroups, { characteristic: 'shoe-size', category: '9' }), 'shoe-size: 9')
})
