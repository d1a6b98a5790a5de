import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'

/** What is done with something that people said before. */
export const courses = ['not-again', 'again'] as const
export type Course = (typeof courses)[number]

export type NoteDraft = { course: Course; because: string }
export type NoteRefusal = 'project-closed' | 'own-project' | 'no-reason'

/** Whether staff may say of a finding that it is asked again, or not. Both need a reason: people asked twice are owed one, and so are those not asked. */
export function noteOfKnown(
  asked: { projectId: string; closed: boolean; findingOf: string },
  { course, because }: NoteDraft,
): Result<NoteDraft, NoteRefusal> {
  if (asked.closed) return refused('project-closed')
  if (asked.findingOf === asked.projectId) return refused('own-project')
  if (isShorterThan(because.trim(), 3)) return refused('no-reason')
  return ok({ course, because: because.trim() })
}
