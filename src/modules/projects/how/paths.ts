import type { Barrier } from './barriers.ts'
import type { NeedQuestion } from './method.ts'

/** Where the parts of the how are written. */
export const methodPath = '/projects/:project/plan/method'
export const needPath = (question: NeedQuestion) => `/projects/:project/plan/method/${question}` as const
export const barriersPath = '/projects/:project/plan/barriers'
export const barrierPath = (barrier: Barrier) => `/projects/:project/plan/barriers/${barrier}` as const
export const budgetPath = '/projects/:project/plan/budget'
export const expectationsPath = '/projects/:project/expectations'
