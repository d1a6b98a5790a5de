import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedFor } from './asked-for.ts'
import { noteOfKnown } from './course.ts'

const asked = { projectId: 'ours', closed: false, findingOf: 'earlier' }
const draft = { course: 'not-again' as const, because: ' We know. ' }

test('a project says of what came before whether it asks again, with a reason', () => {
  assert.deepEqual(noteOfKnown(asked, draft), { ok: true, value: { course: 'not-again', because: 'We know.' } })
  assert.deepEqual(noteOfKnown({ ...asked, closed: true }, draft), { ok: false, because: 'project-closed' })
  assert.deepEqual(noteOfKnown({ ...asked, findingOf: 'ours' }, draft), { ok: false, because: 'own-project' })
  for (const because of ['  a ', '🚑🚑']) assert.deepEqual(noteOfKnown(asked, { ...draft, because }), { ok: false, because: 'no-reason' })
})

test('an address without words asks for those of the plan, and one with an empty search for the newest', () => {
  const of = (query: string) => askedFor(new URLSearchParams(query), 'bus OR car')
  assert.deepEqual(of(''), { words: 'bus OR car', page: 1 })
  assert.deepEqual(of('words='), { words: '', page: 1 })
  assert.deepEqual(of('words=+&page=2'), { words: '', page: 2 })
  assert.deepEqual(of('words=a+b%0Ac&page=-1'), { words: 'a b c', page: 1 })
  assert.equal(of(`words=${'x'.repeat(9000)}`).words.length, 500)
})
