import { href } from '#platform/http/page.ts'

/** The way back to the list of a project's assessments. */
export const backToAssessments = (slug: string) => ({
  back: { href: href('/projects/:project/assessments', { project: slug }), text: 'Back to the assessments' },
})

export const backToEquality = (slug: string) => ({
  back: { href: href('/projects/:project/assessments/equality', { project: slug }), text: 'Back to equality and health inequalities' },
})

export const backToConsultation = (slug: string) => ({
  back: { href: href('/projects/:project/assessments/consultation', { project: slug }), text: 'Back to the consultation' },
})
