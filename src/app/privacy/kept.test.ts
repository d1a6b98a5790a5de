import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '../modules.ts'
import { keptParts } from './kept.ts'
import { recordClasses } from './record-classes.ts'
import { periodInWords } from './retention.view.tsx'

const kept = modules.flatMap((module) => module.kept ?? [])

test('every table is named once, in phrases that can stand in the notice', () => {
  assert.deepEqual(new Set(kept.map(({ table }) => table)).size, kept.length)
  for (const { table, what, why, period, erased } of kept)
    for (const phrase of [what, why, period, erased]) assert.match(phrase, /^[^A-Z\s].*[^.\s]$/s, `${table}: ${phrase}`)
})

test('every class of records that a manifest names has its page', () => {
  const known = new Set(recordClasses.map(({ name }) => name))
  assert.deepEqual(
    kept.flatMap(({ recordClass = '' }) => recordClass).filter((name) => name !== '' && !known.has(name)),
    [],
  )
})

test('the notice says what several tables keep alike once, and adds the periods that are set', () => {
  const parts = keptParts(modules, new Map([['projects', { months: 18, citation: '' }]]), periodInWords)
  const rows = parts.flatMap((part) => part.rows)
  assert.ok(rows.length < kept.length)
  assert.match(
    rows.find(({ what }) => what.startsWith('what you said'))?.period ?? '',
    /A person looks at it again 18 months since the project was closed$/,
  )
  for (const part of parts) assert.equal(new Set(part.rows.map((row) => JSON.stringify(row))).size, part.rows.length)
})

test('a module that keeps something has a heading in the notice', () => {
  const strange = { name: 'gossip', kept: kept.slice(0, 1) }
  assert.throws(() => keptParts([strange], new Map(), periodInWords), /no heading for what gossip keeps/)
})
