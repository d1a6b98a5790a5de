import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freeSlug, slug } from './slug.ts'

test('a name becomes a word of a web address', () => {
  assert.equal(slug('Patient transport in Ashby & Wold'), 'patient-transport-in-ashby-and-wold')
  assert.equal(slug("The people’s panel: what's next?"), 'the-peoples-panel-whats-next')
  assert.equal(slug('Caffè Ŵyl 2026'), 'caffe-wyl-2026')
  assert.equal(slug('健康'), '')
})

test('a long name is cut at the end of a word', () => {
  const cut = slug('How people travel to hospital appointments and what would make the journey easier')
  assert.equal(cut, 'how-people-travel-to-hospital-appointments-and-what-would')
})

test('a slug is safe in an address, short, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (name) => {
      assert.match(slug(name), /^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      assert.ok(slug(name).length <= 60)
      assert.equal(slug(slug(name)), slug(name))
    }),
  )
})

test('a slug that is taken gets the next number', () => {
  assert.equal(freeSlug('panel', new Set()), 'panel')
  assert.equal(freeSlug('panel', new Set(['panel', 'panel-2'])), 'panel-3')
})
