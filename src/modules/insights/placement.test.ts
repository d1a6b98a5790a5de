import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placing, takingOut } from './placement.ts'
import { namedAs } from './theme.ts'

const phones = { id: 'phones', name: 'Phone lines' }
const letters = { id: 'letters', name: 'Letters' }
const project = { closed: false, themes: [phones, letters] }

test('contributions go under several themes at once', () => {
  assert.deepEqual(placing(project, { themeIds: ['phones', 'letters', 'phones'], newTheme: '' }, 3), {
    ok: true,
    value: { themeIds: ['phones', 'letters'], make: null },
  })
})

test('a theme is made on the spot', () => {
  assert.deepEqual(placing(project, { themeIds: ['letters'], newTheme: ' Call  backs ' }, 1), {
    ok: true,
    value: { themeIds: ['letters'], make: 'Call backs' },
  })
})

test('a new theme with the name of one that is there means that one', () => {
  assert.deepEqual(placing(project, { themeIds: [], newTheme: 'phone LINES' }, 1), { ok: true, value: { themeIds: ['phones'], make: null } })
})

test('each refusal has its name', () => {
  const because = (themeIds: string[], newTheme: string, count = 1) => {
    const placed = placing(project, { themeIds, newTheme }, count)
    return placed.ok ? undefined : placed.because
  }
  assert.equal(because([], ''), 'no-theme')
  assert.equal(because(['elsewhere'], ''), 'theme-gone')
  assert.equal(because([], 'x'), 'name-missing')
  assert.equal(because([], 'x'.repeat(101)), 'name-too-long')
  assert.equal(because(['phones'], '', 0), 'nothing-chosen')
  assert.deepEqual(takingOut(project, [], 1), { ok: false, because: 'no-theme' })
  assert.deepEqual(takingOut(project, ['elsewhere'], 1), { ok: false, because: 'theme-gone' })
  assert.deepEqual(takingOut(project, ['letters', 'letters'], 1), { ok: true, value: ['letters'] })
})

test('whatever is asked, what is placed goes under at least one theme that is there or is made, and under none twice', () => {
  const asked = fc.record({
    themeIds: fc.array(fc.constantFrom('phones', 'letters', 'elsewhere')),
    newTheme: fc.oneof(fc.constantFrom('', 'Phone Lines', 'LETTERS'), fc.string()),
  })
  fc.assert(
    fc.property(asked, fc.nat(30_000), (chosen, count) => {
      const placed = placing(project, chosen, count)
      if (!placed.ok) return
      const { themeIds, make } = placed.value
      assert.ok(themeIds.length > 0 || make !== null)
      assert.equal(new Set(themeIds).size, themeIds.length)
      assert.ok(themeIds.every((id) => id === 'phones' || id === 'letters'))
      if (make !== null) assert.equal(namedAs(project.themes, make), undefined)
    }),
  )
})
