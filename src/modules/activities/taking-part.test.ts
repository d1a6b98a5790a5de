import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Given } from './given.ts'
import { type Asked, answeredVersion, anyQuotable, columnsOf, isId, pathOf, resumeAt, type Said, stepOn, wholeOf, writtenIn } from './taking-part.ts'

const started = new Date('2026-05-02T09:00:00Z')
const before = new Date('2026-05-01T09:00:00Z')
const since = new Date('2026-05-03T09:00:00Z')

const ask = (name: string, part: Partial<Asked> = {}): Asked => ({
  kind: 'long-text',
  wording: `About ${name}`,
  help: '',
  required: false,
  mayQuote: false,
  options: [],
  lowest: null,
  highest: null,
  lowestLabel: '',
  highestLabel: '',
  questionId: name,
  versionId: `${name}-1`,
  version: 1,
  position: 1,
  removedAt: null,
  replacedAt: null,
  ...part,
})

test('what a person saw is what they answer: an edit and a removal after their answer change nothing for them', () => {
  const questions = [
    ask('wait', { replacedAt: since }),
    ask('wait', { versionId: 'wait-2', version: 2 }),
    ask('food', { position: 2, removedAt: since }),
    ask('home', { position: 3 }),
  ]
  const said: Said = { wait: { versionId: 'wait-1', given: 'Long' }, food: { versionId: 'food-1', given: 'Cold' } }
  assert.deepEqual(
    pathOf(questions, said).map(({ versionId }) => versionId),
    ['wait-1', 'food-1', 'home-1'],
  )
  assert.deepEqual(
    pathOf(questions, {}).map(({ versionId }) => versionId),
    ['wait-2', 'home-1'],
  )
})

test('a form answers the version that it was drawn with, if that stood at some time since the person began', () => {
  const questions = [ask('wait', { replacedAt: since }), ask('wait', { versionId: 'wait-2', version: 2 })]
  const draft = { said: {}, startedAt: started }
  assert.equal(answeredVersion(questions, draft, 'wait', 'wait-1')?.versionId, 'wait-1')
  const older = [ask('wait', { replacedAt: before }), ask('wait', { versionId: 'wait-2', version: 2 })]
  assert.equal(answeredVersion(older, draft, 'wait', 'wait-1')?.versionId, 'wait-2')
  assert.equal(answeredVersion([ask('wait', { removedAt: before })], draft, 'wait', 'wait-1'), undefined)
  assert.equal(answeredVersion(questions, draft, 'food', 'wait-1'), undefined)
})

test('each step knows its place and its neighbours', () => {
  const path = [ask('a'), ask('b', { position: 2 }), ask('c', { position: 3 })]
  const step = stepOn(path, 'b')
  assert.deepEqual([step?.number, step?.of, step?.before?.questionId, step?.after?.questionId], [2, 3, 'a', 'c'])
  assert.equal(stepOn(path, 'z'), undefined)
})

test('who comes back goes on after the last question that they answered', () => {
  const path = [ask('a'), ask('b', { position: 2 }), ask('c', { position: 3 })]
  assert.equal(resumeAt(path, {})?.questionId, 'a')
  assert.equal(resumeAt(path, { b: { versionId: 'b-1', given: 'x' } })?.questionId, 'c')
  assert.equal(resumeAt(path, { c: { versionId: 'c-1', given: 'x' } }), undefined)
})

test('consent is asked only of those who wrote what could be shown', () => {
  const path = [ask('a', { mayQuote: true }), ask('b', { position: 2 })]
  assert.equal(anyQuotable(path, { b: { versionId: 'b-1', given: 'x' } }), false)
  assert.equal(anyQuotable(path, { a: { versionId: 'a-1', given: 'x' } }), true)
})

test('a whole draft names the first question that does not hold', () => {
  const path = [ask('a'), ask('b', { position: 2, kind: 'one-choice', options: ['Yes', 'No'], required: true })]
  assert.deepEqual(wholeOf(path, {}), { ok: false, because: 'missing', questionId: 'b' })
  assert.deepEqual(wholeOf(path, { b: { versionId: 'b-1', given: 'Perhaps' } }), { ok: false, because: 'not-offered', questionId: 'b' })
})

test('free text leaves as contributions, everything else as columns, and nothing is given twice or lost', () => {
  const path = [ask('a'), ask('b', { kind: 'several-choices', options: ['x', 'y'] }), ask('c', { kind: 'number' }), ask('d', { kind: 'date' })]
  const given: fc.Arbitrary<Given>[] = [
    fc.constant('Words'),
    fc.constantFrom(['x'], ['x', 'y']),
    fc.integer({ min: 0, max: 9 }),
    fc.constant('2026-05-03'),
  ]
  fc.assert(
    fc.property(fc.tuple(...given.map((one) => fc.option(one, { nil: undefined }))), (answers) => {
      const pairs = path.flatMap(({ questionId, versionId }, place) => {
        const one = answers[place]
        return one === undefined ? [] : [[questionId, { versionId, given: one }] as const]
      })
      const whole = wholeOf(path, Object.fromEntries(pairs))
      assert.ok(whole.ok)
      assert.equal(whole.value.length, pairs.length)
      assert.equal(writtenIn(whole.value).length, answers[0] === undefined ? 0 : 1)
      for (const filled of whole.value) {
        const { chosen, number, day } = columnsOf(filled)
        const filledColumns = [chosen.length > 0, number !== null, day !== null].filter(Boolean).length
        assert.equal(filledColumns, filled.asked.kind === 'long-text' ? 0 : 1)
      }
    }),
  )
})

test('an id that comes with a form is looked at before the database is asked', () => {
  assert.ok(isId('01890a5d-ac96-774b-bcce-b302099a8057'))
  for (const no of [null, '', "' or 1=1", '01890A5D-AC96-774B-BCCE-B302099A8057', `${'0'.repeat(36)}`]) assert.ok(!isId(no))
})
