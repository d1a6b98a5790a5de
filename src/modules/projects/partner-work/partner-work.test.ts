import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#lib/dates.ts'
import { draftOf } from './partner-work.form.ts'
import { holdsOn, partnerWork, sumsOf, type WorkDraft, workKinds } from './partner-work.ts'
import { standingInWords, sumsInWords } from './partner-work.words.ts'

const today = '2026-06-01'
const ask = draftOf('ask', { words: 'To host an evening', happenedOn: today, answer: 'yes', paid: 'yes' })

test('what we ask has happened, an agreement may begin later and ends after it begins, and what is not paid has a reason', () => {
  assert.ok(partnerWork(today, ask).ok)
  assert.deepEqual(partnerWork(today, { ...ask, happenedOn: '2026-06-02' }), { ok: false, because: 'in-the-future' })
  const agreement: WorkDraft = {
    ...draftOf('agreement', { words: 'Four evenings', happenedOn: '2026-07-01', theyGet: 'A hall' }),
    untilOn: '2026-12-31',
  }
  assert.ok(partnerWork(today, agreement).ok)
  assert.deepEqual(partnerWork(today, { ...agreement, untilOn: '2026-06-30' }), { ok: false, because: 'ends-before-it-begins' })
  const unpaid = draftOf('ask', { words: 'To host an evening', happenedOn: today, answer: 'yes', paid: 'no', unpaidBecause: ' ' })
  assert.deepEqual(partnerWork(today, unpaid), { ok: false, because: 'reason-missing' })
  assert.ok(partnerWork(today, { ...unpaid, unpaidBecause: 'They asked us not to' }).ok)
})

test('a reason for not paying is kept only where they are not paid', () => {
  assert.equal(draftOf('ask', { words: 'To', happenedOn: today, answer: 'yes', paid: 'yes', unpaidBecause: 'left over' }).unpaidBecause, null)
})

test('the first and the last day of an agreement are in it', () => {
  const half = { happenedOn: '2026-01-01', untilOn: '2026-06-30' }
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((day) => holdsOn(half, day)),
    [false, true, true, false],
  )
  assert.ok(holdsOn({ ...half, untilOn: null }, '2030-01-01'))
})

const records = fc.array(
  fc.record({ kind: fc.constantFrom(...workKinds), ago: fc.integer({ min: -40, max: 800 }), pence: fc.integer({ min: 1, max: 100_000 }) }),
  { maxLength: 25 },
)
const asRecorded = (given: readonly { kind: (typeof workKinds)[number]; ago: number; pence: number }[]) =>
  given.map(({ kind, ago, pence }) => ({ kind, happenedOn: addDays(today, -ago), untilOn: null, pence: kind === 'payment' ? pence : null }))

test('for any record the sums are those of the last 12 months, in any order, and one more ask is one more', () => {
  fc.assert(
    fc.property(records, (given) => {
      const recorded = asRecorded(given)
      const sums = sumsOf(recorded, today)
      const recent = recorded.filter(({ happenedOn }) => happenedOn > '2025-06-01' && happenedOn <= today)
      assert.equal(sums.asked, recent.filter(({ kind }) => kind === 'ask').length)
      assert.equal(
        sums.pence,
        recent.reduce((sum, { pence }) => sum + (pence ?? 0), 0),
      )
      assert.deepEqual(sumsOf(recorded.toReversed(), today), sums)
      const oneMore = { kind: 'ask' as const, happenedOn: today, untilOn: null, pence: null }
      assert.deepEqual(sumsOf([...recorded, oneMore], today), { ...sums, asked: sums.asked + 1 })
      assert.deepEqual(sumsOf([...recorded, { ...oneMore, happenedOn: '2025-06-01' }], today), sums)
    }),
  )
})

test('sums and standing are sentences', () => {
  assert.equal(
    sumsInWords({ asked: 2, pence: 24000, cameBack: 1, agreed: true }),
    'In the last 12 months we asked them 2 times, paid them £240, and told them once what came of it.',
  )
  assert.match(
    sumsInWords({ asked: 0, pence: 0, cameBack: 0, agreed: false }),
    /we did not ask them, paid them nothing, and told them nothing of what came of it/,
  )
  assert.equal(standingInWords({ lastAskedOn: null, waitingSince: null }), 'Not asked yet')
  assert.equal(
    standingInWords({ lastAskedOn: '2026-05-03', waitingSince: '2026-04-30' }),
    'Last asked on 3 May 2026, and nothing has come back to them since 30 April 2026',
  )
})
