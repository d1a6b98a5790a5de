import type { Asking } from './asking.ts'

/** Where people apply, step by step. */
export const applyPath = '/opportunities/:opportunity/apply'
export const askingPath = (asking: Asking) => `/opportunities/:opportunity/apply/${asking}` as const
export const checkPath = '/opportunities/:opportunity/apply/check'
export const savedPath = '/opportunities/:opportunity/apply/saved'
export const returnPath = '/opportunities/:opportunity/apply/return'
export const leavingPath = '/opportunities/:opportunity/apply/leaving'
export const thankYouPath = '/opportunities/:opportunity/apply/thank-you'

/** Where staff read applications, and write what those who apply are asked. */
export const applicationsPath = '/projects/:project/opportunities/:opportunity/applications'
export const newApplicationPath = '/projects/:project/opportunities/:opportunity/applications/new'
export const applicationPath = '/projects/:project/opportunities/:opportunity/applications/:application'
export const givenReceiptPath = '/projects/:project/opportunities/:opportunity/applications/:application/receipt'
export const datesPath = '/projects/:project/opportunities/:opportunity/dates'
export const questionsPath = '/projects/:project/opportunities/:opportunity/questions'
export const newQuestionPath = '/projects/:project/opportunities/:opportunity/questions/new'
