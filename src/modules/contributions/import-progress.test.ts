import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayBringIn, refusedCounts } from './import-progress.ts'

test('one bad row stops the import unless somebody said to skip bad rows', () => {
  const open = { closed: false }
  assert.deepEqual(mayBringIn(open, { state: 'checked', bad: 1 }, { skipBad: false }), { ok: false, because: 'bad-rows' })
  assert.equal(mayBringIn(open, { state: 'checked', bad: 1 }, { skipBad: true }).ok, true)
  assert.equal(mayBringIn(open, { state: 'checked', bad: 0 }, { skipBad: false }).ok, true)
  assert.deepEqual(mayBringIn(open, { state: 'done', bad: 0 }, { skipBad: false }), { ok: false, because: 'not-checked' })
  assert.deepEqual(mayBringIn({ closed: true }, { state: 'checked', bad: 0 }, { skipBad: false }), { ok: false, because: 'project-closed' })
})

test('the counts of a refused import add up as well', () => {
  const count = fc.nat(200_000)
  fc.assert(
    fc.property(count, count, count, count, (imported, alreadyThere, leftOut, bad) => {
      const rows = imported + alreadyThere + leftOut + bad
      const refused = refusedCounts({ rows, imported, alreadyThere, leftOut, bad, warnings: 0 })
      assert.equal(refused.imported, 0)
      assert.equal(refused.imported + refused.alreadyThere + refused.leftOut + refused.bad, rows)
    }),
  )
})
