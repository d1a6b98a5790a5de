import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { knownGroups } from '#modules/organisations/index.ts'
import { askings, missingIn, pathOf, resumeAt } from './asking.ts'
import { closedFrom, lateness } from './lateness.ts'
import { type QuickStart, questionFrom, quickStarts, valuesIn } from './mix.ts'

const publishedAt = new Date('2026-05-01T09:00:00Z')
const closedAt = new Date('2026-06-10T16:00:00Z')
const now = new Date('2026-06-15T09:00:00Z')

test('what was given before the closing day came in time, however late it is typed in; later needs a reason', () => {
  const times = { publishedAt, closedAt, now }
  assert.deepEqual(lateness(times, { givenOn: '2026-06-09', because: '' }), { ok: true, value: { lateBecause: null } })
  assert.deepEqual(lateness(times, { givenOn: '2026-06-10', because: '' }), { ok: false, because: 'reason-needed' })
  assert.deepEqual(lateness(times, { givenOn: '2026-06-12', because: 'The post' }), { ok: true, value: { lateBecause: 'The post' } })
  assert.deepEqual(lateness(times, { givenOn: '2026-06-16', because: 'The post' }), { ok: false, because: 'not-given-yet' })
  assert.deepEqual(lateness(times, { givenOn: '2026-04-30', because: 'The post' }), { ok: false, because: 'given-before-published' })
  assert.deepEqual(lateness({ ...times, closedAt: null }, { givenOn: '2026-06-15', because: '' }), { ok: true, value: { lateBecause: null } })
})

test('nothing that came late counts without a reason, whatever the days', () => {
  const days = fc.integer({ min: 0, max: 45 }).map((day) => new Date(publishedAt.getTime() + day * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, fc.constantFrom('', 'A reason'), (givenOn, because) => {
      const said = lateness({ publishedAt, closedAt, now }, { givenOn, because })
      if (said.ok) assert.equal(said.value.lateBecause, givenOn < '2026-06-10' ? null : because)
      if (said.ok && givenOn >= '2026-06-10') assert.notEqual(because, '')
    }),
  )
})

test('it is closed from the first moment at which it ended, and from the closing moment itself', () => {
  const early = new Date('2026-06-05T12:00:00Z')
  assert.equal(closedFrom({ closesAt: closedAt, closedEarlyAt: null }, new Date(closedAt.getTime() - 1)), null)
  assert.deepEqual(closedFrom({ closesAt: closedAt, closedEarlyAt: null }, closedAt), closedAt)
  assert.deepEqual(closedFrom({ closesAt: closedAt, closedEarlyAt: early }, now), early)
})

test('only what an opportunity offers is asked, and somebody goes on where they stopped', () => {
  assert.deepEqual(pathOf({ dates: [], questions: [] }), ['you', 'why', 'support'])
  assert.deepEqual(pathOf({ dates: [1], questions: [1] }), [...askings])
  assert.equal(resumeAt(['you', 'why', 'support'], { contact: {} }), 'why')
  assert.equal(resumeAt(['you', 'why', 'support'], { contact: {}, why: 'x', helps: '' }), 'check')
  assert.equal(missingIn({ why: 'x' }), 'you')
  assert.equal(missingIn({ contact: {}, why: '' }), 'why')
  assert.equal(missingIn({ contact: {}, why: 'x' }), undefined)
})

test('values are lines, two to twelve, each once', () => {
  assert.deepEqual(valuesIn(' By bus \n\nOn foot\n'), { ok: true, value: ['By bus', 'On foot'] })
  assert.deepEqual(valuesIn('By bus'), { ok: false, because: 'too-few-values' })
  assert.deepEqual(valuesIn(Array.from({ length: 13 }, (_, n) => n).join('\n')), { ok: false, because: 'too-many-values' })
  assert.deepEqual(valuesIn(`a\n${'b'.repeat(81)}`), { ok: false, because: 'value-too-long' })
  assert.deepEqual(valuesIn('Bus\nbus'), { ok: false, because: 'value-twice' })
})

test('a quick start has the groups of the figures, and fits what the database takes', () => {
  for (const start of Object.keys(quickStarts) as QuickStart[]) {
    const { category, wording, characteristic, values } = questionFrom(start, knownGroups[start]!)
    assert.equal(characteristic, start)
    assert.ok(category.length >= 2 && wording.endsWith('?') && values.length >= 2 && values.length <= 12)
    for (const { groups } of values) assert.ok(groups.every((group) => Object.hasOwn(knownGroups[start]!.groups, group)))
  }
})
