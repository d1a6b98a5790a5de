import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changeRoles, mayDeactivate, type StaffRole, staffRoles } from './roles.ts'

test('an administrator may end somebody else’s account', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'b', administrators: ['a', 'b'] }), { ok: true, value: true })
})

test('nobody ends their own account', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'a', administrators: ['a', 'b'] }), { ok: false, because: 'yourself' })
})

test('the last administrator stays', () => {
  assert.deepEqual(mayDeactivate({ actor: 'a', person: 'b', administrators: ['b'] }), { ok: false, because: 'last-administrator' })
})

test('roles are given and ended by what is ticked', () => {
  const changed = changeRoles({ actor: 'a', person: 'b', administrators: ['a'] }, ['lead', 'decision-maker'], ['lead', 'administrator'])
  assert.deepEqual(changed, { ok: true, value: { given: ['administrator'], ended: ['decision-maker'] } })
})

test('nobody gives a role to themselves; they may give one up, but the last administrator may not', () => {
  const myself = { actor: 'a', person: 'a', administrators: ['a', 'b'] }
  assert.deepEqual(changeRoles(myself, ['administrator'], ['administrator', 'lead']), { ok: false, because: 'right-to-yourself' })
  assert.deepEqual(changeRoles(myself, ['administrator', 'lead'], ['administrator']), { ok: true, value: { given: [], ended: ['lead'] } })
  assert.deepEqual(changeRoles({ ...myself, administrators: ['a'] }, ['administrator'], []), { ok: false, because: 'last-administrator' })
})

const names = ['a', 'b', 'c'] as const
const roles = fc.uniqueArray(fc.constantFrom(...(Object.keys(staffRoles) as StaffRole[])))

test('whatever is changed by whom, an administrator remains, and nobody gained a role from themselves', () => {
  fc.assert(
    fc.property(
      fc.record({ a: roles, b: roles, c: roles }),
      fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), roles)),
      (start, steps) => {
        const held: Record<string, readonly StaffRole[]> = { ...start, a: [...new Set<StaffRole>([...start.a, 'administrator'])] }
        const administrators = () => names.filter((name) => held[name]!.includes('administrator'))
        for (const [actor, person, after] of steps) {
          if (!administrators().includes(actor)) continue
          const changed = changeRoles({ actor, person, administrators: administrators() }, held[person]!, after)
          if (changed.ok) held[person] = after
          if (changed.ok && actor === person) assert.deepEqual(changed.value.given, [])
          assert.ok(administrators().length > 0)
        }
      },
    ),
  )
})
