import { ok, type Result, refused } from '#lib/result.ts'

/** What should be done before a project opens. It may open all the same, with a reason that stays on record. */
export const openingWarnings = ['not-signed'] as const
export type OpeningWarning = (typeof openingWarnings)[number]

export const warningWords: Readonly<Record<OpeningWarning, { says: string; part: 'versions' }>> = {
  'not-signed': { says: 'Two people have not signed this plan as it reads now', part: 'versions' },
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
  if (asked.warnings.length > 0 && asked.because.length < 3) return refused('reason-missing')
  return ok(true)
}
