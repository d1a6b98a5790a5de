import { barriers } from './how/barriers.ts'
import { budgetStands } from './how/budget.ts'
import type { Plan } from './plan.ts'

/** The three steps of a plan. */
export const steps = ['why', 'who', 'how'] as const
export type Step = (typeof steps)[number]

export const stepWords: Readonly<Record<Step, string>> = { why: 'Why', who: 'Who', how: 'How' }

type Question = { step: Step; isAnswered: (plan: Plan) => boolean }

/** Every question of a plan in the order in which it is asked. Each is a page of its own, `/projects/:project/plan/<question>`. */
export const planQuestions = {
  purpose: { step: 'why', isAnswered: ({ purpose }) => purpose !== '' },
  decision: { step: 'why', isAnswered: ({ decision }) => decision !== '' },
  'already-known': { step: 'why', isAnswered: ({ alreadyKnown }) => alreadyKnown !== '' },
  'can-change': { step: 'why', isAnswered: ({ canChange }) => canChange !== '' },
  'cannot-change': { step: 'why', isAnswered: ({ cannotChange }) => cannotChange !== '' },
  'already-decided': { step: 'why', isAnswered: ({ alreadyDecided }) => alreadyDecided !== '' },
  'who-decides': { step: 'why', isAnswered: ({ decidedBy, decidedOn }) => decidedBy !== '' && decidedOn !== null },
  timeline: { step: 'why', isAnswered: ({ timeline }) => timeline !== '' },
  name: { step: 'why', isAnswered: ({ summary }) => summary !== '' },
  who: { step: 'who', isAnswered: ({ audiences }) => audiences > 0 },
  aims: { step: 'who', isAnswered: ({ aims }) => aims !== null },
  method: { step: 'how', isAnswered: ({ methods }) => methods > 0 },
  barriers: { step: 'how', isAnswered: ({ barriersAnswered }) => barriersAnswered === barriers.length },
  budget: { step: 'how', isAnswered: ({ budgetPence, noCostBecause }) => budgetStands({ pence: budgetPence, noCostBecause }) },
  offer: { step: 'how', isAnswered: ({ claimedLevel }) => claimedLevel !== null },
  promise: { step: 'how', isAnswered: ({ promiseDueOn }) => promiseDueOn !== null },
  contact: { step: 'how', isAnswered: ({ contactName, contactPhone }) => contactName !== '' && contactPhone !== '' },
} as const satisfies Record<string, Question>

export type PlanQuestion = keyof typeof planQuestions

export const allPlanQuestions = Object.keys(planQuestions) as PlanQuestion[]

/** The first question without an answer, from the beginning or after another. Undefined: there is none. */
export function nextQuestion(plan: Plan, after?: PlanQuestion): PlanQuestion | undefined {
  const from = after === undefined ? 0 : allPlanQuestions.indexOf(after) + 1
  return allPlanQuestions.slice(from).find((question) => !planQuestions[question].isAnswered(plan))
}

/** Where a question stands: "Step 1 of 3: why. Question 2 of 9". */
export function placeOf(question: PlanQuestion): string {
  const { step } = planQuestions[question]
  const within = allPlanQuestions.filter((other) => planQuestions[other].step === step)
  return `Step ${steps.indexOf(step) + 1} of ${steps.length}: ${stepWords[step].toLowerCase()}. Question ${within.indexOf(question) + 1} of ${within.length}`
}

/** How far a plan is, for one step: questions answered, of how many. */
export function stepProgress(plan: Plan, step: Step): { answered: number; of: number } {
  const within = allPlanQuestions.filter((question) => planQuestions[question].step === step)
  return { answered: within.filter((question) => planQuestions[question].isAnswered(plan)).length, of: within.length }
}
