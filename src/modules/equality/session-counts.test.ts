import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { published, strict } from '#lib/disclosure-control/index.ts'
import { type Given, groupsOf, heardInWords, inSessions, sessionTables, tallied, tooMany } from './session-counts.ts'

const nothing = Object.fromEntries(tallied.map((question) => [question, null])) as Given

test('a session of 26 is one table a question, made as all others; a question that was not asked has none', () => {
  const made = sessionTables(26, { ...nothing, sex: { female: 14, male: 10 } })
  assert.ok(made.ok)
  assert.deepEqual(Object.keys(made.value), ['sex'])
  assert.deepEqual(made.value.sex, {
    kind: 'shown',
    people: 25,
    cells: {
      female: { kind: 'rounded', value: 15 },
      male: { kind: 'rounded', value: 10 },
      declined: { kind: 'zero' },
      blank: { kind: 'hidden' },
    },
  })
})

test('nobody is counted twice, and where nothing was asked there is nothing to keep', () => {
  const given = { ...nothing, sex: { female: 14, male: 13 }, age: { 'under-25': 26 } }
  assert.deepEqual(tooMany(26, given), ['sex'])
  assert.deepEqual(sessionTables(26, given), { ok: false, because: 'more-than-came' })
  assert.deepEqual(sessionTables(26, nothing), { ok: false, because: 'nothing-asked' })
})

const session = fc
  .record({ came: fc.integer({ min: 1, max: 90 }), parts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }) })
  .map(({ came, parts }) => {
    let left = came
    const counts = Object.keys(groupsOf('ethnicGroup')).map((code, place) => {
      const count = Math.min(parts[place % parts.length]!, left)
      left -= count
      return [code, count] as const
    })
    return { came, counts: Object.fromEntries(counts) }
  })

test('for any session: below 20 people no table, and every number that is kept is one that may be shown', () => {
  fc.assert(
    fc.property(session, ({ came, counts }) => {
      const made = sessionTables(came, { ...nothing, ethnicGroup: counts })
      assert.ok(made.ok)
      const table = made.value.ethnicGroup!
      if (came < strict.leastPeople) assert.deepEqual(table, { kind: 'withheld', because: 'few-people' })
      if (table.kind === 'shown') for (const [code, count] of Object.entries(counts)) assert.deepEqual(table.cells[code], published(count))
    }),
  )
})

test('sessions add up from what is published of them, in any order; what is withheld is in no sum', () => {
  fc.assert(
    fc.property(fc.array(session, { maxLength: 6 }), (all) => {
      const tables = all.flatMap(({ came, counts }) => {
        const made = sessionTables(came, { ...nothing, ethnicGroup: counts })
        return made.ok ? [made.value] : []
      })
      const together = inSessions(tables)
      assert.deepEqual(inSessions(tables.toReversed()), together)
      const shown = tables.flatMap(({ ethnicGroup }) => (ethnicGroup?.kind === 'shown' ? [ethnicGroup] : []))
      const most = shown.reduce((sum, { cells }) => sum + (cells.asian?.kind === 'rounded' ? cells.asian.value : 0), 0)
      assert.equal(together['Ethnic group']?.['Asian or Asian British']?.shown ?? 0, most)
    }),
  )
})

test('a missing group that was heard is said so, with a hidden number left hidden', () => {
  const made = sessionTables(40, { ...nothing, sex: { female: 30, male: 5, declined: 5 } })
  assert.ok(made.ok)
  const shown = inSessions([made.value])
  assert.equal(heardInWords(shown, { title: 'Sex', label: 'Female' }), 'In sessions of partners, about 30 of them were heard.')
  assert.match(heardInWords(shown, { title: 'Sex', label: 'Male' }) ?? '', /some of them were heard. How many is hidden/)
  assert.equal(heardInWords(shown, { title: 'Religion', label: 'Muslim' }), undefined)
})
