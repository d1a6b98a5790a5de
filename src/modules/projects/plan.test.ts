import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { audience, gaps, missingBeforeOpening, type Plan } from './plan.ts'

const whole: Plan = {
  summary: 'How patients get home',
  purpose: 'To shorten the wait for transport home after dialysis',
  decision: 'How the transport contract is written in March',
  canChange: 'Pick-up windows and the phone line',
  cannotChange: 'The budget for this year',
  alreadyDecided: 'The current provider stays until March',
  alreadyKnown: 'Complaints of last winter name the phone line',
  timeline: 'We ask until January and sort in February',
  claimedLevel: 'engage',
  decidedBy: 'The planned care board',
  decidedOn: '2027-03-04',
  contactName: 'Sam Okoro',
  contactPhone: '01632 960001',
  audiences: 1,
  peopleWanted: null,
  aims: null,
  promiseDueOn: '2027-03-31',
  methods: 1,
  barriersAnswered: 8,
  budgetPence: 100_000,
  noCostBecause: '',
}

test('a whole plan may open', () => assert.deepEqual(missingBeforeOpening(whole), []))

test('an empty plan is told everything at once, in the order of the plan', () => {
  const empty: Plan = {
    ...whole,
    purpose: '',
    decision: '',
    canChange: '',
    cannotChange: '',
    alreadyDecided: '',
    decidedBy: '',
    decidedOn: null,
    contactName: '',
    audiences: 0,
    promiseDueOn: null,
  }
  assert.deepEqual(missingBeforeOpening(empty), [...gaps])
})

test('a name without a phone number is no way to reach a person', () =>
  assert.deepEqual(missingBeforeOpening({ ...whole, contactPhone: '' }), ['contact']))

for (const nobody of [
  'Everyone',
  'everybody!',
  ' The General Public ',
  'all patients',
  'Everyone and the general public',
  'ALL PATIENTS, all residents',
  'the public',
])
  test(`"${nobody}" names nobody in particular`, () => assert.deepEqual(audience(nobody), { ok: false, because: 'nobody-in-particular' }))

for (const somebody of ['People who have dialysis at Marlow Road', 'Carers of all patients with dementia', 'Everyone who used the night bus in May'])
  test(`"${somebody}" can be found`, () => assert.deepEqual(audience(somebody), { ok: true, value: somebody }))

test('any text is either refused or kept, never changed beyond its spaces', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = audience(text)
      if (read.ok) assert.equal(read.value, text.trim().replace(/\s+/g, ' '))
    }),
  )
})
