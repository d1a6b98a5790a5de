import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promisesToShow } from './desk.ts'

const promise = (title: string, dueOn: string) => ({ slug: title, title, dueOn })

test('promises within a week show, the oldest first, and the missed are named so', () => {
  const shown = promisesToShow(
    [promise('far', '2026-06-09'), promise('soon', '2026-06-08'), promise('missed', '2026-05-30'), promise('today', '2026-06-01')],
    '2026-06-01',
  )
  assert.deepEqual(
    shown.map(({ title, missed }) => [title, missed]),
    [
      ['missed', true],
      ['today', false],
      ['soon', false],
    ],
  )
})
