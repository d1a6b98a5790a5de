import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { barriers, nextBarrier } from './barriers.ts'
import { type Acceptance, nextVersion, partOf, standingOf } from './expectations.ts'

const at = new Date('2026-06-01T09:00:00Z')
const by = (acceptedBy: string, part: Acceptance['part']): Acceptance => ({ acceptedBy, part, acceptedAt: at })

test('it is agreed once staff and every contributor who is asked have accepted it', () => {
  assert.equal(standingOf(1, ['bettrys'], [by('marged', 'staff'), by('bettrys', 'contributor')]).agreed, true)
  assert.equal(standingOf(1, ['bettrys', 'idris'], [by('marged', 'staff'), by('bettrys', 'contributor')]).agreed, false)
  assert.equal(standingOf(1, ['bettrys'], [by('bettrys', 'contributor')]).agreed, false)
})

test('staff alone agree nothing, and nothing is agreed that is not written', () => {
  assert.equal(standingOf(1, [], [by('marged', 'staff')]).agreed, false)
  assert.equal(standingOf(null, ['bettrys'], []).agreed, false)
})

test('asking one more contributor never makes it agreed; one more acceptance never undoes it', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      fc.boolean(),
      (asked, accepted, staff) => {
        const acceptances = [...accepted.map((one) => by(one, 'contributor')), ...(staff ? [by('s', 'staff')] : [])]
        const now = standingOf(1, asked, acceptances)
        if (asked.length > 0 && !now.agreed) assert.equal(standingOf(1, [...asked, 'e'], acceptances).agreed, false)
        if (now.agreed) assert.ok(standingOf(1, asked, [...acceptances, by('e', 'contributor')]).agreed)
      },
    ),
  ))

test('whoever co-leads the project signs as a contributor; a co-lead of another project does not', () => {
  assert.equal(partOf([{ role: 'co-lead', projectId: 'here' }], 'here'), 'contributor')
  assert.equal(partOf([{ role: 'lead', projectId: null }], 'here'), 'staff')
  assert.equal(
    partOf(
      [
        { role: 'lead', projectId: null },
        { role: 'co-lead', projectId: 'elsewhere' },
      ],
      'here',
    ),
    'staff',
  )
})

const words = { fromUs: 'a', fromPeople: 'b', groundRules: 'c', disagreements: 'd' }

test('a change is the next version; the same words are none', () => {
  const newest = { ...words, version: 3 }
  assert.deepEqual(nextVersion({ projectClosed: false, newest: undefined, seen: 0 }, words), { ok: true, value: { ...words, version: 1 } })
  assert.deepEqual(nextVersion({ projectClosed: false, newest, seen: 3 }, words), { ok: false, because: 'nothing-changed' })
  assert.deepEqual(nextVersion({ projectClosed: false, newest, seen: 2 }, { ...words, fromUs: 'e' }), { ok: false, because: 'changed-meanwhile' })
  assert.deepEqual(nextVersion({ projectClosed: true, newest, seen: 3 }, { ...words, fromUs: 'e' }), { ok: false, because: 'project-closed' })
})

test('the way on leads to the next barrier of which nothing is written, round to the first, and then to none', () => {
  assert.equal(nextBarrier([]), 'times')
  assert.equal(nextBarrier([{ barrier: 'everyone-speaks' }], 'everyone-speaks'), 'times')
  assert.equal(nextBarrier(barriers.map((barrier) => ({ barrier }))), undefined)
})
