import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canWithdraw, withdrawal } from './withdrawal.ts'

const said = [
  { id: 'lift', withdrawnAt: null, quoteAs: 'anonymous' },
  { id: 'bus', withdrawnAt: null, quoteAs: 'not-public' },
  { id: 'gone', withdrawnAt: new Date(0), quoteAs: 'not-public' },
]

test('a person takes back what they choose, and nothing twice', () => {
  assert.deepEqual(withdrawal(said, 'words', ['lift', 'gone']), { ok: true, value: ['lift'] })
  assert.deepEqual(withdrawal(said, 'words', ['gone']), { ok: false, because: 'nothing-chosen' })
  assert.deepEqual(withdrawal(said, 'quotes', ['bus']), { ok: false, because: 'nothing-chosen' })
  assert.deepEqual(withdrawal(said, 'quotes', ['lift', 'bus']), { ok: true, value: ['lift'] })
})

test("words under another receipt are not this person's to take back", () => {
  assert.deepEqual(withdrawal(said, 'words', ['lift', 'somebody-else']), { ok: false, because: 'not-on-this-receipt' })
})

test('what is taken back was chosen and could be', () => {
  const all = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-e]$/), withdrawnAt: fc.constantFrom(null, new Date(0)), quoteAs: fc.constantFrom('named', 'not-public') }),
    {
      selector: (one) => one.id,
    },
  )
  fc.assert(
    fc.property(all, fc.constantFrom('words' as const, 'quotes' as const), fc.subarray(['a', 'b', 'c', 'd', 'e']), (given, what, chosen) => {
      const taken = withdrawal(given, what, chosen)
      if (!taken.ok) return
      const possible = canWithdraw(given, what).map((one) => one.id)
      assert.deepEqual(
        taken.value,
        possible.filter((id) => chosen.includes(id)),
      )
    }),
  )
})
