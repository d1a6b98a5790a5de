import { ok, type Result, refused } from '#lib/result.ts'

/** What people can expect of us, what we expect of them, ground rules, and how disagreements are settled. None is blank. */
export type Expectations = { fromUs: string; fromPeople: string; groundRules: string; disagreements: string }

export type Part = 'staff' | 'contributor'

/** In which part somebody signs: whoever co-leads the project as a contributor, and everybody else who plans it as staff. */
export const partOf = (grants: readonly { role: string; projectId: string | null }[], projectId: string): Part =>
  grants.some((grant) => grant.role === 'co-lead' && grant.projectId === projectId) ? 'contributor' : 'staff'

export type Acceptance = { part: Part; acceptedBy: string; acceptedAt: Date }

export type ExpectationsStanding = {
  /** The version that holds now. Null: nothing is written yet. */
  version: number | null
  /** Whether anybody of staff has accepted it. */
  staffAccepted: boolean
  /** Contributors who are asked and have not accepted it, by id. */
  waitingFor: readonly string[]
  /** Both sides have accepted: somebody of staff, and every contributor who is asked, of whom there is at least one. */
  agreed: boolean
}

/**
 * How far the newest version is. A change is another version, so acceptance begins anew with it.
 *
 * @param asked ids of the contributors who are asked: the co-leads
 * @param acceptances of the newest version
 */
export function standingOf(version: number | null, asked: readonly string[], acceptances: readonly Acceptance[]): ExpectationsStanding {
  const staffAccepted = acceptances.some(({ part }) => part === 'staff')
  const waitingFor = asked.filter((id) => !acceptances.some(({ part, acceptedBy }) => part === 'contributor' && acceptedBy === id))
  return { version, staffAccepted, waitingFor, agreed: version !== null && staffAccepted && asked.length > 0 && waitingFor.length === 0 }
}

export type WritingRefusal = 'project-closed' | 'changed-meanwhile' | 'nothing-changed'

/** Whether words may become the next version. @param seen the version that the writer had before them; 0 where there was none */
export function nextVersion(
  asked: { projectClosed: boolean; newest: (Expectations & { version: number }) | undefined; seen: number },
  words: Expectations,
): Result<Expectations & { version: number }, WritingRefusal> {
  const { newest } = asked
  if (asked.projectClosed) return refused('project-closed')
  if ((newest?.version ?? 0) !== asked.seen) return refused('changed-meanwhile')
  const parts = ['fromUs', 'fromPeople', 'groundRules', 'disagreements'] as const
  if (newest && parts.every((part) => newest[part] === words[part])) return refused('nothing-changed')
  return ok({ ...words, version: (newest?.version ?? 0) + 1 })
}
