import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayDeactivate } from './roles.ts'

test('an administrator may end somebody else’s account', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'b', administrators: ['a', 'b'] }), { ok: true, value: true })
})

test('nobody ends their own account', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'a', administrators: ['a', 'b'] }), { ok: false, because: 'yourself' })
})

test('the last administrator stays', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'b', administrators: ['b'] }), { ok: false, because: 'last-administrator' })
})
