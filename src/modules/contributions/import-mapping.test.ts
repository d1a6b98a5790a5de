import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distinctColumns, guessedColumns, keptMapping, type Mapping, placesOf } from './import-mapping.ts'

const mapping: Mapping = { text: 'answer', id: 'comment_id', dateOrder: 'dmy', leaveOut: [], skipBad: false }

test('columns are found by their headings', () => {
  assert.deepEqual(placesOf(mapping, [' comment_id', 'date', 'answer ']), { places: { text: 2, id: 0 } })
  assert.deepEqual(placesOf({ ...mapping, date: 'when' }, ['answer']), {
    missing: [
      { column: 'id', heading: 'comment_id' },
      { column: 'date', heading: 'when' },
    ],
  })
})

test('a first guess comes from usual headings', () => {
  assert.deepEqual(guessedColumns(['comment_id', 'date', 'service', 'score', 'question', 'answer', 'labels', 'sentiment']), {
    text: 'answer',
    id: 'comment_id',
    date: 'date',
    question: 'question',
    service: 'service',
    score: 'score',
    themes: 'labels',
  })
  assert.deepEqual(guessedColumns(['A', 'B']), {})
})

test('one column has one job', () => {
  assert.deepEqual(distinctColumns({ ...mapping, question: 'answer' }), { ok: false, because: 'column-twice' })
  assert.equal(distinctColumns(mapping).ok, true)
})

test('a mapping is known again from what was kept', () => {
  assert.deepEqual(keptMapping(JSON.parse(JSON.stringify(mapping))), mapping)
  assert.equal(keptMapping({}), undefined)
})
