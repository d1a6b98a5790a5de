import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Plan } from './plan.ts'
import { allPlanQuestions, nextQuestion, placeOf, planQuestions, stepProgress, steps } from './plan-questions.ts'

const blank: Plan = {
  summary: '',
  purpose: '',
  decision: '',
  canChange: '',
  cannotChange: '',
  alreadyDecided: '',
  alreadyKnown: '',
  timeline: '',
  decidedBy: '',
  decidedOn: null,
  claimedLevel: null,
  contactName: '',
  contactPhone: '',
  audiences: 0,
  peopleWanted: null,
  aims: null,
  promiseDueOn: null,
  methods: 0,
  barriersAnswered: 0,
  budgetPence: 0,
  noCostBecause: '',
}

const written = fc.constantFrom('', 'Something')
const plans: fc.Arbitrary<Plan> = fc.record({
  summary: written,
  purpose: written,
  decision: written,
  canChange: written,
  cannotChange: written,
  alreadyDecided: written,
  alreadyKnown: written,
  timeline: written,
  decidedBy: written,
  decidedOn: fc.constantFrom(null, '2027-03-04'),
  claimedLevel: fc.constantFrom(null, 'consult' as const),
  contactName: written,
  contactPhone: written,
  audiences: fc.nat(3),
  peopleWanted: fc.constantFrom(null, 40),
  aims: fc.constantFrom(null, 0, 2),
  promiseDueOn: fc.constantFrom(null, '2027-03-31'),
  methods: fc.nat(2),
  barriersAnswered: fc.nat(8),
  budgetPence: fc.nat(2),
  noCostBecause: written,
})

test('a new plan begins with what it is for', () => assert.equal(nextQuestion(blank), 'purpose'))

test('the way on leads to the next question that nobody has answered, and then to none', () => {
  assert.equal(nextQuestion({ ...blank, decision: 'The contract' }, 'purpose'), 'already-known')
  assert.equal(nextQuestion(blank, 'contact'), undefined)
})

test('the how begins with the method, and then asks what keeps people away and what it costs', () => {
  assert.equal(nextQuestion(blank, 'aims'), 'method')
  assert.equal(nextQuestion({ ...blank, methods: 1, barriersAnswered: 7 }, 'aims'), 'barriers')
  assert.equal(nextQuestion({ ...blank, methods: 1, barriersAnswered: 8 }, 'aims'), 'budget')
})

test('a budget of nothing is an answer only with its reason', () => {
  assert.ok(!planQuestions.budget.isAnswered(blank))
  assert.ok(planQuestions.budget.isAnswered({ ...blank, noCostBecause: 'The group meets anyway' }))
  assert.ok(planQuestions.budget.isAnswered({ ...blank, budgetPence: 1 }))
})

test('each question says where it stands', () => {
  assert.equal(placeOf('purpose'), 'Step 1 of 3: why. Question 1 of 9')
  assert.match(placeOf('who'), /^Step 2 of 3: who\. Question 1 of /)
  assert.match(placeOf('aims'), /^Step 2 of 3: who\. Question 2 of /)
})

test('a plan that aims at none of the groups, and says why, has answered', () => {
  assert.equal(nextQuestion({ ...blank, aims: 0 }, 'who'), 'method')
  assert.equal(nextQuestion({ ...blank, peopleWanted: 40 }, 'who'), 'aims')
})

test('answering what the way on asks ends, asks nothing twice and leaves nothing out', () =>
  fc.assert(
    fc.property(plans, (plan) => {
      const asked: string[] = []
      for (let next = nextQuestion(plan); next; next = nextQuestion(plan, next)) asked.push(next)
      assert.deepEqual(
        asked,
        allPlanQuestions.filter((question) => !planQuestions[question].isAnswered(plan)),
      )
      const answered = steps.reduce((sum, step) => sum + stepProgress(plan, step).answered, 0)
      assert.equal(answered + asked.length, allPlanQuestions.length)
    }),
  ))
