import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { consentKept, quoteChoices, shownName } from './consent.ts'

test('a name shows as the person agreed', () => {
  assert.equal(shownName({ quoteAs: 'named', quoteName: 'Amina Farrow' }), 'Amina Farrow')
  assert.equal(shownName({ quoteAs: 'first-name', quoteName: 'Amina Farrow' }), 'Amina')
  assert.equal(shownName({ quoteAs: 'anonymous', quoteName: 'Amina Farrow' }), '')
})

test('a name is kept only with consent to show it, and "named" without a name shows nobody', () => {
  fc.assert(
    fc.property(fc.constantFrom(...quoteChoices), fc.string(), (quoteAs, quoteName) => {
      const kept = consentKept({ quoteAs, quoteName })
      assert.equal(kept.quoteName !== '', kept.quoteAs === 'named' || kept.quoteAs === 'first-name')
      assert.equal(kept.quoteAs === 'not-public', quoteAs === 'not-public')
      assert.deepEqual(consentKept(kept), kept)
    }),
  )
})
