import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'
import { type AssessmentsStanding, type AssessmentWarning, warningsBeforeOpening } from './assessments/standing.ts'
import type { Plan } from './plan.ts'
import { type PlanQuestion, planQuestions } from './plan-questions.ts'

/** Questions of a plan that ought to be answered before it opens: whom it aims to reach (R46), what keeps people away, what it costs (R41). */
export const shouldBeAnswered = ['aims', 'method', 'barriers', 'budget'] as const satisfies readonly PlanQuestion[]

/** What should be done before a project opens. It may open all the same, with a reason that stays on record. */
export type OpeningWarning = 'not-signed' | (typeof shouldBeAnswered)[number] | AssessmentWarning

export function openingWarnings(plan: Plan, assessments: AssessmentsStanding, signed: boolean): OpeningWarning[] {
  return [
    ...shouldBeAnswered.filter((question) => !planQuestions[question].isAnswered(plan)),
    ...warningsBeforeOpening(assessments),
    ...(signed ? [] : (['not-signed'] as const)),
  ]
}

export type OpeningRefusal = 'project-closed' | 'plan-incomplete' | 'reason-missing'

/** Whether a project may open: its plan says everything, and there is a reason for whatever else was not done. */
export function mayOpen(asked: {
  closed: boolean
  missing: number
  warnings: readonly OpeningWarning[]
  because: string
}): Result<true, OpeningRefusal> {
  if (asked.closed) return refused('project-closed')
  if (asked.missing > 0) return refused('plan-incomplete')
  if (asked.warnings.length > 0 && isShorterThan(asked.because, 3)) return refused('reason-missing')
  return ok(true)
}
