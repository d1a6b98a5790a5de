import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changes, type PlanDocument, sameWords, written } from './plan-document.ts'
import { maySay, type SigningPart, signingParts, signOffStanding, type Verdict } from './sign-off.ts'

const said = (part: SigningPart, verdict: Verdict['verdict'], by: string): Verdict => ({ part, verdict, by })

test('a plan waits for both, then for the one who has not signed, then for nobody', () => {
  const at = (verdicts: Verdict[]) => signOffStanding({ verdicts, isCurrent: true })
  assert.deepEqual(signOffStanding(undefined), { state: 'not-put-forward' })
  assert.deepEqual(at([]), { state: 'waiting', for: ['lead', 'public'] })
  assert.deepEqual(at([said('public', 'signed', 'kofi')]), { state: 'waiting', for: ['lead'] })
  assert.deepEqual(at([said('public', 'signed', 'kofi'), said('lead', 'signed', 'ines')]), { state: 'signed' })
})

test('whoever wants changes is heard, even when the other has signed', () => {
  const verdicts = [said('lead', 'signed', 'ines'), said('public', 'changes-wanted', 'kofi')]
  assert.deepEqual(signOffStanding({ verdicts, isCurrent: true }), { state: 'changes-wanted' })
})

test('a plan that was changed after both signed is not the plan that they signed', () => {
  const verdicts = [said('lead', 'signed', 'ines'), said('public', 'signed', 'kofi')]
  assert.deepEqual(signOffStanding({ verdicts, isCurrent: false }), { state: 'changed-since' })
})

const asked = { person: 'ines', part: 'lead' as const, authors: new Set(['marged']), verdicts: [], isLatest: true, projectClosed: false }

test('nobody signs what they wrote, for both, or what was replaced', () => {
  assert.equal(maySay(asked).ok, true)
  assert.deepEqual(maySay({ ...asked, person: 'marged' }), { ok: false, because: 'wrote-it-yourself' })
  assert.deepEqual(maySay({ ...asked, verdicts: [said('public', 'signed', 'ines')] }), { ok: false, because: 'signed-already' })
  assert.deepEqual(maySay({ ...asked, verdicts: [said('lead', 'signed', 'ruth')] }), { ok: false, because: 'signed-already' })
  assert.deepEqual(maySay({ ...asked, isLatest: false }), { ok: false, because: 'newer-version' })
  assert.deepEqual(maySay({ ...asked, projectClosed: true }), { ok: false, because: 'project-closed' })
})

test('whoever signs, in whatever order they try, it takes two who did not write it', () => {
  const people = ['marged', 'ines', 'kofi', 'ruth']
  const tries = fc.array(fc.record({ part: fc.constantFrom(...signingParts), by: fc.constantFrom(...people) }), { maxLength: 20 })
  fc.assert(
    fc.property(tries, fc.subarray(people), (attempts, authors) => {
      const verdicts: Verdict[] = []
      for (const { part, by } of attempts)
        if (maySay({ ...asked, person: by, part, authors: new Set(authors), verdicts }).ok) verdicts.push(said(part, 'signed', by))
      const signers = new Set(verdicts.map(({ by }) => by))
      assert.equal(signers.size, verdicts.length)
      assert.ok(authors.every((author) => !signers.has(author)))
      assert.equal(signOffStanding({ verdicts, isCurrent: true }).state === 'signed', verdicts.length === 2)
    }),
  )
})

const texts = fc.constantFrom('', 'Shorter waits', 'The budget')
const documents: fc.Arbitrary<PlanDocument> = fc.uniqueArray(fc.constantFrom('Why', 'Who', 'How'), { maxLength: 3 }).chain((headings) =>
  fc.tuple(
    ...headings.map((heading) =>
      fc
        .uniqueArray(
          fc.record({
            name: fc.constantFrom('Purpose', 'Limits', 'People'),
            text: texts,
            readBy: fc.constantFrom('staff' as const, 'public' as const),
          }),
          {
            selector: ({ name }) => name,
            maxLength: 3,
          },
        )
        .map((rows) => ({ heading, rows })),
    ),
  ),
)

test('a plan differs from another by exactly the rows that read differently, either way round', () =>
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      assert.ok(sameWords(one, one))
      assert.ok(sameWords(one, written(one)))
      const there = changes(one, other).map(({ before, after, ...row }) => ({ ...row, before: after, after: before }))
      const back = changes(other, one)
      const sorted = (rows: typeof back) => rows.map((row) => JSON.stringify(row, ['heading', 'name', 'before', 'after'])).sort()
      assert.deepEqual(sorted(there), sorted(back))
    }),
  ))
