import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { longestName, mostThemes, namedAs, theme, themeName } from './theme.ts'

const phones = { id: 'phones', name: 'Phone lines' }
const open = { closed: false, themes: [phones] }

test('a new name is kept on one line', () => {
  assert.deepEqual(theme(open, { name: '  Waiting \n for  transport ', about: ' Long waits ' }), {
    ok: true,
    value: { name: 'Waiting for transport', about: 'Long waits' },
  })
})

test('a name is taken in whatever capitals it is written', () => {
  assert.deepEqual(theme(open, { name: 'PHONE   lines', about: '' }), { ok: false, because: 'name-taken' })
})

test('its own name is free to a theme', () => {
  assert.ok(theme(open, { name: 'Phone Lines', about: 'Now with a description' }, 'phones').ok)
})

test('each other refusal has its name', () => {
  assert.deepEqual(theme({ ...open, closed: true }, { name: 'Letters', about: '' }), { ok: false, because: 'project-closed' })
  assert.deepEqual(theme(open, { name: ' x ', about: '' }), { ok: false, because: 'name-missing' })
  assert.deepEqual(theme(open, { name: 'x'.repeat(longestName + 1), about: '' }), { ok: false, because: 'name-too-long' })
  const full = { closed: false, themes: Array.from({ length: mostThemes }, (_, n) => ({ id: `${n}`, name: `Theme ${n}` })) }
  assert.deepEqual(theme(full, { name: 'One more', about: '' }), { ok: false, because: 'too-many-themes' })
  assert.ok(theme(full, { name: 'Renamed', about: '' }, '7').ok)
})

test('whatever is typed, a name that is kept reads the same when it is kept again, and is then taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
      const made = theme({ closed: false, themes: [] }, { name: typed, about: '' })
      if (!made.ok) return
      assert.equal(themeName(made.value.name), made.value.name)
      assert.equal(namedAs([{ id: 'it', name: made.value.name }], ` ${typed} `)?.id, 'it')
    }),
  )
})
