import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostReplies, reply } from './reply.ts'

const asked = { answered: true, hasContact: true, earlier: [] }
const talk = { kind: 'want-to-talk' as const, words: 'Please ring me', reach: '' }

test('there is nothing to reply to before an answer', () =>
  assert.deepEqual(reply({ ...asked, answered: false }, talk), { ok: false, because: 'not-answered-yet' }))
test('who wants to talk and left no contact says how to be reached', () => {
  assert.deepEqual(reply({ ...asked, hasContact: false }, talk), { ok: false, because: 'reach-missing' })
  assert.deepEqual(reply({ ...asked, hasContact: false }, { ...talk, reach: '01632 960 001' }), { ok: true, value: 'new' })
  assert.deepEqual(reply({ ...asked, hasContact: false }, { ...talk, kind: 'point-missing' }), { ok: true, value: 'new' })
})
test('the same reply sent twice is one, until it was dealt with', () => {
  assert.deepEqual(reply({ ...asked, earlier: [{ ...talk, resolved: false }] }, talk), { ok: true, value: 'said-before' })
  assert.deepEqual(reply({ ...asked, earlier: [{ ...talk, resolved: true }] }, talk), { ok: true, value: 'new' })
})
test('one receipt cannot fill the queue', () => {
  const earlier = Array.from({ length: mostReplies }, (_, number) => ({ ...talk, words: `Again ${number}`, resolved: false }))
  assert.deepEqual(reply({ ...asked, earlier }, talk), { ok: false, because: 'too-many' })
})
