import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Merging, merge } from './theme-merge.ts'

const plain = (id: string): Merging => ({ id, mergedInto: null, drafted: false, released: false })
const [phones, calls] = [plain('phones'), plain('calls')]
const open = { closed: false }

test('two themes without answers merge', () => assert.deepEqual(merge(open, calls, phones), { ok: true, value: true }))

test('a theme cannot be merged into itself', () => assert.deepEqual(merge(open, phones, phones), { ok: false, because: 'into-itself' }))

test('a theme whose answer was released stays; another may come to it', () => {
  const answered = { ...phones, released: true, drafted: true }
  assert.deepEqual(merge(open, answered, calls), { ok: false, because: 'answer-released' })
  assert.ok(merge(open, calls, answered).ok)
})

test('an answer that is being written is not lost', () => {
  assert.deepEqual(merge(open, { ...calls, drafted: true }, phones), { ok: false, because: 'answer-in-writing' })
})

test('nothing is merged twice, or into what is gone, or in a closed project', () => {
  const gone = { ...calls, mergedInto: 'letters' }
  assert.deepEqual(merge(open, gone, phones), { ok: false, because: 'merged-before' })
  assert.deepEqual(merge(open, phones, gone), { ok: false, because: 'merged-before' })
  assert.deepEqual(merge({ closed: true }, calls, phones), { ok: false, because: 'project-closed' })
})

const aTheme = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  mergedInto: fc.constantFrom(null, 'd'),
  drafted: fc.boolean(),
  released: fc.boolean(),
})

test('whatever merges away has no answer that anybody wrote or read', () => {
  fc.assert(
    fc.property(aTheme, aTheme, fc.boolean(), (away, into, closed) => {
      if (merge({ closed }, away, into).ok) assert.ok(!away.drafted && !away.released && away.id !== into.id && !closed && into.mergedInto === null)
    }),
  )
})
