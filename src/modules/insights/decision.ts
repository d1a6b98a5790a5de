import { ok, type Result, refused } from '#lib/result.ts'

/** What was decided. `decidedOn` is when it happened; when it was recorded is kept beside it. ISO days in London. */
export type DecisionDraft = { what: string; options: string; decidedBy: string; decidedOn: string; reviewOn: string | null }

export type DecisionRefusal = 'project-closed' | 'decided-in-future' | 'review-before-decision'

/** Whether a decision may be recorded. What is still to be decided is not a decision. */
export function decision(asked: { projectClosed: boolean; today: string }, draft: DecisionDraft): Result<DecisionDraft, DecisionRefusal> {
  if (asked.projectClosed) return refused('project-closed')
  if (draft.decidedOn > asked.today) return refused('decided-in-future')
  if (draft.reviewOn !== null && draft.reviewOn <= draft.decidedOn) return refused('review-before-decision')
  return ok(draft)
}
